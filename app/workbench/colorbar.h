// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenizer.h"
#include "widgets/text/textpalette.h"

#include <QWidget>

#include <optional>

class QComboBox;

namespace mullion {
class ColorLegend;
}

namespace mullion::workbench {

/// Chooses what the colours behind the text tell, with their legend.
class ColorBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ColorBar(QWidget* parent = nullptr);

    [[nodiscard]] ColorMode mode() const;
    void setMode(ColorMode mode);
    /// The tokenizer whose windows the legend explains.
    void setTokenizer(const std::optional<TokenizerInfo>& tokenizer);

Q_SIGNALS:
    void modeChanged(mullion::ColorMode mode);

private:
    QComboBox* m_choice;
    ColorLegend* m_legend;
};

} // namespace mullion::workbench
