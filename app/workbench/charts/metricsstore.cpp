// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/metricsstore.h"

#include "core/runs/runfolder.h"

namespace mullion::workbench {

namespace {

/// So many runs are kept as numbers; then it begins anew.
constexpr std::size_t kMostRuns = 200;

} // namespace

Result<> MetricsStore::read(const std::filesystem::path& path,
                            const std::function<void(const Run&)>& use)
{
    const std::scoped_lock lock(m_mutex);
    if (m_runs.size() >= kMostRuns && !m_runs.contains(path))
        m_runs.clear();
    std::unique_ptr<Run>& run = m_runs[path];
    if (!run)
        run = std::make_unique<Run>(path);
    if (!run->spec) {
        auto spec = RunFolder(path).readSpec();
        if (spec)
            run->spec = std::move(*spec);
        else
            run->specError = spec.error().sentence();
    }
    MULLION_TRY(run->metrics.update());
    use(*run);
    return {};
}

} // namespace mullion::workbench
