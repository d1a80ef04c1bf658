// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/fieldvalues.h"

#include "core/runs/runkind.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <stdexcept>

namespace mullion {

const Field* RunKind::find(std::string_view id) const
{
    const auto found = std::ranges::find(fields, id, &Field::id);
    return found == fields.end() ? nullptr : &*found;
}

FieldValues::FieldValues(const RunKind& kind)
    : m_kind(&kind)
{
    for (const Field& field : kind.fields)
        m_values.emplace(field.id, field.initial);
}

Result<> FieldValues::set(std::string_view id, std::string_view text)
{
    const Field* field = m_kind->find(id);
    if (!field) {
        std::vector<std::string_view> known;
        for (const Field& candidate : m_kind->fields)
            known.push_back(candidate.id);
        return fail(ErrorCode::Usage,
                    fmt::format("A run of kind '{}' has no field '{}'", m_kind->name, id),
                    fmt::format("Its fields are: {}", fmt::join(known, ", ")));
    }
    auto value = parseField(*field, text);
    if (!value)
        return fail(std::move(value).error());
    m_values.find(id)->second = std::move(*value);
    return {};
}

Result<> FieldValues::applyPreset(std::string_view name)
{
    const auto preset = std::ranges::find(m_kind->presets, name, &Preset::name);
    if (preset == m_kind->presets.end()) {
        std::vector<std::string_view> known;
        for (const Preset& candidate : m_kind->presets)
            known.push_back(candidate.name);
        return fail(ErrorCode::Usage,
                    fmt::format("A run of kind '{}' has no preset '{}'", m_kind->name, name),
                    fmt::format("Choose one of: {}", fmt::join(known, ", ")));
    }
    for (const auto& [id, text] : preset->values)
        MULLION_TRY(set(id, text));
    return {};
}

Result<> FieldValues::validate() const
{
    for (const Rule rule : m_kind->rules) {
        if (auto broken = rule(*this))
            return fail(std::move(*broken));
    }
    return {};
}

const FieldValue& FieldValues::at(std::string_view id) const
{
    const auto found = m_values.find(id);
    if (found == m_values.end())
        throw std::logic_error("no field " + std::string(id));
    return found->second;
}

} // namespace mullion
