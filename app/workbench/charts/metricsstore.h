// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/results/runmetrics.h"
#include "core/runs/runspec.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace mullion::workbench {

/// The metrics of the runs that views show, read on as their files grow. For worker threads; one
/// of them at a time is let in.
class MetricsStore
{
public:
    struct Run
    {
        explicit Run(const std::filesystem::path& path)
            : metrics(path)
        {
        }
        RunMetrics metrics;
        std::optional<RunSpec> spec; ///< none while it cannot be read
        std::string specError;
    };

    /// Reads what is new in this run, then `use` sees it. Errors: those of reading events.
    Result<> read(const std::filesystem::path& path, const std::function<void(const Run&)>& use);

private:
    std::mutex m_mutex;
    std::map<std::filesystem::path, std::unique_ptr<Run>> m_runs;
};

} // namespace mullion::workbench
