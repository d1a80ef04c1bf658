// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progressline.h"

#include "app/cli/duration.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace mullion::cli {

namespace {

constexpr auto kInterval = std::chrono::milliseconds(100);
constexpr int kBarWidth = 24;

std::size_t terminalWidth()
{
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1 ? size.ws_col : 80;
}

} // namespace

ProgressLine::~ProgressLine()
{
    if (m_shown)
        fmt::print(stderr, "\n");
}

bool ProgressLine::isDue() const
{
    return ::isatty(STDERR_FILENO) == 1 && Clock::now() >= m_next;
}

void ProgressLine::show(const std::string& line)
{
    if (!isDue())
        return;
    m_next = Clock::now() + kInterval;
    m_shown = true;
    fmt::print(stderr, "\r{}\x1b[K", line.substr(0, terminalWidth() - 1));
    std::fflush(stderr);
}

void ProgressLine::show(std::uint64_t done, std::uint64_t all, std::string_view note)
{
    if (!isDue())
        return;
    const double share =
        all == 0 ? 1.0 : std::min(1.0, static_cast<double>(done) / static_cast<double>(all));
    const double elapsed = std::chrono::duration<double>(Clock::now() - m_begin).count();
    const double left = share > 0 ? elapsed * (1 - share) / share : std::nan("");
    const int filled = static_cast<int>(share * kBarWidth);
    show(fmt::format("[{:#<{}}{:<{}}] {:5.1f} %  {}  {} left", "", filled, "", kBarWidth - filled,
                     share * 100, note, duration(left)));
}

void ProgressLine::note(std::string_view sentence)
{
    if (m_shown)
        fmt::print(stderr, "\r\x1b[K");
    m_shown = false;
    fmt::print(stderr, "{}\n", sentence);
}

} // namespace mullion::cli
