// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/runorders.h"

#include "app/workbench/jobslot.h"
#include "core/base/filelock.h"
#include "core/runs/runfolder.h"
#include "core/runs/runrequest.h"

#include <fmt/format.h>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace mullion::workbench {

namespace {

Result<> kill(const std::filesystem::path& run)
{
    const auto holder = lockHolder(RunFolder(run).lockFile());
    // Asked again at the last moment: the number may belong to another process by now.
    if (!holder || holder->isAlive() != std::optional(true))
        return {};
    if (::kill(static_cast<pid_t>(holder->pid), SIGKILL) != 0)
        return fail(ErrorCode::Resource,
                    fmt::format("Cannot end the process {} of '{}': {}", holder->pid, run.string(),
                                std::strerror(errno)),
                    "Ask who started it to stop it");
    return {};
}

Result<> carryOut(RunOrder order, const std::filesystem::path& run)
{
    switch (order) {
    case RunOrder::Save:
        return askRun(RunFolder(run), RunRequest::Save);
    case RunOrder::Pause:
        return askRun(RunFolder(run), RunRequest::Pause);
    case RunOrder::Continue:
        return askRun(RunFolder(run), RunRequest::Continue);
    case RunOrder::Stop:
        return askRun(RunFolder(run), RunRequest::Stop);
    case RunOrder::Kill:
        return kill(run);
    case RunOrder::Resume:
    case RunOrder::Label:
        break;
    }
    return {};
}

} // namespace

QString whyNot(RunOrder order, const RunRow& run)
{
    if (!run.isReadable)
        return RunOrders::tr("This run cannot be read");
    if (order == RunOrder::Label)
        return {};
    const RunCondition condition = run.summary.condition;
    if (condition == RunCondition::RunningElsewhere)
        return RunOrders::tr("It belongs to a process of another machine, and is only looked at");
    if (!run.isWritable)
        return RunOrders::tr("Its folder cannot be written, so it can only be looked at");
    const bool runs = condition == RunCondition::Running;
    const bool waits = condition == RunCondition::Paused;
    switch (order) {
    case RunOrder::Save:
    case RunOrder::Pause:
        return runs    ? QString()
               : waits ? RunOrders::tr("It is paused, and was saved before that")
                       : RunOrders::tr("It is not running");
    case RunOrder::Continue:
        return waits ? QString() : RunOrders::tr("It is not paused");
    case RunOrder::Stop:
    case RunOrder::Kill:
        return runs || waits ? QString() : RunOrders::tr("It is not running");
    case RunOrder::Resume:
        if (runs)
            return RunOrders::tr("It is running");
        if (waits)
            return RunOrders::tr("It is paused: choose Continue");
        return condition == RunCondition::Finished ? RunOrders::tr("All its steps are done")
                                                   : QString();
    case RunOrder::Label:
        break;
    }
    return {};
}

void RunOrders::give(RunOrder order, const std::vector<RunRow>& runs)
{
    std::vector<std::filesystem::path> paths;
    for (const RunRow& row : runs)
        if (whyNot(order, row).isEmpty())
            paths.push_back(row.path);
    run([order, paths = std::move(paths)] {
        std::vector<Error> errors;
        for (const auto& path : paths)
            if (const auto done = carryOut(order, path); !done)
                errors.push_back(done.error());
        return errors;
    });
}

void RunOrders::write(std::vector<std::pair<std::filesystem::path, RunLabels>> labels)
{
    run([labels = std::move(labels)] {
        std::vector<Error> errors;
        for (const auto& [path, written] : labels)
            if (const auto done = writeLabels(path, written); !done)
                errors.push_back(done.error());
        return errors;
    });
}

void RunOrders::run(std::function<std::vector<Error>()> work)
{
    auto* job = new JobSlot(this);
    job->run([work = std::move(work)](const std::stop_token&) { return work(); },
             [this, job](const std::vector<Error>& errors) {
                 job->deleteLater();
                 for (const Error& error : errors)
                     Q_EMIT failed(error);
                 Q_EMIT given();
             });
}

} // namespace mullion::workbench
