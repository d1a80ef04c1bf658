// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/figureruler.h"

#include "app/workbench/figuretokens.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace mullion::workbench {

namespace {

constexpr double kUnitsPerMillimetre = 96 / 25.4;
constexpr double kMargin = 8;
constexpr double kGap = 14;
constexpr double kUnit = 15; ///< height of a line of text
constexpr double kFontPixels = 11;
constexpr double kLabelWidth = 86;
constexpr double kUnitsPerBit = 9;

} // namespace

RulerFigure::RulerFigure(const FigureSubject& subject, const FigureOptions& options,
                         const QPalette& palette)
    : m_subject(subject)
    , m_palette(palette)
    , m_from(options.from)
    , m_width(options.widthMm * kUnitsPerMillimetre)
{
}

double RulerFigure::naturalHeightMm() const
{
    const auto panes = static_cast<double>(m_subject.panes.size());
    return (2 * kMargin + panes * RulerGeometry::heightFor(kUnit) + (panes - 1) * kGap)
           / kUnitsPerMillimetre;
}

RulerScene RulerFigure::sceneOf(const Trace& trace, RulerGeometry* geometry) const
{
    const TextView text = m_subject.text.text->view();
    const double perToken = std::max(1, trace.info().bitsPerToken);
    geometry->perBit = kUnitsPerBit;
    // The stretch begins with the window (or token) of the first byte.
    TokenPos first = trace.tokenAt(m_from).value_or(TokenPos(0));
    if (trace.hasWindows() && trace.tokens().value() > 0)
        first = trace.tokensOf(trace.windowOf(first)).begin;
    geometry->firstBit = static_cast<double>(first.value()) * perToken;
    const auto last = static_cast<std::uint64_t>(geometry->lastBit() / perToken) + 1;
    return rulerScene(text, trace, {first, TokenPos(std::min(last, trace.tokens().value()))});
}

FigureContent RulerFigure::content() const
{
    FigureContent content;
    content.title = QCoreApplication::translate("Figures", "Bit ruler of %1")
                        .arg(QString::fromStdString(m_subject.text.name));
    const auto self = std::make_shared<const RulerFigure>(*this);
    content.paint =
        paintInUnits([self](QPainter& painter, QSizeF size) { self->paint(painter, size); });
    content.csv = [self] { return self->csv(); };
    return content;
}

void RulerFigure::paint(QPainter& painter, QSizeF size) const
{
    painter.fillRect(QRectF(QPointF(), size), m_palette.color(QPalette::Base));
    RulerPainter ruler;
    ruler.font = figureFont(kFontPixels);
    ruler.palette = TextPalette(m_palette);
    double top = kMargin;
    for (const PaneState& pane : m_subject.panes) {
        const double height = RulerGeometry::heightFor(kUnit);
        RulerGeometry geometry(QRectF(kMargin, top, m_width - 2 * kMargin, height), kUnit,
                               kLabelWidth);
        const RulerScene scene = sceneOf(*pane.trace, &geometry);
        ruler.paint(painter, geometry, m_subject.text.text->view(), *pane.trace, scene, {});
        top += height + kGap;
    }
}

std::string RulerFigure::csv() const
{
    QString out = QStringLiteral("tokenizer,lane,index,value,first bit,last bit\n");
    const Bytes& bytes = m_subject.text.text->bytes;
    for (const PaneState& pane : m_subject.panes) {
        RulerGeometry geometry(QRectF(kMargin, 0, m_width - 2 * kMargin, 1), kUnit, kLabelWidth);
        const RulerScene scene = sceneOf(*pane.trace, &geometry);
        const QString name = QString::fromStdString(pane.trace->info().name);
        const auto row = [&](const char* lane, std::uint64_t index, const QString& value,
                             double begin, double end) {
            out += QStringLiteral("\"%1\",%2,%3,%4,%5,%6\n")
                       .arg(name, QLatin1String(lane))
                       .arg(index)
                       .arg(value)
                       .arg(begin, 0, 'f', 4)
                       .arg(end, 0, 'f', 4);
        };
        for (const RulerSymbol& symbol : scene.symbols)
            row(symbol.documentEnd ? "document end" : "byte", symbol.byte.value(),
                symbol.documentEnd ? QString() : QString::number(bytes[symbol.byte.value()]),
                symbol.begin, symbol.end);
        for (const RulerToken& token : scene.tokens)
            row("token", token.token.value(), QString::number(token.id), token.begin, token.end);
    }
    return out.toStdString();
}

} // namespace mullion::workbench
