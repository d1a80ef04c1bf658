// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/runwatcher.h"

#include <QThread>
#include <QTimer>

#include <algorithm>

namespace mullion::workbench {

namespace {

namespace fs = std::filesystem;

constexpr int kTurnMs = 500;
constexpr qint64 kSoonestAllMs = 1000;
constexpr qint64 kTellEveryMs = 200; ///< while much is read
constexpr qint64 kShareOfTime = 20;  ///< a look at everything takes one such part of the time

bool isActive(const RunRow& row)
{
    return row.isReadable
           && (row.summary.condition == RunCondition::Running
               || row.summary.condition == RunCondition::Paused
               || row.summary.condition == RunCondition::RunningElsewhere);
}

} // namespace

RunWatcher::RunWatcher()
    : m_timer(new QTimer(this))
{
    qRegisterMetaType<std::shared_ptr<mullion::workbench::RunChanges>>();
    m_timer->setInterval(kTurnMs);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (m_sinceAll.elapsed() >= m_untilAllMs)
            lookAtAll(false);
        else
            lookAtActive();
    });
}

RunWatcher::~RunWatcher()
{
    for (const auto& [folder, index] : m_indexes)
        static_cast<void>(index->save()); // without it the next start is slower, nothing else
}

void RunWatcher::watch(const QStringList& folders)
{
    std::map<QString, std::unique_ptr<RunIndex>> before;
    before.swap(m_indexes);
    for (const QString& folder : folders) {
        std::error_code error;
        const fs::path given = folder.toStdString();
        const fs::path whole = fs::weakly_canonical(given, error);
        const fs::path& path = error ? given : whole;
        const QString key = QString::fromStdString(path.string());
        if (m_indexes.contains(key))
            continue;
        if (const auto kept = before.extract(key))
            m_indexes[key] = std::move(kept.mapped());
        else
            m_indexes[key] = std::make_unique<RunIndex>(path, RunIndex::usualCacheFile(path));
    }
    lookAtAll(true);
    m_timer->start();
}

void RunWatcher::lookNow()
{
    if (!m_indexes.empty())
        lookAtAll(false);
}

void RunWatcher::lookAtAll(bool alwaysTell)
{
    QElapsedTimer took;
    took.start();
    QElapsedTimer sinceTold;
    sinceTold.start();
    RunChanges changes;
    std::set<fs::path> seen;
    m_indexOf.clear();
    for (const auto& [folder, index] : m_indexes) {
        index->update([&, index = index.get()](IndexedRun run) {
            if (!seen.insert(run.path).second)
                return true; // a folder that is watched lies in another one
            m_indexOf[run.path] = index;
            take(std::move(run.path), std::move(run.summary), changes);
            if (sinceTold.elapsed() > kTellEveryMs && !changes.changed.empty()) {
                Q_EMIT looked(std::make_shared<RunChanges>(std::exchange(changes, {})));
                sinceTold.start();
            }
            return !thread()->isInterruptionRequested();
        });
        if (thread()->isInterruptionRequested())
            return;
        if (index->runsRead() > 0)
            static_cast<void>(index->save());
    }
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        if (seen.contains(row->first)) {
            ++row;
            continue;
        }
        changes.gone.push_back(row->first);
        m_labels.erase(row->first);
        row = m_rows.erase(row);
    }
    m_untilAllMs = std::max(kSoonestAllMs, took.elapsed() * kShareOfTime);
    m_sinceAll.start();
    if (alwaysTell || !changes.changed.empty() || !changes.gone.empty())
        Q_EMIT looked(std::make_shared<RunChanges>(std::move(changes)));
}

void RunWatcher::lookAtActive()
{
    RunChanges changes;
    std::vector<fs::path> active;
    for (const auto& [path, row] : m_rows)
        if (isActive(row))
            active.push_back(path);
    for (fs::path& path : active) {
        auto summary = m_indexOf.at(path)->look(path);
        take(std::move(path), std::move(summary), changes);
    }
    if (!changes.changed.empty())
        Q_EMIT looked(std::make_shared<RunChanges>(std::move(changes)));
}

const Result<RunLabels>& RunWatcher::labelsOf(const fs::path& run)
{
    // The place first: labels in the user's config hide those of a folder that cannot be written.
    FileStamp stamp = FileStamp::of(labelFile(run, labelPlace(run)));
    if (stamp == FileStamp())
        stamp = FileStamp::of(labelFile(run, LabelPlace::RunFolder));
    auto known = m_labels.find(run);
    if (known == m_labels.end() || known->second.stamp != stamp)
        known = m_labels.insert_or_assign(run, KnownLabels{stamp, readLabels(run)}).first;
    return known->second.labels;
}

void RunWatcher::take(fs::path path, Result<RunSummary> summary, RunChanges& changes)
{
    RunRow row;
    row.path = path;
    row.isWritable = labelPlace(path) == LabelPlace::RunFolder;
    if (const Result<RunLabels>& labels = labelsOf(path))
        row.labels = *labels;
    else
        row.problem = labels.error().sentence();
    if (summary) {
        row.summary = std::move(*summary);
    } else {
        row.summary.path = path;
        row.isReadable = false;
        row.problem = summary.error().sentence();
    }
    const auto known = m_rows.find(path);
    if (known != m_rows.end() && known->second == row)
        return;
    m_rows.insert_or_assign(std::move(path), row);
    changes.changed.push_back(std::move(row));
}

} // namespace mullion::workbench
