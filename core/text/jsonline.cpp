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

/// Picks strings out of the events of a parse, so that no tree of the line is built. As in other
/// readers, the last of several fields of one name counts.
class FieldPicker final : public nlohmann::json_sax<json>
{
public:
    struct Field
    {
        std::string_view name;
        bool isSeen = false;
        std::optional<std::string> text; ///< its value, if that is a string
    };

    explicit FieldPicker(std::span<const std::string_view> names)
    {
        for (const std::string_view name : names)
            fields.push_back({name, false, {}});
    }

    bool isObject = false;
    std::vector<Field> fields;
    std::string problem; ///< what the parser found wrong

    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(number_integer_t) override { return value(); }
    bool number_unsigned(number_unsigned_t) override { return value(); }
    bool number_float(number_float_t, const string_t&) override { return value(); }
    bool binary(binary_t&) override { return value(); }
    bool string(string_t& content) override
    {
        for (Field& field : fields) {
            if (isAt(field))
                field.text = content;
        }
        m_key.reset();
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
        m_key.reset();
        if (m_depth == 1)
            m_key = name;
        for (Field& field : fields)
            field.isSeen = field.isSeen || isAt(field);
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
    [[nodiscard]] bool isAt(const Field& field) const { return m_key == field.name; }
    bool value()
    {
        for (Field& field : fields) {
            if (isAt(field))
                field.text.reset();
        }
        m_key.reset();
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

    std::uint64_t m_depth = 0;
    std::optional<std::string> m_key; ///< of the object itself, whose value comes next
};

} // namespace

Result<Bytes> fieldOfJsonLine(std::string_view line, std::string_view field, std::string_view place)
{
    auto values = fieldsOfJsonLine(line, std::span(&field, 1), place);
    if (!values)
        return fail(std::move(values).error());
    return std::move(values->front());
}

Result<std::vector<Bytes>> fieldsOfJsonLine(std::string_view line,
                                            std::span<const std::string_view> fields,
                                            std::string_view place)
{
    FieldPicker picker(fields);
    if (!json::sax_parse(line, &picker))
        return fail(ErrorCode::Input, fmt::format("{}: not valid JSON: {}", place, picker.problem),
                    "Give one JSON object per line, in UTF-8");
    if (!picker.isObject)
        return fail(ErrorCode::Input, fmt::format("{}: the line is not a JSON object", place),
                    "Give one object per line, such as {\"text\": \"...\"}");
    std::vector<Bytes> values;
    for (const FieldPicker::Field& field : picker.fields) {
        if (!field.text)
            return fail(ErrorCode::Input,
                        field.isSeen
                            ? fmt::format("{}: field '{}' is not a string", place, field.name)
                            : fmt::format("{}: there is no field '{}'", place, field.name),
                        "Name the field that holds the text (--field)");
        const ByteView bytes = asBytes(*field.text);
        values.emplace_back(bytes.begin(), bytes.end());
    }
    return values;
}

bool isBlankLine(std::string_view line)
{
    return line.find_first_not_of(" \t\r") == line.npos;
}

} // namespace mullion
