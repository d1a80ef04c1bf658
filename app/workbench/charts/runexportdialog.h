// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/runs/runview.h"
#include "widgets/plot/figurestyle.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFontComboBox;
class QLabel;

namespace mullion::workbench {

/// Size and style of a figure of runs, with a preview, and its file.
class RunExportDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `id`: of the view's kind. The view must outlive the dialog.
    RunExportDialog(const RunView& view, QString id, std::vector<ShownRun> runs, bool dark,
                    QWidget* parent = nullptr);

    [[nodiscard]] FigureStyle style() const;
    void setStyle(const FigureStyle& style);
    /// Writes the figure as it is shown. Error: nothing to draw, `Output`.
    Result<> write(const std::filesystem::path& file) const;

private:
    void chooseFile();
    void preview();
    void resizeEvent(QResizeEvent* event) override;

    const RunView& m_view;
    QString m_id;
    std::vector<ShownRun> m_runs;
    QComboBox* m_column;
    QDoubleSpinBox* m_width;
    QDoubleSpinBox* m_height;
    QFontComboBox* m_font;
    QDoubleSpinBox* m_fontSize;
    QDoubleSpinBox* m_line;
    QComboBox* m_colors;
    QCheckBox* m_dark;
    QCheckBox* m_legend;
    QCheckBox* m_note;
    QLabel* m_preview;
    QLabel* m_message;
};

} // namespace mullion::workbench
