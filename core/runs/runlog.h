// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/engine.h"

#include <filesystem>
#include <fstream>

namespace mullion {

/// Writes what a training tells people into the run's log.txt, each sentence with date and time
/// (UTC), and passes everything on.
class RunLog final : public TrainingObserver
{
public:
    RunLog(const std::filesystem::path& file, TrainingObserver& next);

    void progressed(const TrainingProgress& progress) override { m_next.progressed(progress); }
    void noted(std::string_view sentence) override;
    bool wantsStop() override { return m_next.wantsStop(); }
    bool wantsSave() override { return m_next.wantsSave(); }

private:
    std::ofstream m_file;
    TrainingObserver& m_next;
};

} // namespace mullion
