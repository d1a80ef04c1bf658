// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The painters on a device that is no screen.
#include "tests/support/drawntrace.h"
#include "tests/support/guiapplication.h"
#include "tests/support/toywindows.h"
#include "widgets/text/colorlegend.h"
#include "widgets/text/rulerpainter.h"
#include "widgets/text/tokenlinepainter.h"

#include <QBuffer>
#include <QPainter>
#include <QSvgGenerator>
#include <gtest/gtest.h>

namespace mullion {
namespace {

template <class Paint>
QString svgOf(Paint paint)
{
    guiApplication();
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize({600, 200});
    {
        QPainter painter(&generator);
        paint(painter);
    }
    return QString::fromUtf8(content);
}

TEST(TextFigure, keepsTextAsText)
{
    const DrawnTrace drawn("th|e /caf\xc3\xa9|\xff/");
    const Trace trace = drawn.trace();
    const TextView text = drawn.text.view();
    const QString svg = svgOf([&](QPainter& painter) {
        TokenLinePainter lines;
        QFont font(QStringLiteral("monospace"));
        font.setPixelSize(13);
        lines.metrics = TextMetrics(font);
        lines.palette = TextPalette(QPalette());
        lines.glyphs().setVector(true);
        const TextLine line{{BytePos(0), BytePos(text.bytes.size())}, 0, 0};
        lines.paint(painter, {0, 0}, text, lines.prepare(line, cellsOf(text, line, {}), &trace),
                    &trace, {});
    });
    EXPECT_TRUE(svg.contains(">the caf</text>")) << svg.toStdString();
    EXPECT_TRUE(svg.contains(">é</text>"));
    EXPECT_TRUE(svg.contains(">FF</text>"));
    EXPECT_FALSE(svg.contains("<image"));
}

TEST(RulerFigure, keepsTextAsText)
{
    const DrawnTrace drawn("abc|DE/f|g/");
    const Trace trace = drawn.trace();
    const QString svg = svgOf([&](QPainter& painter) {
        RulerPainter ruler;
        ruler.font.setPixelSize(11);
        ruler.palette = TextPalette(QPalette());
        const RulerGeometry geometry({0, 0, 600, 150}, 15, 90);
        ruler.paint(painter, geometry, drawn.text.view(), trace,
                    rulerScene(drawn.text.view(), trace, {TokenPos(0), TokenPos(4)}), {});
    });
    for (const char* words :
         {">drawn<", ">Code bits<", ">100<", ">44<", ">2.50<", ">spare<", ">8 bits<"})
        EXPECT_TRUE(svg.contains(QLatin1String(words))) << words;
    EXPECT_FALSE(svg.contains("<image"));
}

TEST(ColorLegend, saysWhatTheColoursMean)
{
    TokenizerInfo windows = DrawnTrace::info(2);
    TokenizerInfo plain = DrawnTrace::info(0);
    plain.hasModelCosts = false;
    const auto words = [](ColorMode mode, const TokenizerInfo& info) {
        return svgOf([&](QPainter& painter) {
            QFont font;
            font.setPixelSize(11);
            paintLegend(painter, {0, 0, 600, 20}, font, TextPalette(QPalette()), mode, info);
        });
    };
    EXPECT_TRUE(words(ColorMode::Token, windows).contains("Neighbouring tokens differ"));
    EXPECT_TRUE(words(ColorMode::Window, plain).contains("This tokenizer has no windows"));
    EXPECT_TRUE(words(ColorMode::Position, windows).contains(">2</text>"));
    EXPECT_TRUE(words(ColorMode::Bits, windows).contains(">10+</text>"));
    EXPECT_TRUE(words(ColorMode::Bits, plain).contains("shared out"));
    ColorLegend legend;
    legend.setTokenizer(windows);
    legend.setMode(ColorMode::Bits);
    EXPECT_TRUE(legend.accessibleName().contains("Bits of information per byte"));
}

} // namespace
} // namespace mullion
