// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/runs/runview.h"
#include "core/runs/runspec.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace mullion::workbench {

/// By what a selection of runs can be grouped: their labels, and the fields in which they differ.
class RunGroups
{
public:
    void add(const ShownRun& run, const RunSpec& spec);

    /// "group", "tokenizer", "preset", "kind", then ids of fields that do not have one value only.
    [[nodiscard]] std::vector<std::string> words() const;

    /// What stands for the run under such a word; empty: it has none.
    static std::string valueOf(const ShownRun& run, const RunSpec& spec, const std::string& word);

private:
    std::map<std::string, std::set<std::string>> m_values; ///< by field
    std::size_t m_runs = 0;
    std::map<std::string, std::size_t> m_having;
};

} // namespace mullion::workbench
