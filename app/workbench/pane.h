// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text/textpalette.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace mullion {
class TokenTextView;
}

namespace mullion::workbench {

class RoundTripLamp;
class TokenizerPicker;
class TotalsLine;
class Workspace;

/// One tokenizer's view of the text: the picker and the lamp of the round trip above, the totals
/// below.
class Pane final : public QWidget
{
    Q_OBJECT

public:
    Pane(Workspace* workspace, int index, QWidget* parent = nullptr);

    [[nodiscard]] TokenTextView* view() const { return m_view; }
    [[nodiscard]] RoundTripLamp* lamp() const { return m_lamp; }

Q_SIGNALS:
    void tokenizerFileRequested(int pane);

private:
    void reset();
    void showTotals();
    void showChoices();

    Workspace* m_workspace;
    int m_index;
    TokenizerPicker* m_picker;
    RoundTripLamp* m_lamp;
    TokenTextView* m_view;
    TotalsLine* m_totals;
};

} // namespace mullion::workbench
