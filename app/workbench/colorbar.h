// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text/textpalette.h"

#include <QWidget>

class QComboBox;

namespace mullion::workbench {

class ColorLegend;

/// Chooses what the colours behind the text tell, with their legend.
class ColorBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ColorBar(QWidget* parent = nullptr);

    [[nodiscard]] ColorMode mode() const;
    void setMode(ColorMode mode);
    void setPositions(int positions);

Q_SIGNALS:
    void modeChanged(mullion::ColorMode mode);

private:
    void showLegend();

    QComboBox* m_choice;
    ColorLegend* m_legend;
    int m_positions = 1;
};

} // namespace mullion::workbench
