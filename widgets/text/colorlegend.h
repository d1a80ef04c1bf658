// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenizer.h"
#include "widgets/text/textpalette.h"

#include <QWidget>

#include <optional>

namespace mullion {

/// What the colours behind the text mean, drawn from left to right in one line.
void paintLegend(QPainter& painter, const QRectF& rect, const QFont& font,
                 const TextPalette& palette, ColorMode mode,
                 const std::optional<TokenizerInfo>& tokenizer);

/// The legend of a TokenTextView.
class ColorLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ColorLegend(QWidget* parent = nullptr);

    void setMode(ColorMode mode);
    void setTokenizer(std::optional<TokenizerInfo> tokenizer);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void updateWords();

    TextPalette m_palette;
    ColorMode m_mode = ColorMode::Token;
    std::optional<TokenizerInfo> m_tokenizer;
};

} // namespace mullion
