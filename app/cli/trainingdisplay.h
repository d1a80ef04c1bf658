// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/engine.h"

#include <chrono>
#include <string_view>

namespace mullion::cli {

/// Shows a training on standard error: a bar that moves on a terminal, a line now and then
/// elsewhere. While it lives, SIGINT and SIGTERM ask the training to save and
/// stop, SIGUSR1 to save and go on.
class TrainingDisplay final : public TrainingObserver
{
public:
    TrainingDisplay();
    TrainingDisplay(const TrainingDisplay&) = delete;
    TrainingDisplay& operator=(const TrainingDisplay&) = delete;
    ~TrainingDisplay() override;

    void progressed(const TrainingProgress& progress) override;
    void noted(std::string_view sentence) override;
    bool wantsStop() override;
    bool wantsSave() override;

    /// Ends the bar's line.
    void close();

private:
    using Clock = std::chrono::steady_clock;

    bool m_isTerminal;
    bool m_barIsShown = false;
    Clock::time_point m_lastShown;
};

} // namespace mullion::cli
