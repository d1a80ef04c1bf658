// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runlabels.h"
#include "core/runs/runsummary.h"

#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// Which runs are listed, as people write it: words that must stand in name, folder, group, tags,
/// note, kind, preset or state, and conditions kind:m2, state:running, tag:x, group:y,
/// device:cuda, is:archived. All must hold; a "-" before one turns it round. Case does not matter.
class RunFilter
{
public:
    RunFilter() = default;
    explicit RunFilter(std::string_view text);

    [[nodiscard]] bool matches(const std::filesystem::path& run, const RunSummary& summary,
                               const RunLabels& labels) const;
    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    /// Whether it asks for archived runs, which are not listed otherwise.
    [[nodiscard]] bool asksForArchived() const;

private:
    struct Term
    {
        std::string key; ///< empty: anywhere
        std::string word;
        bool isWanted = true;
    };

    std::vector<Term> m_terms;
};

} // namespace mullion
