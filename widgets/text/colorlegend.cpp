// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/colorlegend.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mullion {

namespace {

constexpr int kMostSwatches = 16;

bool hasWindows(const std::optional<TokenizerInfo>& tokenizer)
{
    return tokenizer && tokenizer->tokensPerWindow > 0;
}

QString wordsFor(ColorMode mode, const std::optional<TokenizerInfo>& tokenizer)
{
    switch (mode) {
    case ColorMode::None:
        return ColorLegend::tr("No colours");
    case ColorMode::Token:
        return ColorLegend::tr("Neighbouring tokens differ in colour");
    case ColorMode::Window:
        return hasWindows(tokenizer) ? ColorLegend::tr("Neighbouring windows differ in colour")
                                     : ColorLegend::tr("This tokenizer has no windows");
    case ColorMode::Position:
        return hasWindows(tokenizer) ? ColorLegend::tr("Position of the token in its window")
                                     : ColorLegend::tr("This tokenizer has no windows");
    case ColorMode::Bits:
        return tokenizer && !tokenizer->hasModelCosts
                   ? ColorLegend::tr("Code bits per byte, shared out over each token's bytes")
                   : ColorLegend::tr("Bits of information per byte");
    }
    return {};
}

/// Draws along a line and remembers how far it has come.
class Pen
{
public:
    Pen(QPainter& painter, const QRectF& rect, const QFont& font, const TextPalette& palette)
        : m_painter(painter)
        , m_rect(rect)
        , m_palette(palette)
        , m_height(std::min(rect.height(), QFontMetricsF(font).height() * 1.1))
        , m_x(rect.left())
    {
        painter.setFont(font);
    }

    [[nodiscard]] qreal height() const { return m_height; }

    QRectF box(qreal width)
    {
        const QRectF result(m_x, m_rect.center().y() - m_height / 2, width, m_height);
        m_x += width;
        return result;
    }

    void gap(qreal width) { m_x += width; }

    void swatch(const QColor& color, const QString& label)
    {
        const qreal width =
            std::max(m_height, QFontMetricsF(m_painter.font()).horizontalAdvance(label) + 6);
        const QRectF rect = box(width);
        m_painter.fillRect(rect, color);
        m_painter.setPen(m_palette.text);
        m_painter.drawText(rect, Qt::AlignCenter, label);
    }

    void words(const QString& text, const QColor& ink)
    {
        gap(m_height * 0.4);
        const QRectF rest(m_x, m_rect.top(), std::max(0.0, m_rect.right() - m_x), m_rect.height());
        const QFontMetricsF metrics(m_painter.font());
        m_painter.setPen(ink);
        m_painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                           metrics.elidedText(text, Qt::ElideRight, rest.width()));
        m_x += metrics.horizontalAdvance(text);
    }

private:
    QPainter& m_painter;
    QRectF m_rect;
    const TextPalette& m_palette;
    qreal m_height;
    qreal m_x;
};

/// A scale of as many steps as there are bits, each with its number.
void paintBitsScale(Pen& pen, const TextPalette& palette)
{
    const int ceiling = static_cast<int>(TextPalette::kBitsCeiling);
    for (int bits = 0; bits <= ceiling; ++bits)
        pen.swatch(palette.bits(bits), bits == ceiling
                                           ? ColorLegend::tr("%1+").arg(QLocale().toString(bits))
                                           : QLocale().toString(bits));
}

} // namespace

void paintLegend(QPainter& painter, const QRectF& rect, const QFont& font,
                 const TextPalette& palette, ColorMode mode,
                 const std::optional<TokenizerInfo>& tokenizer)
{
    Pen pen(painter, rect, font, palette);
    const bool windows = hasWindows(tokenizer);
    if (mode == ColorMode::Bits) {
        paintBitsScale(pen, palette);
    } else if (mode == ColorMode::Token || (mode == ColorMode::Window && windows)) {
        for (int i = 0; i < TextPalette::kCategories; ++i)
            pen.swatch(palette.category(static_cast<unsigned>(i)), QString());
    } else if (mode == ColorMode::Position && windows) {
        const int positions = tokenizer->tokensPerWindow;
        for (int i = 0; i < std::min(positions, kMostSwatches); ++i)
            pen.swatch(palette.position(i, positions), QLocale().toString(i + 1));
    }
    pen.words(wordsFor(mode, tokenizer), palette.text);
}

ColorLegend::ColorLegend(QWidget* parent)
    : QWidget(parent)
    , m_palette(palette())
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateWords();
}

void ColorLegend::setMode(ColorMode mode)
{
    m_mode = mode;
    updateWords();
}

void ColorLegend::setTokenizer(std::optional<TokenizerInfo> tokenizer)
{
    m_tokenizer = std::move(tokenizer);
    updateWords();
}

void ColorLegend::updateWords()
{
    const QString words = wordsFor(m_mode, m_tokenizer);
    setAccessibleName(tr("Legend: %1").arg(words));
    setToolTip(
        hasWindows(m_tokenizer)
            ? tr("%1. Thin bars stand between tokens, strong bars between windows.").arg(words)
            : tr("%1. Thin bars stand between tokens.").arg(words));
    update();
}

QSize ColorLegend::sizeHint() const
{
    const QFontMetricsF metrics(font());
    return {static_cast<int>(metrics.height() * 26),
            static_cast<int>(std::ceil(metrics.height() * 1.4))};
}

QSize ColorLegend::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void ColorLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintLegend(painter, rect(), font(), m_palette, m_mode, m_tokenizer);
}

void ColorLegend::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_palette = TextPalette(palette());
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
}

} // namespace mullion
