// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runsummary.h"

#include "core/base/filelock.h"
#include "core/runs/checkpoints.h"
#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"

#include <algorithm>

namespace mullion {

namespace {

bool isKeyMetric(const MetricEvent& metric)
{
    if (metric.labels.empty())
        return true;
    const auto& [label, value] = *metric.labels.begin();
    return metric.labels.size() == 1 && label == "context" && value == "full";
}

struct TakeIn
{
    RunSummary& summary;
    const Event& event;

    void operator()(const MetricEvent& metric) const
    {
        if (!isKeyMetric(metric))
            return;
        summary.metrics[metric.name] = {metric.value, metric.unit, event.step};
        if (metric.name == "training.bits_per_byte")
            summary.trainingBitsPerByte = metric.value;
        if (metric.name == "validation.bits_per_byte")
            summary.validationBitsPerByte = metric.value;
    }
    void operator()(const ProgressEvent& progress) const
    {
        summary.elapsedSeconds = progress.elapsedSeconds;
        summary.remainingSeconds = progress.remainingSeconds;
    }
    void operator()(const WarningEvent&) const { ++summary.warnings; }
    void operator()(const ChangeEvent& change) const
    {
        summary.lastChange = change.change;
        if (change.change == RunChange::Started)
            summary.startedSeconds = event.atSeconds;
        summary.message = change.change == RunChange::Failed ? change.message : std::string();
    }
};

/// When no process holds the run.
RunCondition conditionAfter(const std::optional<RunChange>& change)
{
    if (!change)
        return RunCondition::New;
    switch (*change) {
    case RunChange::Started:
    case RunChange::Resumed:
    case RunChange::Saved:
    case RunChange::Paused:
    case RunChange::Continued:
        return RunCondition::Ended;
    case RunChange::Stopped:
        return RunCondition::Stopped;
    case RunChange::Finished:
        return RunCondition::Finished;
    case RunChange::Failed:
        return RunCondition::Failed;
    }
    return RunCondition::Ended;
}

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
    case RunCondition::Paused:
        return "paused";
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

double RunSummary::silentSeconds(double nowSeconds) const
{
    return lastSignSeconds > 0 ? std::max(0.0, nowSeconds - lastSignSeconds) : 0;
}

RunSummary summaryOf(const std::filesystem::path& path, const RunSpec& spec)
{
    RunSummary summary;
    summary.path = path;
    summary.kind = spec.values.kind().name;
    summary.preset = spec.preset;
    summary.allSteps = static_cast<std::uint64_t>(spec.values.whole("steps"));
    summary.device = textOf(spec.values.at("device"));
    return summary;
}

void takeIn(RunSummary& summary, const Event& event)
{
    std::visit(TakeIn{summary, event}, event.what);
    summary.step = event.step;
    summary.lastSignSeconds = event.atSeconds;
}

void judgeCondition(RunSummary& summary, const RunFolder& run)
{
    summary.condition = conditionAfter(summary.lastChange);
    if (const auto holder = lockHolder(run.lockFile())) {
        const auto alive = holder->isAlive();
        if (!alive)
            summary.condition = RunCondition::RunningElsewhere;
        else if (*alive)
            summary.condition = summary.lastChange == RunChange::Paused ? RunCondition::Paused
                                                                        : RunCondition::Running;
    }
    if (summary.condition != RunCondition::Running && summary.condition != RunCondition::Paused
        && summary.condition != RunCondition::RunningElsewhere)
        summary.remainingSeconds.reset();
}

Result<RunSummary> summarize(const std::filesystem::path& path)
{
    const auto run = RunFolder::open(path);
    if (!run)
        return fail(run.error());
    const auto spec = run->readSpec();
    if (!spec)
        return fail(spec.error());
    RunSummary summary = summaryOf(path, *spec);
    EventReader reader(run->eventsFile());
    MULLION_TRY(reader.update());
    for (const Event& event : reader.events())
        takeIn(summary, event);
    if (const auto all = listCheckpoints(run->checkpoints()); !all.empty())
        summary.checkpointStep = all.rbegin()->first;
    judgeCondition(summary, *run);
    return summary;
}

} // namespace mullion
