// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/jsonline.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>

namespace mullion {

namespace {

using nlohmann::json;

/// Picks one string out of the events of a parse, so that no tree of the line is built. As in
/// other readers, the last of several fields of one name counts.
class FieldPicker final : public nlohmann::json_sax<json>
{
public:
    explicit FieldPicker(std::string_view field)
        : m_field(field)
    {
    }

    bool isObject = false;
    bool fieldSeen = false;
    std::optional<std::string> text; ///< the field's value, if it is a string
    std::string problem;             ///< what the parser found wrong

    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t&) override { return value(); }
    bool binary(binary_t&) override { return value(); }
    bool string(string_t& content) override
    {
        if (atField())
            text = std::move(content);
        m_keyMatches = false;
        return true;
    }
    bool start_object(std::size_t) override
    {
        if (m_depth == 0)
            isObject = true;
        return begin();
    }
    bool start_array(std::size_t) override { return begin(); }
    bool end_object() override { return end(); }
    bool end_array() override { return end(); }
    bool key(string_t& name) override
    {
        m_keyMatches = m_depth == 1 && name == m_field;
        fieldSeen = fieldSeen || m_keyMatches;
        return true;
    }
    bool parse_error(std::size_t position, const std::string&,
                     const nlohmann::detail::exception& error) override
    {
        // "[json.exception.parse_error.101] parse error at line 1, column 8: what": keep what.
        const std::string_view message = error.what();
        const auto colon = message.find(": ");
        problem =
            fmt::format("{} (byte {} of the line)",
                        colon == message.npos ? message : message.substr(colon + 2), position);
        return false;
    }

private:
    [[nodiscard]] bool atField() const { return m_keyMatches && m_depth == 1; }
    bool value()
    {
        if (atField())
            text.reset();
        m_keyMatches = false;
        return true;
    }
    bool begin()
    {
        value();
        ++m_depth;
        return true;
    }
    bool end()
    {
        --m_depth;
        return true;
    }

    std::string_view m_field;
    std::uint64_t m_depth = 0;
    bool m_keyMatches = false; ///< the next value belongs to the field
};

} // namespace

Result<Bytes> fieldOfJsonLine(std::string_view line, std::string_view field, std::string_view place)
{
    FieldPicker picker(field);
    if (!json::sax_parse(line, &picker))
        return fail(ErrorCode::Input, fmt::format("{}: not valid JSON: {}", place, picker.problem),
                    "Give one JSON object per line, in UTF-8");
    if (!picker.isObject)
        return fail(ErrorCode::Input, fmt::format("{}: the line is not a JSON object", place),
                    "Give one object per line, such as {\"text\": \"...\"}");
    if (!picker.fieldSeen)
        return fail(ErrorCode::Input, fmt::format("{}: there is no field '{}'", place, field),
                    "Name the field that holds the text (--field)");
    if (!picker.text)
        return fail(ErrorCode::Input, fmt::format("{}: field '{}' is not a string", place, field),
                    "Name the field that holds the text (--field)");
    const ByteView bytes = asBytes(*picker.text);
    return Bytes(bytes.begin(), bytes.end());
}

} // namespace mullion
