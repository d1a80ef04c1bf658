// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/figuretokens.h"

#include "widgets/text/colorlegend.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mullion::workbench {

namespace {

constexpr double kUnitsPerMillimetre = 96 / 25.4;
constexpr double kMargin = 8;
constexpr double kTitleHeight = 20;
constexpr double kBlockGap = 14;
constexpr double kLegendHeight = 20;
constexpr std::size_t kLinesNaturally = 8;
constexpr std::uint64_t kStretchBytes = 1u << 16;
constexpr double kTextPixels = 13;

QString csvField(QString text)
{
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\""))
           + QLatin1Char('"');
}

} // namespace

QFont figureFont(double pixels, bool bold)
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(static_cast<int>(pixels));
    font.setBold(bold);
    return font;
}

TokensFigure::TokensFigure(const FigureSubject& subject, const FigureOptions& options,
                           const QPalette& palette)
    : m_subject(subject)
    , m_palette(palette)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(static_cast<int>(kTextPixels));
    m_metrics = TextMetrics(font);
    m_colors = TextPalette(palette);
    const double width = options.widthMm * kUnitsPerMillimetre - 2 * kMargin;
    m_lineOptions.columns = std::max(8, static_cast<int>(width / m_metrics.column));

    const TextView text = m_subject.text.text->view();
    const auto begin = std::min<std::uint64_t>(options.from.value(), text.bytes.size());
    const ByteRange stretch{
        BytePos(begin), BytePos(std::min<std::uint64_t>(begin + kStretchBytes, text.bytes.size()))};
    const auto firstEnd = std::ranges::upper_bound(text.documentEnds, stretch.begin);
    const auto lastEnd = std::ranges::upper_bound(text.documentEnds, stretch.end);
    m_shown =
        breakLines(text, stretch, static_cast<std::uint64_t>(firstEnd - text.documentEnds.begin()),
                   static_cast<std::uint64_t>(lastEnd - firstEnd), m_lineOptions);
    std::size_t lines = kLinesNaturally;
    if (options.heightMm) {
        const double each = *options.heightMm * kUnitsPerMillimetre - 2 * kMargin - kLegendHeight;
        const double perPane =
            each / static_cast<double>(std::max<std::size_t>(1, m_subject.panes.size()))
            - kTitleHeight - kBlockGap;
        lines = static_cast<std::size_t>(std::max(1.0, perPane / m_metrics.line));
    }
    if (m_shown.size() > lines)
        m_shown.resize(lines);
}

double TokensFigure::blockHeight() const
{
    return kTitleHeight + static_cast<double>(m_shown.size()) * m_metrics.line + kBlockGap;
}

double TokensFigure::naturalHeightMm() const
{
    return (2 * kMargin + static_cast<double>(m_subject.panes.size()) * blockHeight()
            + kLegendHeight)
           / kUnitsPerMillimetre;
}

FigureContent TokensFigure::content() const
{
    FigureContent content;
    content.title = QCoreApplication::translate("Figures", "Tokens of %1")
                        .arg(QString::fromStdString(m_subject.text.name));
    const auto self = std::make_shared<const TokensFigure>(*this);
    content.paint =
        paintInUnits([self](QPainter& painter, QSizeF size) { self->paint(painter, size); });
    content.csv = [self] { return self->csv(); };
    return content;
}

void TokensFigure::paint(QPainter& painter, QSizeF size) const
{
    painter.fillRect(QRectF(QPointF(), size), m_palette.color(QPalette::Base));
    double top = kMargin;
    for (const PaneState& pane : m_subject.panes) {
        paintPane(painter, top, pane);
        top += blockHeight();
    }
    paintLegend(painter,
                QRectF(kMargin, top - kBlockGap / 2, size.width() - 2 * kMargin, kLegendHeight),
                figureFont(11), m_colors, ColorMode::Token, m_subject.panes.front().trace->info());
}

void TokensFigure::paintPane(QPainter& painter, double top, const PaneState& pane) const
{
    painter.setFont(figureFont(12, true));
    painter.setPen(m_colors.text);
    painter.drawText(QPointF(kMargin, top + 13),
                     QString::fromStdString(pane.tokenizer->info().name));
    const TextView text = m_subject.text.text->view();
    TokenLinePainter lines;
    lines.metrics = m_metrics;
    lines.palette = m_colors;
    lines.glyphs().setVector(true);
    QPointF origin(kMargin, top + kTitleHeight);
    for (const TextLine& line : m_shown) {
        const PreparedLine prepared =
            lines.prepare(line, cellsOf(text, line, m_lineOptions), pane.trace.get());
        lines.paint(painter, origin, text, prepared, pane.trace.get(), {});
        origin.ry() += m_metrics.line;
    }
}

std::string TokensFigure::csv() const
{
    QString out = QStringLiteral("tokenizer,token,id,first byte,bytes,document ends,bits\n");
    if (m_shown.empty())
        return out.toStdString();
    const BytePos begin = m_shown.front().bytes.begin;
    const BytePos end = m_shown.back().bytes.end;
    for (const PaneState& pane : m_subject.panes) {
        const Trace& trace = *pane.trace;
        const auto first = trace.tokenAt(begin);
        if (!first)
            continue;
        const QString name = csvField(QString::fromStdString(trace.info().name));
        for (TokenPos token = *first; token.value() < trace.tokens().value(); ++token) {
            const ByteRange span = trace.span(token);
            if (span.begin >= end)
                break;
            const std::uint64_t ends = trace.endsBefore(token);
            const double bits = trace.byteBitsBefore(span.end) - trace.byteBitsBefore(span.begin)
                                + trace.endBitsBefore(ends + trace.spanEnds(token))
                                - trace.endBitsBefore(ends);
            out += QStringLiteral("%1,%2,%3,%4,%5,%6,%7\n")
                       .arg(name)
                       .arg(token.value())
                       .arg(trace.id(token))
                       .arg(span.begin.value())
                       .arg(span.size().value())
                       .arg(trace.spanEnds(token))
                       .arg(bits, 0, 'f', 4);
        }
    }
    return out.toStdString();
}

} // namespace mullion::workbench
