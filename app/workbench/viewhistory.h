// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QUndoStack>

#include <map>

class QAction;

namespace mullion::workbench {

class RunView;

/// Takes back what the user changed in views of runs: axes, smoothing, ranges. Changes of one view
/// that follow each other quickly, such as those of a drag, are one.
class ViewHistory final : public QObject
{
    Q_OBJECT

public:
    /// The actions are enabled when there is something to take back or to make again.
    ViewHistory(QAction* undo, QAction* redo, QObject* parent);

    void watch(RunView* view);
    /// Views were set from elsewhere (another project): what they show now is the beginning.
    void restart();

    [[nodiscard]] const QUndoStack& stack() const { return m_stack; }

private:
    class Change;

    void note(RunView* view);
    void restore(RunView* view, const QJsonObject& state);

    QUndoStack m_stack;
    std::map<RunView*, QJsonObject> m_known;
    QElapsedTimer m_sinceLast;
    bool m_restoring = false;
};

} // namespace mullion::workbench
