// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/queue/queueworker.h"

#include "core/base/filelock.h"
#include "core/runs/runsummary.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <thread>

namespace mullion {

namespace {

namespace fs = std::filesystem;

constexpr auto kBetweenLooks = std::chrono::milliseconds(200);

bool isAtWork(const fs::path& run)
{
    const auto summary = summarize(run);
    return summary
           && (summary->condition == RunCondition::Running
               || summary->condition == RunCondition::Paused);
}

class Worker
{
public:
    Worker(RunQueue& queue, fs::path program)
        : m_queue(queue)
        , m_program(std::move(program))
    {
    }

    /// Whether anything is left to do or to wait for.
    Result<bool> turn(std::optional<FileLock>& lock)
    {
        bool isLeft = false;
        MULLION_TRY(m_queue.edit([&](QueueContent& content) {
            std::erase_if(content.entries, [this](QueueEntry& entry) { return hasEnded(entry); });
            startSome(content);
            isLeft = std::ranges::any_of(content.entries, [](const QueueEntry& entry) {
                return entry.state != QueueState::Failed;
            });
            // Let go while nobody can add: who adds later starts a worker that finds it free.
            if (!isLeft)
                lock.reset();
            return Result<>();
        }));
        return isLeft;
    }

private:
    /// Whether the entry is done and can go; one that failed stays, with its sentence.
    bool hasEnded(QueueEntry& entry)
    {
        if (entry.state != QueueState::Begun)
            return false;
        const auto program = m_programs.find(entry.id);
        if (program == m_programs.end())
            return !isAtWork(entry.run); // begun by an earlier worker
        const auto end = program->second.poll();
        if (!end)
            return false;
        m_programs.erase(program);
        // Who killed it knows; the run folder says how far it came.
        if (end->exitCode == 0 || end->signal != 0)
            return true;
        entry.state = QueueState::Failed;
        entry.message = lastMessage(m_queue.messagesOf(entry.id));
        return false;
    }

    void startSome(QueueContent& content)
    {
        std::size_t begun = static_cast<std::size_t>(
            std::ranges::count(content.entries, QueueState::Begun, &QueueEntry::state));
        for (QueueEntry& entry : content.entries) {
            if (begun >= content.jobs)
                return;
            if (entry.state != QueueState::Waiting)
                continue;
            std::vector<std::string> command = {m_program.string()};
            command.insert(command.end(), entry.arguments.begin(), entry.arguments.end());
            auto started =
                DetachedProgram::start(command, m_queue.messagesOf(entry.id), entry.folder);
            if (!started) {
                entry.state = QueueState::Failed;
                entry.message = started.error().sentence();
                continue;
            }
            entry.state = QueueState::Begun;
            m_programs.emplace(entry.id, *started);
            ++begun;
        }
    }

    RunQueue& m_queue;
    fs::path m_program;
    std::map<std::uint64_t, DetachedProgram> m_programs; ///< started by this worker
};

} // namespace

Result<> workQueueOff(RunQueue& queue, const fs::path& program,
                      const std::function<bool()>& wantsStop)
{
    std::error_code ignored;
    fs::create_directories(queue.folder(), ignored);
    auto taken = FileLock::take(queue.workerLock(), "The queue is worked off", "Let it work");
    if (!taken)
        return taken.error().code == ErrorCode::Usage ? Result<>() : fail(taken.error());
    std::optional<FileLock> lock(std::move(*taken));
    Worker worker(queue, program);
    while (!wantsStop()) {
        const auto isLeft = worker.turn(lock);
        MULLION_TRY(isLeft);
        if (!*isLeft)
            break;
        std::this_thread::sleep_for(kBetweenLooks);
    }
    return {};
}

Result<DetachedProgram> startQueueWorker(const RunQueue& queue, const fs::path& program)
{
    std::error_code ignored;
    fs::create_directories(queue.folder(), ignored);
    return DetachedProgram::start({program.string(), "runs", "work"},
                                  queue.folder() / "worker.txt");
}

} // namespace mullion
