// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace mullion {

enum class QueueState
{
    Waiting,
    Begun, ///< its program was started; the run folder says the rest
    Failed ///< it could not begin, or ended with an error
};

std::string_view nameOf(QueueState state);

/// A run that waits for its turn.
struct QueueEntry
{
    std::uint64_t id = 0;
    std::vector<std::string> arguments; ///< of mullion: "train", "m1", ...
    std::filesystem::path folder;       ///< in which they are to be understood
    std::filesystem::path run;          ///< folder of the run, absolute
    QueueState state = QueueState::Waiting;
    std::string message; ///< why it failed

    friend bool operator==(const QueueEntry&, const QueueEntry&) = default;
};

struct QueueContent
{
    std::vector<QueueEntry> entries; ///< in the order of their turns
    std::size_t jobs = 1;            ///< how many are trained at a time

    friend bool operator==(const QueueContent&, const QueueContent&) = default;
};

/// The runs of a user that wait for their turn on this machine: a file that every program may
/// change, and that one worker (queueworker.h) works off. Survives windows and restarts.
class RunQueue
{
public:
    explicit RunQueue(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }

    /// In stateFolder(). Error (`Output`): the user has none.
    static Result<RunQueue> usual();

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] std::filesystem::path workerLock() const { return m_folder / "worker.lock"; }
    /// What the program of an entry prints.
    [[nodiscard]] std::filesystem::path messagesOf(std::uint64_t id) const;

    /// Error (`Input`): the file is damaged.
    [[nodiscard]] Result<QueueContent> read() const;

    /// At the end of the queue; its number. `arguments` must name the run with --out. Errors:
    /// `Usage` when it does not, or when a run for this folder waits already; `Output`.
    Result<std::uint64_t> add(const std::vector<std::string>& arguments,
                              const std::filesystem::path& folder);
    /// Errors (`Usage`): there is no such entry, or it has begun.
    Result<> remove(std::uint64_t id);
    /// To this place among all entries, from 0. Error (`Usage`): there is no such entry.
    Result<> move(std::uint64_t id, std::size_t place);
    /// Error (`Usage`): none, or more than 64.
    Result<> setJobs(std::size_t jobs);

    /// Changes the content while nobody else can, and writes it if it is another one then. Errors:
    /// those of reading, of `change`, `Output`.
    Result<> edit(const std::function<Result<>(QueueContent&)>& change);

private:
    std::filesystem::path m_folder;
};

} // namespace mullion
