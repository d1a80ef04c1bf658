// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/table.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace mullion {

namespace {

using Json = nlohmann::ordered_json;

template <class... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

std::string cellText(const TableCell& cell, int decimals)
{
    return std::visit(Overloaded{[](std::monostate) { return std::string("-"); },
                                 [](const std::string& word) { return word; },
                                 [](std::int64_t number) { return fmt::format("{}", number); },
                                 [decimals](double number) {
                                     return std::isfinite(number)
                                                ? fmt::format("{:.{}f}", number, decimals)
                                                : std::string("-");
                                 }},
                      cell);
}

Json cellJson(const TableCell& cell)
{
    return std::visit(Overloaded{[](std::monostate) { return Json(nullptr); },
                                 [](double number) {
                                     return std::isfinite(number) ? Json(number) : Json(nullptr);
                                 },
                                 [](const auto& value) { return Json(value); }},
                      cell);
}

std::string quoted(const std::string& word)
{
    if (word.find_first_of(",\"\r\n") == word.npos)
        return word;
    std::string text = "\"";
    for (const char c : word)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + '"';
}

std::string cellCsv(const TableCell& cell)
{
    return std::visit(Overloaded{[](std::monostate) { return std::string(); },
                                 [](const std::string& word) { return quoted(word); },
                                 [](std::int64_t number) { return fmt::format("{}", number); },
                                 [](double number) {
                                     return std::isfinite(number) ? fmt::format("{}", number)
                                                                  : std::string();
                                 }},
                      cell);
}

} // namespace

std::string tableText(const Table& table)
{
    std::vector<std::vector<std::string>> lines(1);
    for (const TableColumn& column : table.columns)
        lines[0].push_back(column.title);
    for (const auto& row : table.rows) {
        auto& line = lines.emplace_back();
        for (std::size_t c = 0; c < row.size(); ++c)
            line.push_back(cellText(row[c], table.columns[c].decimals));
    }
    std::string text = table.title + '\n';
    for (const auto& line : lines) {
        for (std::size_t c = 0; c < line.size(); ++c) {
            if (table.columns[c].isDetail)
                continue;
            std::size_t width = 0;
            for (const auto& other : lines)
                width = std::max(width, other[c].size());
            const bool isWords =
                std::ranges::any_of(table.rows, [c](const std::vector<TableCell>& row) {
                    return std::holds_alternative<std::string>(row[c]);
                });
            text += c == 0 ? "" : "  ";
            text += isWords ? fmt::format("{:<{}}", line[c], width)
                            : fmt::format("{:>{}}", line[c], width);
        }
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    }
    for (const std::string& note : table.notes)
        text += note + ".\n";
    return text;
}

std::string tableJson(const Table& table)
{
    Json rows = Json::array();
    for (const auto& row : table.rows) {
        Json json = Json::object();
        for (std::size_t c = 0; c < row.size(); ++c)
            json[table.columns[c].id] = cellJson(row[c]);
        rows.push_back(std::move(json));
    }
    const Json json = {
        {"id", table.id}, {"title", table.title}, {"rows", rows}, {"notes", table.notes}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string tableCsv(const Table& table)
{
    std::string text = "table";
    for (const TableColumn& column : table.columns)
        text += ',' + quoted(column.id);
    text += "\r\n";
    for (const auto& row : table.rows) {
        text += quoted(table.id);
        for (const TableCell& cell : row)
            text += ',' + cellCsv(cell);
        text += "\r\n";
    }
    return text;
}

} // namespace mullion
