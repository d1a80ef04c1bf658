// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/runlauncher.h"

#include "app/workbench/jobslot.h"
#include "core/base/childprogram.h"
#include "core/base/statefolder.h"
#include "core/runs/queue/queueworker.h"

#include <QTimer>
#include <fmt/format.h>

#include <atomic>
#include <cstdlib>
#include <unistd.h>

namespace mullion::workbench {

namespace {

namespace fs = std::filesystem;

constexpr int kLookMs = 200;

/// What the programs print until they end well.
Result<fs::path> outputFile()
{
    static std::atomic<int> number = 0;
    const fs::path state = stateFolder();
    const fs::path folder = (state.empty() ? fs::temp_directory_path() : state) / "launches";
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return fail(
            ErrorCode::Output,
            fmt::format("Cannot make the folder '{}': {}", folder.string(), error.message()),
            "Set XDG_STATE_HOME to a folder that can be written");
    return folder / fmt::format("{}-{}.txt", ::getpid(), ++number);
}

Error ofRun(const QString& run, const std::string& sentence)
{
    return {ErrorCode::Resource,
            fmt::format("The run '{}' did not go well: {}", run.toStdString(), sentence),
            "Its page Details says more, if it had begun"};
}

template <class Work, class Done>
void inBackground(QObject* owner, Work work, Done done)
{
    auto* job = new JobSlot(owner);
    job->run(std::move(work), [job, done = std::move(done)](auto result) mutable {
        job->deleteLater();
        done(std::move(result));
    });
}

} // namespace

RunLauncher::RunLauncher(QObject* parent)
    : QObject(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(kLookMs);
    connect(m_timer, &QTimer::timeout, this, &RunLauncher::lookAtStarted);
}

Result<fs::path> RunLauncher::program()
{
    if (const char* given = std::getenv("MULLION_PROGRAM"); given && *given != '\0')
        return fs::path(given);
    const auto own = ownProgram();
    MULLION_TRY(own);
    const fs::path folder = own->parent_path();
    for (const fs::path& place : {folder / "mullion", folder.parent_path() / "cli" / "mullion"})
        if (::access(place.c_str(), X_OK) == 0)
            return place;
    return fail(ErrorCode::Resource,
                fmt::format("The program 'mullion' is not in '{}'", folder.string()),
                "Install Mullion as a whole, or set MULLION_PROGRAM to it");
}

void RunLauncher::start(const RunCommand& command)
{
    const QString run = QString::fromStdString(command.out);
    inBackground(
        this,
        [run, arguments = toArguments(command)](const std::stop_token&) -> Result<Started> {
            const auto path = program();
            MULLION_TRY(path);
            const auto output = outputFile();
            MULLION_TRY(output);
            std::vector<std::string> words = {path->string()};
            words.insert(words.end(), arguments.begin(), arguments.end());
            auto started = DetachedProgram::start(words, *output);
            MULLION_TRY(started);
            return Started{run, *started, *output};
        },
        [this, run](Result<Started> result) { take(run, std::move(result)); });
}

void RunLauncher::enqueue(const RunCommand& command)
{
    const QString run = QString::fromStdString(command.out);
    inBackground(
        this,
        [run, arguments = toArguments(command)](const std::stop_token&) -> Result<Started> {
            const auto path = program();
            MULLION_TRY(path);
            auto queue = RunQueue::usual();
            MULLION_TRY(queue);
            MULLION_TRY(queue->add(arguments, fs::current_path()));
            auto worker = startQueueWorker(*queue, *path);
            MULLION_TRY(worker);
            return Started{QString(), *worker, queue->folder() / "worker.txt"};
        },
        [this, run](Result<Started> result) {
            if (!result) {
                Q_EMIT failed(run, result.error());
                return;
            }
            m_started.push_back(std::move(*result)); // it must be waited for when it ends
            m_timer->start();
            Q_EMIT enqueued(run);
        });
}

void RunLauncher::take(const QString& run, Result<Started> started)
{
    if (!started) {
        Q_EMIT failed(run, started.error());
        return;
    }
    m_started.push_back(std::move(*started));
    m_timer->start();
    Q_EMIT this->started(run);
}

void RunLauncher::lookAtStarted()
{
    for (std::size_t i = 0; i < m_started.size();) {
        const auto end = m_started[i].program.poll();
        if (!end) {
            ++i;
            continue;
        }
        const Started gone = m_started[i];
        m_started.erase(m_started.begin() + static_cast<std::ptrdiff_t>(i));
        // Who ends it by a signal knows; the list shows what is left of the run.
        if (end->exitCode != 0 && end->signal == 0)
            Q_EMIT failed(gone.run, ofRun(gone.run, lastMessage(gone.output)));
        std::error_code ignored;
        if (!gone.run.isEmpty())
            fs::remove(gone.output, ignored);
        Q_EMIT ended(gone.run);
    }
    if (m_started.empty())
        m_timer->stop();
}

} // namespace mullion::workbench
