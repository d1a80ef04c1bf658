// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runindex.h"

#include "core/base/filelock.h"
#include "core/runs/checkpoints.h"
#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"

#include <algorithm>

namespace mullion {

namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 4;

/// Takes in the events, in order.
struct Collect
{
    RunSummary& summary;

    void operator()(const MetricEvent& metric) const
    {
        if (metric.name == "training.bits_per_byte")
            summary.trainingBitsPerByte = metric.value;
        const auto context = metric.labels.find("context");
        if (metric.name == "validation.bits_per_byte" && context != metric.labels.end()
            && context->second == "full")
            summary.validationBitsPerByte = metric.value;
    }
    void operator()(const ProgressEvent& progress) const
    {
        summary.elapsedSeconds = progress.elapsedSeconds;
        summary.remainingSeconds = progress.remainingSeconds;
    }
    void operator()(const WarningEvent&) const {}
    void operator()(const ChangeEvent& change) const
    {
        switch (change.change) {
        case RunChange::Started:
        case RunChange::Resumed:
        case RunChange::Saved:
            summary.condition = RunCondition::Ended; // unless somebody holds the lock
            return;
        case RunChange::Stopped:
            summary.condition = RunCondition::Stopped;
            return;
        case RunChange::Finished:
            summary.condition = RunCondition::Finished;
            return;
        case RunChange::Failed:
            summary.condition = RunCondition::Failed;
            summary.message = change.message;
            return;
        }
    }
};

} // namespace

std::string_view nameOf(RunCondition condition)
{
    switch (condition) {
    case RunCondition::New:
        return "new";
    case RunCondition::Running:
        return "running";
    case RunCondition::RunningElsewhere:
        return "running on another host";
    case RunCondition::Finished:
        return "finished";
    case RunCondition::Stopped:
        return "stopped";
    case RunCondition::Failed:
        return "failed";
    case RunCondition::Ended:
        return "ended without result";
    }
    return "";
}

Result<RunSummary> summarize(const fs::path& path)
{
    const auto run = RunFolder::open(path);
    if (!run)
        return fail(run.error());
    const auto spec = run->readSpec();
    if (!spec)
        return fail(spec.error());
    RunSummary summary;
    summary.path = path;
    summary.kind = spec->values.kind().name;
    summary.preset = spec->preset;
    summary.allSteps = static_cast<std::uint64_t>(spec->values.whole("steps"));

    EventReader reader(run->eventsFile());
    MULLION_TRY(reader.update());
    for (const Event& event : reader.events()) {
        std::visit(Collect{summary}, event.what);
        summary.step = event.step;
        summary.lastSignSeconds = event.atSeconds;
    }
    if (const auto all = listCheckpoints(run->checkpoints()); !all.empty())
        summary.checkpointStep = all.rbegin()->first;
    if (const auto holder = lockHolder(run->lockFile())) {
        const auto alive = holder->isAlive();
        if (!alive)
            summary.condition = RunCondition::RunningElsewhere;
        else if (*alive)
            summary.condition = RunCondition::Running;
    }
    if (summary.condition != RunCondition::Running
        && summary.condition != RunCondition::RunningElsewhere)
        summary.remainingSeconds.reset();
    return summary;
}

std::vector<fs::path> findRuns(const fs::path& folder)
{
    std::vector<fs::path> found;
    std::error_code error;
    if (fs::is_regular_file(folder / "spec.json", error))
        return {folder};
    auto entry = fs::recursive_directory_iterator(
        folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (!entry->is_directory(ignored))
            continue;
        const bool isRun = fs::is_regular_file(entry->path() / "spec.json", ignored);
        if (isRun)
            found.push_back(entry->path());
        if (isRun || entry.depth() + 1 >= kDeepest)
            entry.disable_recursion_pending();
    }
    std::ranges::sort(found);
    return found;
}

} // namespace mullion
