// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runindex.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/runs/checkpoints.h"
#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace mullion {

namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 4;
constexpr std::uint64_t kCacheLimitBytes = 1u << 30;

/// The stamps of a run as it is now, before anything of it is read: what is written while we read
/// makes another stamp, and is read the next time.
RunRecord stamped(const RunFolder& run)
{
    return {FileStamp::of(run.specFile()),
            FileStamp::of(run.eventsFile()),
            FileStamp::of(run.checkpoints()),
            0,
            {}};
}

bool isSame(const RunRecord& a, const RunRecord& b)
{
    return a.spec == b.spec && a.events == b.events && a.checkpoints == b.checkpoints;
}

std::uint64_t lastCheckpoint(const RunFolder& run)
{
    const auto all = listCheckpoints(run.checkpoints());
    return all.empty() ? 0 : all.rbegin()->first;
}

Result<> readWhole(const RunFolder& run, RunRecord& record)
{
    const auto spec = run.readSpec();
    if (!spec)
        return fail(spec.error());
    record.summary = summaryOf(run.path(), *spec);
    EventReader reader(run.eventsFile());
    MULLION_TRY(reader.update());
    for (const Event& event : reader.events())
        takeIn(record.summary, event);
    record.eventBytes = reader.completeBytes();
    return {};
}

bool endsLine(const fs::path& file, std::uint64_t offset)
{
    if (offset == 0)
        return true;
    std::ifstream in(file, std::ios::binary);
    return in.seekg(static_cast<std::streamoff>(offset - 1)) && in.get() == '\n';
}

/// Takes in what was appended to the events since `before`. False when that is not all that
/// happened: another file, or a sitting that took steps back.
bool readNewLines(const RunFolder& run, const RunRecord& before, RunRecord& record)
{
    if (before.spec != record.spec || before.events.inode != record.events.inode
        || record.events.sizeBytes < before.eventBytes
        || !endsLine(run.eventsFile(), before.eventBytes))
        return false;
    EventReader reader(run.eventsFile(), before.eventBytes);
    if (!reader.update() || reader.completeBytes() < before.eventBytes)
        return false;
    record.summary = before.summary;
    record.eventBytes = reader.completeBytes();
    if (reader.supersededEvents() > 0)
        return false;
    for (const Event& event : reader.events()) {
        const auto* change = std::get_if<ChangeEvent>(&event.what);
        const bool isBack =
            change
            && (change->change == RunChange::Started
                || (change->change == RunChange::Resumed && event.step < record.summary.step));
        if (isBack)
            return false;
        takeIn(record.summary, event);
    }
    return true;
}

/// The part of a path that findRuns has found below the folder; "." for the folder itself.
std::string nameBelow(const fs::path& folder, const fs::path& path)
{
    const std::string& whole = path.native();
    const std::string& begin = folder.native();
    if (whole.size() > begin.size() && whole.starts_with(begin) && !begin.ends_with('/')
        && whole[begin.size()] == '/')
        return whole.substr(begin.size() + 1);
    return path.lexically_relative(folder).string();
}

} // namespace

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
    // As strings: comparing paths piece by piece takes ten times longer, seen with thousands.
    std::ranges::sort(found, {},
                      [](const fs::path& path) -> const std::string& { return path.native(); });
    return found;
}

fs::path RunIndex::usualCacheFile(const fs::path& folder)
{
    std::error_code error;
    const fs::path whole = fs::canonical(folder, error);
    const char* cache = std::getenv("XDG_CACHE_HOME");
    const char* home = std::getenv("HOME");
    fs::path base;
    if (cache && *cache == '/')
        base = cache;
    else if (home && *home == '/')
        base = fs::path(home) / ".cache";
    if (error || base.empty())
        return {};
    return base / "mullion" / ("runs-" + identityOf(asBytes(whole.string())) + ".index");
}

RunIndex::RunIndex(fs::path folder, fs::path cacheFile)
    : m_folder(std::move(folder))
    , m_cacheFile(std::move(cacheFile))
{
    if (m_cacheFile.empty())
        return;
    if (const auto text = readFile(m_cacheFile, kCacheLimitBytes))
        m_records = recordsFromText(asChars(*text));
}

std::vector<IndexedRun> RunIndex::update()
{
    std::vector<IndexedRun> runs;
    update([&runs](IndexedRun run) {
        runs.push_back(std::move(run));
        return true;
    });
    return runs;
}

void RunIndex::update(const std::function<bool(IndexedRun)>& tell)
{
    m_runsRead = m_runsContinued = 0;
    RunRecords before;
    before.swap(m_records);
    for (fs::path& path : findRuns(m_folder)) {
        const std::string name = nameBelow(m_folder, path);
        if (auto known = before.extract(name))
            m_records.insert(std::move(known));
        auto summary = look(path);
        if (!tell({std::move(path), std::move(summary)})) {
            m_records.merge(before);
            return;
        }
    }
    m_isChanged = m_isChanged || !before.empty();
}

Result<RunSummary> RunIndex::look(const fs::path& path)
{
    const RunFolder run(path);
    const std::string name = nameBelow(m_folder, path);
    RunRecord record = stamped(run);
    auto known = m_records.find(name);
    if (known == m_records.end() || !isSame(known->second, record)) {
        m_isChanged = true;
        if (known != m_records.end() && readNewLines(run, known->second, record)) {
            ++m_runsContinued;
        } else {
            ++m_runsRead;
            if (auto read = readWhole(run, record); !read) {
                m_records.erase(name);
                return fail(std::move(read).error());
            }
        }
        record.summary.checkpointStep = lastCheckpoint(run);
        known = m_records.insert_or_assign(name, std::move(record)).first;
    }
    RunSummary summary = known->second.summary;
    summary.path = path;
    judgeCondition(summary, run);
    return summary;
}

Result<> RunIndex::save()
{
    if (m_cacheFile.empty() || !m_isChanged)
        return {};
    std::error_code error;
    fs::create_directories(m_cacheFile.parent_path(), error);
    MULLION_TRY(writeFileAtomically(m_cacheFile, toText(m_records)));
    m_isChanged = false;
    return {};
}

} // namespace mullion
