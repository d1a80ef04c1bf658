// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace mullion::workbench {

class Workspace;

/// Chooses a figure of what is open, its size and file, and writes it.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const Workspace& workspace, bool dark, QWidget* parent = nullptr);

private:
    void writeIt();

    const Workspace& m_workspace;
    QComboBox* m_figure;
    QDoubleSpinBox* m_width;
    QCheckBox* m_dark;
    QLabel* m_message; ///< why the figure could not be written
};

} // namespace mullion::workbench
