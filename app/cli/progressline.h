// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <unistd.h>

namespace mullion::cli {

/// A line on standard error that is written again and again; nothing when nobody looks at it.
class ProgressLine
{
public:
    ~ProgressLine()
    {
        if (m_shown)
            fmt::print(stderr, "\n");
    }

    void show(const std::string& line)
    {
        const auto now = std::chrono::steady_clock::now();
        if (::isatty(STDERR_FILENO) == 0 || now < m_next)
            return;
        m_next = now + std::chrono::milliseconds(100);
        m_shown = true;
        fmt::print(stderr, "\r{}\x1b[K", line);
        std::fflush(stderr);
    }

private:
    std::chrono::steady_clock::time_point m_next;
    bool m_shown = false;
};

} // namespace mullion::cli
