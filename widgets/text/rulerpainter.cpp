// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/rulerpainter.h"

#include "widgets/text/rulerlabel.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace mullion {

namespace {

struct Ruler
{
    Q_DECLARE_TR_FUNCTIONS(BitRuler)
};

/// Draws a label if there is room for it.
bool fits(QPainter& painter, const QRectF& rect, const QString& label)
{
    return QFontMetricsF(painter.font()).horizontalAdvance(label) + 2 <= rect.width();
}

QRectF upperHalf(const QRectF& rect)
{
    return {rect.left(), rect.top(), rect.width(), rect.height() / 2};
}

void label(QPainter& painter, const QRectF& rect, const QString& text, const QColor& ink,
           Qt::Alignment alignment = Qt::AlignCenter)
{
    if (!fits(painter, rect, text))
        return;
    painter.setPen(ink);
    painter.drawText(rect, static_cast<int>(alignment) | Qt::TextDontClip, text);
}

} // namespace

RulerGeometry::RulerGeometry(const QRectF& rect, qreal unitHeight, qreal labelWidth)
    : left(rect.left() + labelWidth)
    , right(rect.right())
    , unit(unitHeight)
{
    qreal y = rect.top();
    const auto lane = [&](qreal lines) {
        const QRectF result(left, y, right - left, unit * lines);
        y += unit * lines;
        return result;
    };
    title = lane(1.2);
    title.setLeft(rect.left());
    axis = lane(1.1);
    characters = lane(1.1);
    bytes = lane(1.8);
    y += unit * 0.15;
    bits = lane(1.0);
    y += unit * 0.15;
    tokens = lane(1.8);
    labels = QRectF(rect.left(), characters.top(), labelWidth, tokens.bottom() - characters.top());
}

struct RulerPainter::Job
{
    QPainter& painter;
    const RulerGeometry& g;
    const TextView& text;
    const Trace& trace;
    const RulerScene& scene;
    const RulerMarks& marks;
    const RulerToken* token = nullptr; ///< the hovered one

    [[nodiscard]] QRectF rect(const QRectF& lane, double begin, double end) const
    {
        return {g.x(begin), lane.top(), (end - begin) * g.perBit, lane.height()};
    }

    /// The part of a box that is on the screen: there its label is looked for.
    [[nodiscard]] QRectF seen(const QRectF& box) const
    {
        const qreal from = std::max(box.left(), g.left);
        return {from, box.top(), std::max(0.0, std::min(box.right(), g.right) - from),
                box.height()};
    }
};

QFont RulerPainter::scaled(double factor) const
{
    QFont result = font;
    if (font.pointSizeF() > 0)
        result.setPointSizeF(font.pointSizeF() * factor);
    else
        result.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
    return result;
}

void RulerPainter::paint(QPainter& painter, const RulerGeometry& geometry, const TextView& text,
                         const Trace& trace, const RulerScene& scene, const RulerMarks& marks) const
{
    Job job{painter, geometry, text, trace, scene, marks, nullptr};
    for (const RulerToken& token : scene.tokens) {
        if (marks.token == token.token)
            job.token = &token;
    }
    paintTitle(job);
    painter.save();
    painter.setClipRect(QRectF(geometry.left, geometry.axis.top(), geometry.right - geometry.left,
                               geometry.tokens.bottom() - geometry.axis.top() + 2));
    paintAxis(job);
    paintSymbols(job);
    paintCharacters(job);
    paintBits(job);
    paintTokens(job);
    paintSpare(job);
    paintBorders(job);
    paintMarks(job);
    painter.restore();
}

void RulerPainter::paintTitle(Job& job) const
{
    QPainter& painter = job.painter;
    const TokenizerInfo& info = job.trace.info();
    painter.setFont(font);
    painter.setPen(palette.text);
    const QString name = QString::fromStdString(info.name);
    painter.drawText(job.g.title, Qt::AlignLeft | Qt::AlignVCenter, name);
    if (!info.hasModelCosts) {
        const qreal taken = QFontMetricsF(font).horizontalAdvance(name + QStringLiteral("   "));
        painter.setPen(palette.pendingText);
        painter.drawText(job.g.title.adjusted(taken, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         Ruler::tr("no model: code bits are shared out over each token's bytes"));
    }
    painter.setFont(scaled(0.85));
    painter.setPen(palette.pendingText);
    const auto name2 = [&](const QRectF& lane, const QString& what) {
        painter.drawText(
            QRectF(job.g.labels.left(), lane.top(), job.g.labels.width() - 6, lane.height()),
            Qt::AlignLeft | Qt::AlignVCenter, what);
    };
    name2(job.g.axis, job.trace.hasWindows() ? Ruler::tr("Bits in window") : Ruler::tr("Bits"));
    name2(job.g.bytes, Ruler::tr("Bytes"));
    name2(job.g.bits, Ruler::tr("Code bits"));
    name2(job.g.tokens, Ruler::tr("Tokens"));
}

/// Ticks count from the start of each window (or segment).
void RulerPainter::paintAxis(Job& job) const
{
    QPainter& painter = job.painter;
    painter.setFont(scaled(0.8));
    const QFontMetricsF metrics(painter.font());
    const auto name = [](double bit) {
        return QLocale().toString(static_cast<qlonglong>(std::llround(bit)));
    };
    double largest = 0;
    for (const RulerStretch& stretch : job.scene.stretches)
        largest = std::max(largest, std::min(stretch.end, job.g.lastBit()) - stretch.begin);
    constexpr qreal kGap = 8;
    const qreal room = metrics.horizontalAdvance(name(largest)) + kGap;
    double step = 1;
    for (const double wider : {2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0}) {
        if (step * job.g.perBit < room)
            step = wider;
    }
    for (const RulerStretch& stretch : job.scene.stretches) {
        const double from = std::max(stretch.begin, job.g.firstBit - step);
        const double to = std::min(stretch.end, job.g.lastBit() + step);
        for (double at = stretch.begin + std::floor((from - stretch.begin) / step) * step; at < to;
             at += step) {
            const qreal x = job.g.x(at);
            painter.setPen(QPen(palette.box, 1));
            painter.drawLine(QPointF(x, job.g.axis.bottom() - job.g.unit * 0.25),
                             QPointF(x, job.g.axis.bottom()));
            const QString number = name(at - stretch.begin);
            const QRectF place(x + 2, job.g.axis.top(), metrics.horizontalAdvance(number) + 1,
                               job.g.axis.height());
            // Half a number would be another number.
            if (place.left() < job.g.left || place.right() > job.g.right)
                continue;
            painter.setPen(palette.pendingText);
            painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, number);
        }
    }
}

/// A byte's box takes its colours from the tokens its bits fell in, so a token border inside a
/// byte's information shows as a change of colour inside the box.
void RulerPainter::paintSymbols(Job& job) const
{
    QPainter& painter = job.painter;
    const QFont small = scaled(0.8);
    for (const RulerSymbol& symbol : job.scene.symbols) {
        const QRectF box = job.rect(job.g.bytes, symbol.begin, symbol.end);
        if (job.token != nullptr) {
            const double share = shareOf(symbol, *job.token);
            painter.fillRect(box, share > 0 ? palette.share(std::sqrt(share)) : palette.base);
        } else {
            for (const RulerToken& token : job.scene.tokens) {
                const double from = std::max(symbol.begin, token.begin);
                const double to = std::min(symbol.end, token.end);
                if (from < to)
                    painter.fillRect(job.rect(job.g.bytes, from, to),
                                     palette.category(token.token.value()));
            }
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.windowBar, 1));
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setFont(small);
        const QRectF upper = upperHalf(job.seen(box));
        const QString name =
            symbol.documentEnd ? Ruler::tr("end") : hexLabel(job.text.bytes[symbol.byte.value()]);
        label(painter, upper, name, palette.text);
        label(painter, upper.translated(0, box.height() / 2),
              QLocale().toString(symbol.end - symbol.begin, 'f', 2), palette.text);
    }
}

/// Characters stand over their bytes; a bracket holds those of several bytes together.
void RulerPainter::paintCharacters(Job& job) const
{
    QPainter& painter = job.painter;
    painter.setFont(font);
    const auto& symbols = job.scene.symbols;
    for (std::size_t i = 0; i < symbols.size();) {
        const RulerSymbol& first = symbols[i];
        const CharacterAt character =
            first.documentEnd ? CharacterAt{} : characterAt(job.text, first.byte);
        std::size_t last = i;
        while (last + 1 < symbols.size() && !symbols[last + 1].documentEnd
               && character.bytes.contains(symbols[last + 1].byte))
            ++last;
        const QRectF over = job.rect(job.g.characters, first.begin, symbols[last].end);
        if (last > i) {
            painter.setPen(QPen(palette.box, 1));
            const qreal y = over.bottom() - 1.5;
            painter.drawLine(QPointF(over.left() + 1.5, y), QPointF(over.right() - 1.5, y));
        }
        if (!character.label.isEmpty()) {
            // A cheap byte has a narrow box: its letter may lean over the edge a little.
            const QRectF room = over.adjusted(-3, 0, 3, 0);
            label(painter, room, character.label, palette.text);
        }
        i = last + 1;
    }
}

void RulerPainter::paintBits(Job& job) const
{
    QPainter& painter = job.painter;
    painter.setFont(scaled(0.8));
    const int bits = job.trace.info().bitsPerToken;
    const bool digits = job.g.perBit >= 7;
    for (const RulerToken& token : job.scene.tokens) {
        const bool isCode = bits > 0 && bits <= 32 && (std::uint64_t{token.id} >> bits) == 0;
        for (int i = 0; isCode && i < bits; ++i) {
            const bool isOne = ((token.id >> (bits - 1 - i)) & 1u) != 0;
            const QRectF box = job.rect(job.g.bits, token.begin + i, token.begin + i + 1);
            if (box.right() < job.g.left || box.left() > job.g.right)
                continue;
            painter.fillRect(box.adjusted(0.5, 0, -0.5, 0), isOne ? palette.one : palette.zero);
            if (digits) {
                painter.setPen(isOne ? palette.base : palette.text);
                painter.drawText(box, Qt::AlignCenter | Qt::TextDontClip,
                                 isOne ? QStringLiteral("1") : QStringLiteral("0"));
            }
        }
        if (!isCode)
            label(painter, job.rect(job.g.bits, token.begin, token.end), Ruler::tr("no code bits"),
                  palette.pendingText);
    }
}

void RulerPainter::paintTokens(Job& job) const
{
    QPainter& painter = job.painter;
    const RulerSymbol* byte = job.marks.byte ? job.scene.symbolOf(*job.marks.byte) : nullptr;
    for (const RulerToken& token : job.scene.tokens) {
        const QRectF box = job.rect(job.g.tokens, token.begin, token.end);
        painter.fillRect(box, palette.category(token.token.value()));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.windowBar, 1));
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        const QRectF upper = upperHalf(job.seen(box));
        painter.setFont(font);
        label(painter, upper, QLocale().toString(static_cast<qlonglong>(token.id)), palette.text);
        painter.setFont(scaled(0.8));
        QString lower = Ruler::tr("%1 bits").arg(std::lround(token.end - token.begin));
        if (byte != nullptr && shareOf(*byte, token) > 1e-6)
            lower = Ruler::tr("%1 of %2 bits")
                        .arg(QLocale().toString(shareOf(*byte, token) * (token.end - token.begin),
                                                'f', 2))
                        .arg(std::lround(token.end - token.begin));
        label(painter, upper.translated(0, box.height() / 2), lower, palette.text);
    }
}

/// What no byte filled: hatched in the lane of bytes.
void RulerPainter::paintSpare(Job& job) const
{
    QPainter& painter = job.painter;
    for (const RulerStretch& stretch : job.scene.stretches) {
        if (stretch.end - stretch.used < 1e-3 || stretch.used < stretch.begin)
            continue;
        const QRectF box = job.rect(job.g.bytes, stretch.used, stretch.end);
        painter.fillRect(box, QBrush(palette.spare, Qt::BDiagPattern));
        painter.setPen(QPen(palette.spare, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
        painter.setFont(scaled(0.8));
        const QString bits = QLocale().toString(stretch.end - stretch.used, 'f', 2);
        const QRectF upper = upperHalf(job.seen(box));
        const QColor ink = palette.pendingText;
        label(painter, upper, Ruler::tr("spare"), ink);
        label(painter, upper.translated(0, box.height() / 2), bits, ink);
        // The code bits in which no information is left are drawn fainter.
        const double from = std::ceil(stretch.used - 1e-6);
        QColor veil = palette.base;
        veil.setAlphaF(0.6f);
        painter.fillRect(job.rect(job.g.bits, from, stretch.end), veil);
    }
}

void RulerPainter::paintBorders(Job& job) const
{
    QPainter& painter = job.painter;
    painter.setFont(scaled(0.8));
    for (const RulerStretch& stretch : job.scene.stretches) {
        const auto line = [&](double bit) {
            const qreal x = job.g.x(bit);
            painter.fillRect(
                QRectF(x - 1.5, job.g.axis.top(), 3, job.g.tokens.bottom() - job.g.axis.top()),
                palette.windowBar);
        };
        line(stretch.begin);
        line(stretch.end);
    }
}

void RulerPainter::paintMarks(Job& job) const
{
    QPainter& painter = job.painter;
    painter.setBrush(Qt::NoBrush);
    for (const RulerSymbol& symbol : job.scene.symbols) {
        if (symbol.documentEnd || !job.marks.selection.contains(symbol.byte))
            continue;
        QColor tint = palette.selection;
        painter.fillRect(job.rect(job.g.characters, symbol.begin, symbol.end), tint);
    }
    const auto band = [&](double begin, double end) {
        QColor tint = palette.hover;
        tint.setAlphaF(0.14f);
        const QRectF lanes = job.g.lanes();
        painter.fillRect(job.rect(lanes, begin, end), tint);
        painter.setPen(QPen(palette.hover, 2));
        painter.drawRect(job.rect(lanes, begin, end).adjusted(1, 1, -1, -1));
    };
    if (job.token != nullptr)
        band(job.token->begin, job.token->end);
    else if (const RulerSymbol* symbol =
                 job.marks.byte ? job.scene.symbolOf(*job.marks.byte) : nullptr)
        band(symbol->begin, symbol->end);
}

} // namespace mullion
