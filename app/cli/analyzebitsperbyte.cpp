// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/analyzebitsperbyte.h"

#include "app/cli/openruns.h"
#include "app/cli/output.h"
#include "core/runs/results/resulttable.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <memory>

namespace mullion::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Request
{
    std::vector<std::string> folders;
    std::vector<std::string> by;
    std::string at;
    bool json = false;
};

/// Four digits behind the point where bits/byte are told, three that count elsewhere: "1.42e+08".
std::string numberText(std::string_view column, const Moments& moments)
{
    if (moments.count == 0)
        return "-";
    if (!column.ends_with("bits_per_byte"))
        return moments.mean >= 1e5   ? fmt::format("{:.3g}", moments.mean)
               : moments.mean >= 100 ? fmt::format("{:.0f}", moments.mean)
                                     : fmt::format("{:.4g}", moments.mean);
    return moments.count > 1 && moments.deviation > 0
               ? fmt::format("{:.4f} +- {:.4f}", moments.mean, moments.deviation)
               : fmt::format("{:.4f}", moments.mean);
}

std::string tableText(const std::vector<ResultRow>& rows, const Request& request)
{
    const auto columns = resultColumns();
    std::vector<std::vector<std::string>> lines(rows.size() + 1);
    lines[0] = {request.by.empty() ? "run" : "group", "runs"};
    for (std::size_t r = 0; r < rows.size(); ++r)
        lines[r + 1] = {
            rows[r].name,
            rows[r].left.empty()
                ? fmt::format("{}", rows[r].runs)
                : fmt::format("{} of {}", rows[r].runs - rows[r].left.size(), rows[r].runs)};
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const bool isKnown = std::ranges::any_of(
            rows, [c](const ResultRow& row) { return row.values[c].count > 0; });
        if (!isKnown)
            continue;
        lines[0].emplace_back(columns[c].title);
        for (std::size_t r = 0; r < rows.size(); ++r)
            lines[r + 1].push_back(numberText(columns[c].id, rows[r].values[c]));
    }
    std::string text;
    for (const auto& line : lines) {
        for (std::size_t c = 0; c < line.size(); ++c) {
            std::size_t width = 0;
            for (const auto& other : lines)
                width = std::max(width, other[c].size());
            text += c == 0 ? fmt::format("{:<{}}", line[c], width)
                           : fmt::format("  {:>{}}", line[c], width);
        }
        text += "\n";
    }
    return text;
}

/// What has to be known to read the table right.
std::string notesText(const std::vector<ResultRow>& rows, const Request& request)
{
    std::size_t between = 0;
    std::size_t early = 0;
    std::string left;
    for (const ResultRow& row : rows) {
        between += row.between;
        early += row.early;
        for (const std::string& why : row.left)
            left += "  " + why + "\n";
    }
    std::string text = "\nHeld-out bits/byte of the same raw bytes in all rows; FLOP/byte of "
                       "reading text; groups are mean +- standard deviation.\n";
    if (between > 0)
        text += fmt::format("{} readings at {} lie between two measurements: on a straight line "
                            "over the logarithm of the cost.\n",
                            between, request.at);
    if (early > 0)
        text += fmt::format("{} readings are from before a run's last step, where its rate had "
                            "not come down yet: a run of just that length would do better.\n",
                            early);
    if (!left.empty())
        text += "Left out:\n" + left;
    return text;
}

Json toJson(const std::vector<ResultRow>& rows)
{
    Json list = Json::array();
    for (const ResultRow& row : rows) {
        Json json = {{"name", row.name},
                     {"runs", row.runs},
                     {"runs_that_count", row.runs - row.left.size()}};
        for (std::size_t c = 0; c < row.values.size(); ++c) {
            const Moments& moments = row.values[c];
            const char* id = resultColumns()[c].id;
            json[id] = moments.count > 0 ? Json(moments.mean) : Json(nullptr);
            if (moments.count > 1)
                json[std::string(id) + "_deviation"] = moments.deviation;
        }
        json["between_measurements"] = row.between;
        json["before_last_step"] = row.early;
        json["left_out"] = row.left;
        list.push_back(std::move(json));
    }
    return list;
}

Result<> analyzeBitsPerByte(const Request& request)
{
    std::optional<EqualReading> at;
    if (!request.at.empty()) {
        const auto parsed = EqualReading::parse(request.at);
        MULLION_TRY(parsed);
        at = *parsed;
    }
    const auto runs = openRuns(request.folders);
    MULLION_TRY(runs);
    const auto rows = resultTable(*runs, request.by, at);
    MULLION_TRY(rows);
    if (request.json)
        return printOut(toJson(*rows).dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    return printOut(tableText(*rows, request) + notesText(*rows, request));
}

} // namespace

void declareAnalyzeBitsPerByte(CLI::App& analyze, Action& action)
{
    auto* command = analyze.add_subcommand(
        "bits-per-byte", "What trained models reached on held-out text, and at what cost");
    const auto request = std::make_shared<Request>();
    command->add_option("runs", request->folders, "Folders of runs, or folders that hold some")
        ->required();
    command
        ->add_option("--by", request->by,
                     "Rows are groups: tokenizer, preset, kind or a field; any number of times")
        ->allow_extra_args(false);
    command->add_option("--at", request->at,
                        "Read all runs at one training cost: flops=N, tokens=N or bytes=N");
    command->add_flag("--json", request->json, "Print JSON");
    command->callback(
        [request, &action] { action = [request] { return analyzeBitsPerByte(*request); }; });
}

} // namespace mullion::cli
