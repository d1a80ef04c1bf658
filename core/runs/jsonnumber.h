// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

namespace mullion {

// JSON has no infinities; they are told as words.

inline nlohmann::ordered_json numberToJson(double value)
{
    if (std::isfinite(value))
        return value;
    return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

/// Throws what nlohmann throws when it is neither a number nor a word.
inline double numberFromJson(const nlohmann::ordered_json& json)
{
    if (!json.is_string())
        return json.get<double>();
    const auto word = json.get<std::string>();
    if (word == "inf" || word == "-inf")
        return word == "inf" ? HUGE_VAL : -HUGE_VAL;
    return std::nan("");
}

} // namespace mullion
