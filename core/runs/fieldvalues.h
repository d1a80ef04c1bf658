// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/field.h"

#include <map>
#include <string>
#include <string_view>

namespace mullion {

struct RunKind;

/// The values of all fields of one kind of run. Each is in the range of its field at any time;
/// rules between fields are checked by `validate`.
class FieldValues
{
public:
    /// All fields at their defaults.
    explicit FieldValues(const RunKind& kind);

    [[nodiscard]] const RunKind& kind() const { return *m_kind; }

    /// Errors (`Usage`): unknown field, value out of range.
    Result<> set(std::string_view id, std::string_view text);

    /// Sets what the preset says; the rest stays. Error (`Usage`): unknown preset.
    Result<> applyPreset(std::string_view name);

    /// All rules of the kind; the first broken one is the error (`Usage`).
    [[nodiscard]] Result<> validate() const;

    // Asking for a field that is not declared, or as another type, is a programming error.
    [[nodiscard]] bool flag(std::string_view id) const { return std::get<bool>(at(id)); }
    [[nodiscard]] std::int64_t whole(std::string_view id) const
    {
        return std::get<std::int64_t>(at(id));
    }
    [[nodiscard]] double number(std::string_view id) const { return std::get<double>(at(id)); }
    [[nodiscard]] const std::string& text(std::string_view id) const
    {
        return std::get<std::string>(at(id));
    }
    [[nodiscard]] const FieldValue& at(std::string_view id) const;

private:
    const RunKind* m_kind;
    std::map<std::string, FieldValue, std::less<>> m_values;
};

} // namespace mullion
