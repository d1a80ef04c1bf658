// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trainingdisplay.h"

#include "app/cli/duration.h"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace mullion::cli {

namespace {

using namespace std::chrono_literals;

constexpr auto kBarInterval = 100ms;
constexpr auto kLineInterval = 30s;
constexpr int kBarWidth = 24;

volatile std::sig_atomic_t g_stopWanted = 0;
volatile std::sig_atomic_t g_saveWanted = 0;

/// Only a flag: anything more is not allowed here. A second signal ends the program at once.
void onSignal(int signal)
{
    g_stopWanted = 1;
    std::signal(signal, SIG_DFL);
}

void onSaveSignal(int)
{
    g_saveWanted = 1;
}

int terminalWidth()
{
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace

TrainingDisplay::TrainingDisplay()
    : m_isTerminal(::isatty(STDERR_FILENO) == 1)
{
    g_stopWanted = 0;
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    g_saveWanted = 0;
    std::signal(SIGUSR1, onSaveSignal);
}

TrainingDisplay::~TrainingDisplay()
{
    close();
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGUSR1, SIG_DFL);
}

void TrainingDisplay::progressed(const TrainingProgress& progress)
{
    const auto now = Clock::now();
    const bool isLast = progress.step == progress.allSteps;
    if (!isLast
        && now - m_lastShown < (m_isTerminal ? Clock::duration(kBarInterval) : kLineInterval))
        return;
    m_lastShown = now;
    const double share =
        static_cast<double>(progress.step) / static_cast<double>(progress.allSteps);
    const std::string numbers = fmt::format(
        "{}/{}  {:.3f} bits/byte  {:.0f} symbols/s  {} left", progress.step, progress.allSteps,
        progress.bitsPerByte, progress.symbolsPerSecond, duration(progress.remainingSeconds));
    if (!m_isTerminal) {
        fmt::print(stderr, "{:5.1f} %  {}\n", share * 100, numbers);
        return;
    }
    const int filled = static_cast<int>(share * kBarWidth);
    std::string line =
        fmt::format("[{:#<{}}{:<{}}] {}", "", filled, "", kBarWidth - filled, numbers);
    line.resize(std::min<std::size_t>(line.size(), static_cast<std::size_t>(terminalWidth() - 1)));
    fmt::print(stderr, "\r{}\x1b[K", line);
    std::fflush(stderr);
    m_barIsShown = true;
}

void TrainingDisplay::noted(std::string_view sentence)
{
    if (m_barIsShown)
        fmt::print(stderr, "\r\x1b[K");
    m_barIsShown = false;
    m_lastShown = {};
    fmt::print(stderr, "{}\n", sentence);
}

bool TrainingDisplay::wantsStop()
{
    return g_stopWanted != 0;
}

bool TrainingDisplay::wantsSave()
{
    const bool wanted = g_saveWanted != 0;
    g_saveWanted = 0;
    return wanted;
}

void TrainingDisplay::close()
{
    if (m_barIsShown)
        fmt::print(stderr, "\n");
    m_barIsShown = false;
}

} // namespace mullion::cli
