// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/queue/runqueue.h"

#include "core/base/file.h"
#include "core/base/statefolder.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace mullion {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "mullion_queue";
constexpr std::uint64_t kLargestFile = 16u << 20;
constexpr std::size_t kMostJobs = 64;

/// Held while the file is changed; others wait for it.
class EditLock
{
public:
    explicit EditLock(const fs::path& file)
        : m_descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666))
    {
        int locked = -1;
        while (m_descriptor >= 0 && (locked = ::flock(m_descriptor, LOCK_EX)) != 0
               && errno == EINTR) {
        }
        m_isHeld = locked == 0;
    }
    ~EditLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    EditLock(const EditLock&) = delete;
    EditLock& operator=(const EditLock&) = delete;

    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    int m_descriptor;
    bool m_isHeld = false;
};

std::string toJson(const QueueContent& content)
{
    Json json = {{kFormat, 1}, {"jobs", content.jobs}, {"entries", Json::array()}};
    for (const QueueEntry& entry : content.entries)
        json["entries"].push_back({{"id", entry.id},
                                   {"arguments", entry.arguments},
                                   {"folder", entry.folder.string()},
                                   {"run", entry.run.string()},
                                   {"state", nameOf(entry.state)},
                                   {"message", entry.message}});
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

QueueState stateFrom(const std::string& word)
{
    for (const QueueState state : {QueueState::Waiting, QueueState::Begun})
        if (nameOf(state) == word)
            return state;
    return QueueState::Failed;
}

QueueContent fromJson(std::string_view text)
{
    const Json json = Json::parse(text);
    QueueContent content;
    if (json.at(kFormat) != 1)
        throw nlohmann::json::other_error::create(501, "version", &json);
    content.jobs = std::clamp(json.at("jobs").get<std::size_t>(), std::size_t{1}, kMostJobs);
    for (const Json& entry : json.at("entries"))
        content.entries.push_back({entry.at("id").get<std::uint64_t>(),
                                   entry.at("arguments").get<std::vector<std::string>>(),
                                   entry.at("folder").get<std::string>(),
                                   entry.at("run").get<std::string>(),
                                   stateFrom(entry.at("state").get<std::string>()),
                                   entry.at("message").get<std::string>()});
    return content;
}

Result<std::vector<QueueEntry>::iterator> find(QueueContent& content, std::uint64_t id)
{
    const auto found = std::ranges::find(content.entries, id, &QueueEntry::id);
    if (found == content.entries.end())
        return fail(ErrorCode::Usage, fmt::format("No run with the number {} waits", id),
                    "See 'mullion runs queue list'; it may have had its turn");
    return found;
}

Result<fs::path> runIn(const std::vector<std::string>& arguments, const fs::path& folder)
{
    const auto out = std::ranges::find(arguments, "--out");
    if (arguments.empty() || arguments.front() != "train" || out == arguments.end()
        || out + 1 == arguments.end())
        return fail(ErrorCode::Usage, "What is to wait is no training with a folder",
                    "Write 'train KIND ... --out FOLDER'");
    return fs::weakly_canonical(folder / *(out + 1));
}

} // namespace

std::string_view nameOf(QueueState state)
{
    switch (state) {
    case QueueState::Waiting:
        return "waiting";
    case QueueState::Begun:
        return "begun";
    case QueueState::Failed:
        return "failed";
    }
    return "";
}

Result<RunQueue> RunQueue::usual()
{
    const fs::path state = stateFolder();
    if (state.empty())
        return fail(ErrorCode::Output, "There is no place to keep a queue",
                    "Set HOME or XDG_STATE_HOME to a folder that can be written");
    return RunQueue(state / "queue");
}

fs::path RunQueue::messagesOf(std::uint64_t id) const
{
    return m_folder / fmt::format("run-{}.txt", id);
}

Result<QueueContent> RunQueue::read() const
try {
    const fs::path file = m_folder / "queue.json";
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return QueueContent();
    const auto text = readFile(file, kLargestFile);
    MULLION_TRY(text);
    return fromJson(asChars(*text));
} catch (const nlohmann::json::exception&) {
    return fail(ErrorCode::Input,
                fmt::format("The queue '{}' is damaged", (m_folder / "queue.json").string()),
                "Remove the file; runs that have begun are not touched by it");
}

Result<> RunQueue::edit(const std::function<Result<>(QueueContent&)>& change)
{
    std::error_code error;
    fs::create_directories(m_folder, error);
    const EditLock lock(m_folder / "edit.lock");
    if (!lock.isHeld())
        return fail(
            ErrorCode::Output,
            fmt::format("Cannot write in '{}': {}", m_folder.string(), std::strerror(errno)),
            "Check that the folder can be written");
    const auto before = read();
    MULLION_TRY(before);
    QueueContent content = *before;
    MULLION_TRY(change(content));
    return content == *before ? Result<>()
                              : writeFileAtomically(m_folder / "queue.json", toJson(content));
}

Result<std::uint64_t> RunQueue::add(const std::vector<std::string>& arguments,
                                    const fs::path& folder)
{
    const auto run = runIn(arguments, folder);
    MULLION_TRY(run);
    std::uint64_t id = 1;
    MULLION_TRY(edit([&](QueueContent& content) -> Result<> {
        for (const QueueEntry& entry : content.entries) {
            id = std::max(id, entry.id + 1);
            if (entry.run == *run && entry.state != QueueState::Failed)
                return fail(ErrorCode::Usage,
                            fmt::format("A run for '{}' waits already", run->string()),
                            "Choose another folder, or take the other one out of the queue");
        }
        content.entries.push_back({id, arguments, folder, *run, QueueState::Waiting, {}});
        return {};
    }));
    return id;
}

Result<> RunQueue::remove(std::uint64_t id)
{
    return edit([id](QueueContent& content) -> Result<> {
        const auto entry = find(content, id);
        MULLION_TRY(entry);
        if ((*entry)->state == QueueState::Begun)
            return fail(ErrorCode::Usage,
                        fmt::format("The run '{}' has begun", (*entry)->run.string()),
                        "Stop it instead: mullion runs stop RUN");
        content.entries.erase(*entry);
        return {};
    });
}

Result<> RunQueue::move(std::uint64_t id, std::size_t place)
{
    return edit([id, place](QueueContent& content) -> Result<> {
        const auto entry = find(content, id);
        MULLION_TRY(entry);
        QueueEntry moved = std::move(**entry);
        content.entries.erase(*entry);
        const std::size_t at = std::min(place, content.entries.size());
        content.entries.insert(content.entries.begin() + static_cast<std::ptrdiff_t>(at),
                               std::move(moved));
        return {};
    });
}

Result<> RunQueue::setJobs(std::size_t jobs)
{
    if (jobs < 1 || jobs > kMostJobs)
        return fail(ErrorCode::Usage, fmt::format("{} runs at a time are asked for", jobs),
                    fmt::format("Give a number from 1 to {}", kMostJobs));
    return edit([jobs](QueueContent& content) {
        content.jobs = jobs;
        return Result<>();
    });
}

} // namespace mullion
