// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runlabels.h"
#include "core/runs/runsummary.h"

#include <QString>

#include <filesystem>
#include <optional>
#include <string>

namespace mullion {

/// A run as a list shows it.
struct RunRow
{
    std::filesystem::path path;
    RunSummary summary; ///< of a run that cannot be read: only its path
    RunLabels labels;
    std::string problem; ///< why run or labels cannot be read; empty: they can
    bool isReadable = true;
    bool isWritable = true; ///< its folder; otherwise it can be looked at only

    friend bool operator==(const RunRow&, const RunRow&) = default;
};

enum class RunColumn
{
    Name,
    State,
    Progress,
    Remaining,
    HeldOut, ///< bits/byte on held-out text
    Kind,
    Device,
    Group,
    Tags,
    Started
};
inline constexpr int kRunColumnCount = 10;

QString titleOf(RunColumn column);
QString helpOf(RunColumn column);

/// The state in one or two words; an unreadable run has one of its own.
QString stateWord(const RunRow& row);
/// What the state means and what can be done.
QString stateHelp(const RunRow& row);

/// Done share of its steps, 0 to 1; nothing for a run without steps.
std::optional<double> progressOf(const RunRow& row);

QString cellText(const RunRow& row, RunColumn column);
/// Less than 0, 0 or more than 0, as for sorting upwards; no value is less than any.
int compareCells(const RunRow& a, const RunRow& b, RunColumn column);

/// "2 h 5 min", "12 s".
QString durationText(double seconds);

} // namespace mullion
