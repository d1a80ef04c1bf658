// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/runrow.h"

#include <filesystem>
#include <map>
#include <vector>

namespace mullion::workbench {

/// Which colour of the palette a run has: that of its labels, or one given when it is first
/// selected and kept while the program runs, so that looking writes into no run folder.
class RunColors
{
public:
    /// Gives each of these runs a colour; those selected together get different ones as far as
    /// there are. True when one was given that was not there before.
    bool give(const std::vector<const RunRow*>& runs);

    [[nodiscard]] int of(const RunRow& run) const;
    [[nodiscard]] const std::map<std::filesystem::path, int>& given() const { return m_given; }

private:
    std::map<std::filesystem::path, int> m_given;
};

} // namespace mullion::workbench
