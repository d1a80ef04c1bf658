// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/textedit.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace mullion::workbench {

class JobSlot;
struct FigureSubject;
class Workspace;

/// Chooses a figure of what is open, its size and file, and writes it.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `edit`: the change that a figure of a ripple shows.
    ExportDialog(const Workspace& workspace, std::optional<TextEdit> edit, bool dark,
                 QWidget* parent = nullptr);

private:
    void writeIt();
    void write(const QString& name, const FigureSubject& subject, const QString& path);

    const Workspace& m_workspace;
    JobSlot* m_job; ///< adds up a ledger before it is drawn
    std::optional<TextEdit> m_edit;
    QComboBox* m_figure;
    QDoubleSpinBox* m_width;
    QCheckBox* m_dark;
    QPushButton* m_save = nullptr;
    QLabel* m_message; ///< why the figure could not be written
};

} // namespace mullion::workbench
