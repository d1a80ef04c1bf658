// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/field.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace mullion {

namespace {

template <class Number>
std::optional<Number> parseNumber(std::string_view text)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

tl::unexpected<Error> refused(const Field& field, std::string_view text, std::string cure)
{
    return fail(ErrorCode::Usage, fmt::format("Field '{}' cannot be '{}'", field.id, text),
                std::move(cure));
}

std::string rangeOf(const Field& field)
{
    return fmt::format("Give a {} from {} to {}{}{}",
                       field.type == FieldType::Whole ? "whole number" : "number", field.minimum,
                       field.maximum, field.unit.empty() ? "" : " ", field.unit);
}

} // namespace

Result<FieldValue> parseField(const Field& field, std::string_view text)
{
    switch (field.type) {
    case FieldType::Switch:
        if (text == "on" || text == "true")
            return FieldValue(true);
        if (text == "off" || text == "false")
            return FieldValue(false);
        return refused(field, text, "Give 'on' or 'off'");
    case FieldType::Whole: {
        const auto value = parseNumber<std::int64_t>(text);
        const auto number = value ? static_cast<double>(*value) : 0.0;
        if (!value || number < field.minimum || number > field.maximum)
            return refused(field, text, rangeOf(field));
        return FieldValue(*value);
    }
    case FieldType::Number: {
        const auto value = parseNumber<double>(text);
        if (!value || !std::isfinite(*value) || *value < field.minimum || *value > field.maximum)
            return refused(field, text, rangeOf(field));
        return FieldValue(*value);
    }
    case FieldType::Choice:
        if (std::ranges::find(field.choices, text) == field.choices.end())
            return refused(field, text,
                           fmt::format("Choose one of: {}", fmt::join(field.choices, ", ")));
        return FieldValue(std::string(text));
    case FieldType::Span:
        if (!Span::parse(text))
            return refused(field, text,
                           "Give updates with 'u' ('500u') or a share of all steps ('80%')");
        return FieldValue(std::string(text));
    }
    return fail(ErrorCode::Internal, fmt::format("Field '{}' has no type", field.id), "");
}

std::string textOf(const FieldValue& value)
{
    struct Writer
    {
        std::string operator()(bool on) const { return on ? "on" : "off"; }
        std::string operator()(std::int64_t number) const { return std::to_string(number); }
        std::string operator()(double number) const { return fmt::format("{}", number); }
        std::string operator()(const std::string& text) const { return text; }
    };
    return std::visit(Writer{}, value);
}

std::uint64_t Span::steps(std::uint64_t allSteps) const
{
    const double steps = isShare ? amount / 100 * static_cast<double>(allSteps) : amount;
    return static_cast<std::uint64_t>(std::llround(steps));
}

Result<Span> Span::parse(std::string_view text)
{
    const bool isShare = text.ends_with('%');
    const auto amount = text.empty() || !(isShare || text.ends_with('u'))
                            ? std::nullopt
                            : parseNumber<double>(text.substr(0, text.size() - 1));
    if (!amount || !(*amount >= 0) || *amount > (isShare ? 100 : 1e12))
        return fail(ErrorCode::Usage, fmt::format("'{}' is no stretch of training", text),
                    "Give updates with 'u' ('500u') or a share of all steps ('80%')");
    return Span{*amount, isShare};
}

} // namespace mullion
