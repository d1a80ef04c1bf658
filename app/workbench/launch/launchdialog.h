// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/launch/runchecks.h"
#include "core/runs/commandline.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLabel;
class QPushButton;
class QTimer;

namespace mullion {
class RunForm;
}

namespace mullion::workbench {

class CommandLineBox;
class ForecastLine;
class JobSlot;

/// A new run: the form, the command line it stands for, and what it will need. Nothing starts that
/// the engine would refuse; why not stands beside the button.
class LaunchDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit LaunchDialog(QWidget* parent = nullptr);

    /// Fills the form. Error (`Usage`) when it is no command for a new run.
    Result<> setCommand(const RunCommand& command);
    void setRunsFolder(const QString& folder);

    [[nodiscard]] RunForm* form() const { return m_form; }
    /// Why nothing can start; empty when it can.
    [[nodiscard]] const QString& reason() const { return m_reason; }

Q_SIGNALS:
    void startRequested(const mullion::RunCommand& command);
    void queueRequested(const mullion::RunCommand& command);
    /// A sweep whose file has been written: arguments of `mullion`, and the folder of its runs.
    void sweepRequested(const QStringList& arguments, const QString& out);

private:
    void readForm();
    void checkPlacesLater();
    void showPlaces(const RunProblems& problems);
    void updateState();
    [[nodiscard]] QString reasonNow() const;
    void focusReason();
    void finish(bool queue);
    void startSweep();
    [[nodiscard]] QStringList sweepArguments() const;
    [[nodiscard]] std::size_t runCount() const;

    RunForm* m_form;
    CommandLineBox* m_line;
    ForecastLine* m_forecast;
    QCheckBox* m_several;
    QLabel* m_state;
    QPushButton* m_show;
    QPushButton* m_start;
    QPushButton* m_queue;
    JobSlot* m_checks;
    QTimer* m_checkSoon;
    std::optional<RunPlaces> m_checked; ///< what m_problems is about
    RunProblems m_problems;
    QString m_reason;
};

} // namespace mullion::workbench
