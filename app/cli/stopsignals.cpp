// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stopsignals.h"

#include <csignal>

namespace mullion::cli {

namespace {

volatile std::sig_atomic_t g_signals = 0;

void onSignal(int)
{
    g_signals = g_signals + 1;
}

} // namespace

StopSignals::StopSignals()
{
    g_signals = 0;
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

StopSignals::~StopSignals()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

int StopSignals::count() const
{
    return g_signals;
}

} // namespace mullion::cli
