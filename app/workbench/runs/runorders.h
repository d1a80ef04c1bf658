// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "widgets/models/runrow.h"

#include <QObject>
#include <QString>

#include <vector>

namespace mullion::workbench {

/// What can be asked of a run.
enum class RunOrder
{
    Save,     ///< a checkpoint, and go on
    Pause,    ///< a checkpoint, and wait
    Continue, ///< after a pause
    Stop,     ///< a checkpoint, and end
    Kill,     ///< end at once
    Resume,   ///< a new process from the last checkpoint
    Label     ///< name, group, tags, note, colour, archived
};

/// Why the order does not apply to the run, as a sentence; empty: it does.
QString whyNot(RunOrder order, const RunRow& run);

/// Carries orders out on worker threads: run folders may lie on slow disks.
class RunOrders final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Save, Pause, Continue, Stop or Kill, to those runs it applies to.
    void give(RunOrder order, const std::vector<RunRow>& runs);
    void write(std::vector<std::pair<std::filesystem::path, RunLabels>> labels);

Q_SIGNALS:
    void given();
    void failed(const mullion::Error& error);

private:
    void run(std::function<std::vector<Error>()> work);
};

} // namespace mullion::workbench
