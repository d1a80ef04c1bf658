// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mullion {

enum class FieldType
{
    Switch, ///< on or off
    Whole,  ///< a whole number
    Number,
    Choice, ///< one of a list of words
    Span    ///< a stretch of training: "500u" updates, or "80%" of all steps
};

using FieldValue = std::variant<bool, std::int64_t, double, std::string>;

/// One setting of a run, declared once: the command line, the form, the spec file and the
/// documentation all come from it.
struct Field
{
    std::string id;    ///< as in --set id=value and in spec.json
    std::string group; ///< "Model", "Data", "Optimizer", "Run"
    std::string label;
    std::string unit; ///< empty for plain numbers
    FieldType type = FieldType::Whole;
    FieldValue initial; ///< default of the field, before any preset
    double minimum = 0; ///< of Whole and Number, both ends allowed
    double maximum = 0;
    std::vector<std::string> choices; ///< of Choice
    std::string help;
};

/// Reads one value. The error (`Usage`) names field, value and the values that are allowed.
Result<FieldValue> parseField(const Field& field, std::string_view text);

/// The value in the form `parseField` reads.
std::string textOf(const FieldValue& value);

/// A stretch of training, told in updates or as a share of all steps.
struct Span
{
    double amount = 0;
    bool isShare = false;

    [[nodiscard]] std::uint64_t steps(std::uint64_t allSteps) const;
    static Result<Span> parse(std::string_view text);
};

} // namespace mullion
