// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/colorlegend.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <QPicture>

#include <algorithm>
#include <cmath>
#include <vector>

namespace mullion::workbench {

namespace {

constexpr double kSwatch = 12;
constexpr double kGap = 4;
constexpr double kBetween = 12;
constexpr int kScaleSteps = 24;
constexpr int kMostPositions = 4;

struct Entry
{
    std::vector<QColor> colors; ///< swatches side by side
    QString text;
};

std::vector<Entry> entries(ColorMode mode, int positions, const TextPalette& palette)
{
    const auto categories = [&] {
        std::vector<QColor> colors;
        for (int i = 0; i < TextPalette::kCategories; ++i)
            colors.push_back(palette.category(static_cast<std::uint64_t>(i)));
        return colors;
    };
    switch (mode) {
    case ColorMode::None:
    case ColorMode::Bits:
        return {};
    case ColorMode::Token:
        return {{categories(), ColorLegend::tr("each colour is one token")}};
    case ColorMode::Window:
        return {{categories(), ColorLegend::tr("each colour is one window")}};
    case ColorMode::Position: {
        std::vector<Entry> result;
        const int shown = std::clamp(positions, 1, kMostPositions);
        for (int i = 0; i < shown; ++i)
            result.push_back(
                {{palette.position(i, positions)}, ColorLegend::tr("position %1").arg(i)});
        if (positions > shown)
            result.back().text = ColorLegend::tr("position %1 and later").arg(shown - 1);
        return result;
    }
    }
    return {};
}

} // namespace

ColorLegend::ColorLegend(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setMode(m_mode, m_positions);
}

void ColorLegend::setMode(ColorMode mode, int positions)
{
    m_mode = mode;
    m_positions = std::max(positions, 1);
    setToolTip(mode == ColorMode::Bits
                   ? tr("Information of each byte: pale bytes were expected, strong ones were "
                        "a surprise")
                   : tr("What the colours behind the text mean"));
    updateGeometry();
    update();
}

QSize ColorLegend::sizeHint() const
{
    QPicture measured;
    QPainter painter(&measured);
    painter.setFont(font());
    const double width =
        paint(painter, {}, fontMetrics().height(), m_mode, m_positions, TextPalette(palette()));
    return {static_cast<int>(std::ceil(width)) + 8, fontMetrics().height() + 6};
}

double ColorLegend::paint(QPainter& painter, QPointF at, double height, ColorMode mode,
                          int positions, const TextPalette& palette)
{
    const QFontMetricsF metrics(painter.font());
    const double top = at.y() + (height - kSwatch) / 2;
    double x = at.x();
    const auto label = [&](const QString& text) {
        painter.setPen(palette.text);
        const double width = metrics.horizontalAdvance(text);
        painter.drawText(QPointF(x, at.y() + (height + metrics.ascent() - metrics.descent()) / 2),
                         text);
        x += width;
    };
    if (mode == ColorMode::Bits) {
        label(tr("0"));
        x += kGap;
        const double step = 4;
        for (int i = 0; i < kScaleSteps; ++i)
            painter.fillRect(QRectF(x + i * step, top, step + 0.5, kSwatch),
                             palette.bits(TextPalette::kBitsCeiling * i / (kScaleSteps - 1)));
        x += kScaleSteps * step + kGap;
        label(tr("%1 bits or more").arg(TextPalette::kBitsCeiling));
        return x - at.x();
    }
    for (const Entry& entry : entries(mode, positions, palette)) {
        for (const QColor& color : entry.colors) {
            painter.fillRect(QRectF(x, top, kSwatch, kSwatch), color);
            x += kSwatch + 2;
        }
        x += kGap - 2;
        label(entry.text);
        x += kBetween;
    }
    return std::max(0.0, x - at.x() - kBetween);
}

void ColorLegend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    TextPalette colors(palette());
    colors.text =
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText);
    paint(painter, {4, 0}, height(), m_mode, m_positions, colors);
}

void ColorLegend::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace mullion::workbench
