// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/totals.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QHBoxLayout;
class QLabel;

namespace mullion::workbench {

struct PaneState;
struct OpenText;

/// Totals of what a pane has tokenized so far, by the function the command line uses.
std::optional<Totals> totalsOfPane(const PaneState& pane, const OpenText& text);

/// Bytes, tokens, bits and their ratios, each with a tip that says what it is. On two lines where
/// one is too narrow, so that large numbers do not widen the window.
class TotalsLine final : public QWidget
{
    Q_OBJECT

public:
    explicit TotalsLine(QWidget* parent = nullptr);

    void show(const PaneState& pane, const OpenText& text);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* addFigure(QHBoxLayout* line, const QString& name, const QString& tip);
    void arrange();

    QBoxLayout* m_lines;
    QLabel* m_bytes;
    QLabel* m_tokens;
    QLabel* m_bits;
    QLabel* m_bytesPerToken;
    QLabel* m_bitsPerByte;
    QLabel* m_state;
};

} // namespace mullion::workbench
