// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runindex.h"
#include "core/runs/runrecord.h"
#include "widgets/models/runrow.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <map>
#include <memory>
#include <set>
#include <vector>

class QTimer;

namespace mullion::workbench {

/// What a look at the folders has brought.
struct RunChanges
{
    std::vector<RunRow> changed; ///< new ones too
    std::vector<std::filesystem::path> gone;
};

/// Watches folders of runs; lives on a thread of its own. Runs at work are looked at twice a
/// second; all others, and for new ones, as often as takes at most a twentieth of the time.
class RunWatcher final : public QObject
{
    Q_OBJECT

public:
    RunWatcher();
    ~RunWatcher() override;

    /// Replaces what is watched.
    void watch(const QStringList& folders);
    /// Looks at everything again without waiting for the next turn.
    void lookNow();

Q_SIGNALS:
    /// Only when something has changed, and after each `watch`. Who takes it may empty it: copying
    /// thousands of rows is nothing for the thread of the window.
    void looked(const std::shared_ptr<mullion::workbench::RunChanges>& changes);

private:
    struct KnownLabels
    {
        FileStamp stamp;
        Result<RunLabels> labels;
    };

    void lookAtActive();
    void lookAtAll(bool alwaysTell);
    void take(std::filesystem::path path, Result<RunSummary> summary, RunChanges& changes);
    [[nodiscard]] const Result<RunLabels>& labelsOf(const std::filesystem::path& run);

    QTimer* m_timer;
    QElapsedTimer m_sinceAll;
    qint64 m_untilAllMs = 0;
    std::map<QString, std::unique_ptr<RunIndex>> m_indexes; ///< by folder
    std::map<std::filesystem::path, RunRow> m_rows;
    std::map<std::filesystem::path, RunIndex*> m_indexOf;
    std::map<std::filesystem::path, KnownLabels> m_labels;
};

} // namespace mullion::workbench
