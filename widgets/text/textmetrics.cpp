// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/textmetrics.h"

#include <QFontMetricsF>
#include <QPaintDevice>

#include <cmath>

namespace mullion {

namespace {

QFont scaled(QFont font, qreal factor)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    return font;
}

} // namespace

TextMetrics::TextMetrics(const QFont& textFont, const QPaintDevice* device)
    : font(textFont)
    , smallFont(scaled(textFont, 0.76))
    , tinyFont(scaled(textFont, 0.58))
{
    const auto metrics = device != nullptr ? QFontMetricsF(font, const_cast<QPaintDevice*>(device))
                                           : QFontMetricsF(font);
    // Hinting may round a single advance: the mean of many is what text really takes.
    constexpr int kSample = 64;
    column = metrics.horizontalAdvance(QString(kSample, u'0')) / kSample;
    gap = std::max(2.0, metrics.height() * 0.18);
    line = std::ceil(metrics.height() + gap);
    ascent = metrics.ascent() + gap / 2;
}

} // namespace mullion
