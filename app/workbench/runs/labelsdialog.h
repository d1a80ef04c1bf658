// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/runrow.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace mullion::workbench {

/// What people write on one run, or on several at once; of several, only what was changed here is
/// changed in all.
class LabelsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `groups`: those that are used already.
    LabelsDialog(const std::vector<RunRow>& runs, const QStringList& groups,
                 QWidget* parent = nullptr);

    /// In the order of the runs.
    [[nodiscard]] std::vector<RunLabels> labels() const;

private:
    [[nodiscard]] RunLabels labelsOf(const RunRow& run) const;
    void check();

    std::vector<RunRow> m_runs;
    QLineEdit* m_name;
    QComboBox* m_group;
    QLineEdit* m_tags;
    QPlainTextEdit* m_note;
    QComboBox* m_color;
    QCheckBox* m_archived;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
    RunLabels m_shown; ///< what stood in the fields at first
};

} // namespace mullion::workbench
