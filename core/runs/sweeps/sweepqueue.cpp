// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/sweeps/sweepqueue.h"

#include "core/base/detachedprogram.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <deque>
#include <thread>

namespace mullion {

namespace {

namespace fs = std::filesystem;

constexpr auto kBetweenLooks = std::chrono::milliseconds(100);

RunCondition conditionOf(const fs::path& folder)
{
    const auto summary = summarize(folder);
    return summary ? summary->condition : RunCondition::New;
}

class Queue
{
public:
    Queue(std::span<const PlannedRun> runs, const SweepQueueOptions& options,
          SweepObserver& observer)
        : m_runs(runs)
        , m_options(options)
        , m_observer(observer)
        , m_results(runs.size())
    {
        for (std::size_t i = 0; i < runs.size(); ++i)
            m_waiting.push_back(i);
    }

    Result<std::vector<SweepResult>> work()
    {
        while (!m_active.empty() || !m_waiting.empty()) {
            passStopOn();
            lookAtActive();
            if (m_stopsPassed > 0 && m_active.empty())
                break;
            if (m_stopsPassed == 0)
                startSome();
            tellActive();
            std::this_thread::sleep_for(kBetweenLooks);
        }
        return std::move(m_results);
    }

private:
    struct Active
    {
        std::size_t run = 0;
        ChildProgram program;
    };

    void passStopOn()
    {
        const int wanted = std::min(m_observer.stopRequests(), 2);
        if (wanted <= m_stopsPassed)
            return;
        m_stopsPassed = wanted;
        for (const Active& active : m_active)
            active.program.send(SIGTERM); // the second one ends a training at once
    }

    void lookAtActive()
    {
        for (auto active = m_active.begin(); active != m_active.end();) {
            const auto end = active->program.poll();
            if (end)
                finish(active->run, outcomeOf(active->run, *end));
            active = end ? m_active.erase(active) : std::next(active);
        }
    }

    SweepResult outcomeOf(std::size_t run, const ProgramEnd& end) const
    {
        const RunCondition condition = conditionOf(m_runs[run].folder);
        if (condition == RunCondition::Finished)
            return {SweepOutcome::Finished, {}};
        if (m_stopsPassed > 0 && (end.exitCode == 0 || end.signal == SIGTERM))
            return {SweepOutcome::Stopped, {}};
        if (end.exitCode == 0)
            return {SweepOutcome::Stopped, {}};
        if (end.signal != 0)
            return {SweepOutcome::Failed,
                    fmt::format("The training was ended by signal {}{}", end.signal,
                                end.signal == SIGKILL ? ", perhaps for want of memory" : "")};
        return {SweepOutcome::Failed, lastMessage(messagesOf(run))};
    }

    /// Starts what there is room for, in order, and passes over what is done.
    void startSome()
    {
        for (auto next = m_waiting.begin();
             next != m_waiting.end() && m_active.size() < m_options.jobs;) {
            const std::size_t run = *next;
            std::error_code ignored;
            const bool isNew = !fs::exists(m_runs[run].folder / "spec.json", ignored);
            const RunCondition condition =
                isNew ? RunCondition::New : conditionOf(m_runs[run].folder);
            // a process that this one has not started
            if (condition == RunCondition::Running || condition == RunCondition::Paused) {
                ++next;
                continue;
            }
            next = m_waiting.erase(next);
            if (condition == RunCondition::Finished)
                finish(run, {SweepOutcome::WasThere, {}});
            else if (condition == RunCondition::RunningElsewhere)
                finish(run, {SweepOutcome::Elsewhere, {}});
            else if (condition == RunCondition::Failed && !m_options.retry)
                finish(run, {SweepOutcome::FailedThen, summarize(m_runs[run].folder)->message});
            else
                start(run, isNew);
        }
    }

    void start(std::size_t run, bool isNew)
    {
        const PlannedRun& planned = m_runs[run];
        if (isNew) {
            if (const auto made = RunFolder::create(planned.folder, planned.spec); !made) {
                finish(run, {SweepOutcome::Failed, made.error().sentence()});
                return;
            }
        }
        auto program = ChildProgram::start({m_options.program.string(), "train",
                                            planned.spec.values.kind().name, "--resume", "--out",
                                            planned.folder.string()},
                                           messagesOf(run));
        if (!program) {
            finish(run, {SweepOutcome::Failed, program.error().sentence()});
            return;
        }
        m_active.push_back({run, std::move(*program)});
        m_observer.began(run, !isNew);
    }

    void finish(std::size_t run, SweepResult result)
    {
        m_results[run] = std::move(result);
        m_observer.ended(run, m_results[run]);
    }

    void tellActive()
    {
        std::vector<std::size_t> active;
        for (const Active& one : m_active)
            active.push_back(one.run);
        m_observer.passed(active);
    }

    [[nodiscard]] fs::path messagesOf(std::size_t run) const
    {
        return m_options.messages / (m_runs[run].name + ".txt");
    }

    std::span<const PlannedRun> m_runs;
    const SweepQueueOptions& m_options;
    SweepObserver& m_observer;
    std::vector<SweepResult> m_results;
    std::deque<std::size_t> m_waiting;
    std::vector<Active> m_active;
    int m_stopsPassed = 0;
};

} // namespace

std::string_view nameOf(SweepOutcome outcome)
{
    switch (outcome) {
    case SweepOutcome::Waiting:
        return "waiting";
    case SweepOutcome::Finished:
        return "finished";
    case SweepOutcome::WasThere:
        return "finished before";
    case SweepOutcome::Stopped:
        return "stopped";
    case SweepOutcome::Failed:
        return "failed";
    case SweepOutcome::FailedThen:
        return "failed before";
    case SweepOutcome::Elsewhere:
        return "running on another host";
    }
    return "";
}

Result<std::vector<SweepResult>> runSweep(std::span<const PlannedRun> runs,
                                          const SweepQueueOptions& options, SweepObserver& observer)
{
    std::error_code error;
    fs::create_directories(options.messages, error);
    if (error)
        return fail(ErrorCode::Output,
                    fmt::format("Cannot make the folder '{}': {}", options.messages.string(),
                                error.message()),
                    "Choose a place that can be written");
    return Queue(runs, options, observer).work();
}

} // namespace mullion
