// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/forecast.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QLabel;
class QProcess;
class QPushButton;

namespace mullion {
class ProblemLabel;
}

namespace mullion::workbench {

/// Asks a `mullion train ... --forecast` of its own what a run will need, and says so beside what
/// is free. Goes stale, visibly, when the form is changed.
class ForecastLine final : public QWidget
{
    Q_OBJECT

public:
    explicit ForecastLine(QWidget* parent = nullptr);
    ~ForecastLine() override;

    /// What the form stands for now. `runs`: so many like it are trained one after the other.
    /// Empty arguments: nothing that could be tried out.
    void setRun(const QStringList& arguments, const QString& out, std::size_t runs);

    [[nodiscard]] const std::optional<Forecast>& forecast() const { return m_forecast; }
    [[nodiscard]] bool isStale() const { return m_measured != m_arguments; }

public Q_SLOTS:
    void startOrCancel();

private:
    void start();
    void finish(int exitCode, bool crashed);
    void showState();
    [[nodiscard]] QString words(const Forecast& forecast) const;

    QStringList m_arguments;
    QStringList m_measured; ///< what the forecast is of
    QStringList m_running;
    QString m_out;
    std::size_t m_runs = 1;
    bool m_wasCancelled = false;
    std::optional<Forecast> m_forecast;
    QProcess* m_process = nullptr;
    QPushButton* m_button;
    QLabel* m_label;
    ProblemLabel* m_problem;
};

} // namespace mullion::workbench
