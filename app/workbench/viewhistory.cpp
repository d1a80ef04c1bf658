// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/viewhistory.h"

#include "app/workbench/runs/runview.h"

#include <QAction>
#include <QUndoCommand>

#include <utility>

namespace mullion::workbench {

namespace {

constexpr qint64 kOneChangeMs = 800;
constexpr int kMostChanges = 100;

} // namespace

class ViewHistory::Change final : public QUndoCommand
{
public:
    Change(ViewHistory* history, RunView* view, QJsonObject before, QJsonObject after, bool joins)
        : m_history(history)
        , m_view(view)
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_joins(joins)
    {
    }

    void undo() override { m_history->restore(m_view, m_before); }
    /// Also called when the change is noted: then the view shows it already.
    void redo() override
    {
        if (m_isNoted)
            m_history->restore(m_view, m_after);
        m_isNoted = true;
    }
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const Change*>(other);
        if (!next->m_joins || next->m_view != m_view)
            return false;
        m_after = next->m_after;
        return true;
    }

private:
    ViewHistory* m_history;
    QPointer<RunView> m_view;
    QJsonObject m_before;
    QJsonObject m_after;
    bool m_joins; ///< comes quickly after the one before
    bool m_isNoted = false;
};

ViewHistory::ViewHistory(QAction* undo, QAction* redo, QObject* parent)
    : QObject(parent)
{
    m_stack.setUndoLimit(kMostChanges);
    connect(undo, &QAction::triggered, &m_stack, &QUndoStack::undo);
    connect(redo, &QAction::triggered, &m_stack, &QUndoStack::redo);
    connect(&m_stack, &QUndoStack::canUndoChanged, undo, &QAction::setEnabled);
    connect(&m_stack, &QUndoStack::canRedoChanged, redo, &QAction::setEnabled);
    undo->setEnabled(false);
    redo->setEnabled(false);
}

void ViewHistory::watch(RunView* view)
{
    m_known[view] = view->viewState();
    connect(view, &RunView::viewStateChanged, this, [this, view] { note(view); });
    connect(view, &QObject::destroyed, this, [this, view] { m_known.erase(view); });
}

void ViewHistory::restart()
{
    m_stack.clear();
    for (auto& [view, state] : m_known)
        state = view->viewState();
}

void ViewHistory::note(RunView* view)
{
    if (m_restoring)
        return;
    QJsonObject now = view->viewState();
    QJsonObject& known = m_known[view];
    if (now == known)
        return;
    const bool joins = m_sinceLast.isValid() && m_sinceLast.elapsed() < kOneChangeMs;
    m_sinceLast.start();
    m_stack.push(new Change(this, view, std::exchange(known, now), now, joins));
}

void ViewHistory::restore(RunView* view, const QJsonObject& state)
{
    if (!view)
        return;
    m_restoring = true;
    view->restoreViewState(state);
    m_restoring = false;
    m_known[view] = state;
    m_sinceLast.invalidate();
}

} // namespace mullion::workbench
