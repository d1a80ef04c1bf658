// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace mullion {

/// A figure or a word; std::monostate where there is none.
using TableCell = std::variant<std::monostate, std::string, std::int64_t, double>;

struct TableColumn
{
    std::string id;        ///< "nats_per_token": for JSON and CSV, with the unit
    std::string title;     ///< "nats/token": for people, with the unit
    int decimals = 3;      ///< of its fractions
    bool isDetail = false; ///< for JSON and CSV; a terminal has no room for it
};

/// What a measurement found, in a form that can be printed, stored and shown.
struct Table
{
    std::string id;    ///< "restoration"
    std::string title; ///< a sentence without full stop: what was measured on what
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows; ///< as many cells as there are columns
    std::vector<std::string> notes;           ///< sentences that are needed to read it right
};

/// Title, columns in line without details, notes; for a terminal.
std::string tableText(const Table& table);

/// {"id", "title", "rows": [{column id: value}], "notes"} as JSON text.
std::string tableJson(const Table& table);

/// "table,column,...": a head and a line for each row (RFC 4180).
std::string tableCsv(const Table& table);

} // namespace mullion
