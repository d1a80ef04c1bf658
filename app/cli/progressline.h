// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace mullion::cli {

/// A line on standard error that is written again and again; nothing when nobody looks at it.
class ProgressLine
{
public:
    ProgressLine() = default;
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine();

    void show(const std::string& line);

    /// A bar with the remaining time, from how long it took up to here. `note` stands behind it.
    void show(std::uint64_t done, std::uint64_t all, std::string_view note);

    /// A sentence of its own, above the line; also when nobody looks.
    void note(std::string_view sentence);

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] bool isDue() const;

    Clock::time_point m_begin = Clock::now();
    Clock::time_point m_next;
    bool m_shown = false;
};

} // namespace mullion::cli
