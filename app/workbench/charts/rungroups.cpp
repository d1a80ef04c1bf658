// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/rungroups.h"

#include "core/runs/runkind.h"

namespace mullion::workbench {

void RunGroups::add(const ShownRun&, const RunSpec& spec)
{
    ++m_runs;
    for (const Field& field : spec.values.kind().fields) {
        m_values[field.id].insert(textOf(spec.values.at(field.id)));
        ++m_having[field.id];
    }
}

std::vector<std::string> RunGroups::words() const
{
    std::vector<std::string> words{"group", "tokenizer", "preset", "kind"};
    for (const auto& [field, values] : m_values)
        if (values.size() > 1 || m_having.at(field) < m_runs)
            words.push_back(field);
    return words;
}

std::string RunGroups::valueOf(const ShownRun& run, const RunSpec& spec, const std::string& word)
{
    if (word == "group")
        return run.labels.group;
    if (word == "tokenizer") {
        const UsedInput* tokenizer = spec.use("tokenizer");
        return tokenizer ? tokenizer->name : spec.values.kind().name;
    }
    if (word == "preset")
        return spec.preset;
    if (word == "kind")
        return spec.values.kind().name;
    return spec.values.kind().find(word) ? word + "=" + textOf(spec.values.at(word)) : "";
}

} // namespace mullion::workbench
