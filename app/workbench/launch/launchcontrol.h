// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/commandline.h"

#include <QObject>

#include <optional>

class QAction;
class QWidget;

namespace mullion::workbench {

class JobSlot;
class LaunchDialog;
class Problems;
class RunsPage;
struct ToolKind;

/// New runs of a window: the form, which is kept while the window lives and remembered beyond, and
/// what becomes of it.
class LaunchControl final : public QObject
{
    Q_OBJECT

public:
    LaunchControl(RunsPage* runs, Problems* problems, QWidget* window);

    [[nodiscard]] QAction* newRunAction() const { return m_newRun; }
    [[nodiscard]] QAction* buildTokenizerAction() const { return m_buildTokenizer; }
    [[nodiscard]] QAction* evaluateAction() const { return m_evaluate; }
    /// The form as it is shown, or was last; nullptr before it was asked for.
    [[nodiscard]] LaunchDialog* dialog() const { return m_dialog; }

    /// `kind`: to begin with; empty: as the form was last.
    void newRun(const QString& kind);
    /// A form with the values of an old run.
    void runAgain(const QString& path);

Q_SIGNALS:
    void made(const QString& path);   ///< a tokenizer, or tables
    void started(const QString& out); ///< the folder of the run, or of the runs of a sweep

private:
    LaunchDialog* makeDialog();
    void show(const std::optional<RunCommand>& command);
    QAction* addTool(const QString& text, const QString& tip, const ToolKind& tool);
    void startSweep(const QStringList& arguments, const QString& out);
    void remember(const QString& out);

    RunsPage* m_runs;
    Problems* m_problems;
    QWidget* m_window;
    JobSlot* m_reading;
    QAction* m_newRun;
    QAction* m_buildTokenizer;
    QAction* m_evaluate;
    LaunchDialog* m_dialog = nullptr;
};

} // namespace mullion::workbench
