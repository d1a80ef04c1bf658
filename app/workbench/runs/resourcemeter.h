// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gpuload.h"
#include "core/base/machineload.h"

#include <QWidget>

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

class QLabel;

namespace mullion::workbench {

class JobSlot;

/// What is in use of this machine: processors, memory, and the GPU where there is a driver. Stays
/// in the status bar.
class ResourceMeter final : public QWidget
{
    Q_OBJECT

public:
    /// `activeRuns`: the runs at work, whose memory is shown beside that of the machine.
    explicit ResourceMeter(std::function<std::vector<std::filesystem::path>()> activeRuns,
                           QWidget* parent = nullptr);

    struct Reading
    {
        std::optional<MachineLoad> machine;
        std::uint64_t runBytes = 0; ///< held by the processes of runs on this machine
        int runs = 0;
        std::vector<GpuLoad> gpus;
    };

private:
    void read();
    void show(const Reading& reading);

    std::function<std::vector<std::filesystem::path>()> m_activeRuns;
    JobSlot* m_job;
    QLabel* m_label;
    std::optional<MachineLoad> m_before;
};

} // namespace mullion::workbench
