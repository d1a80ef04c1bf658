// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/figureledger.h"

#include "app/workbench/figuretokens.h"
#include "widgets/models/ledgerwords.h"
#include "widgets/plot/seriescolor.h"
#include "widgets/plot/stackedbar.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace mullion::workbench {

namespace {

constexpr double kUnitsPerMillimetre = 96 / 25.4;
constexpr double kMargin = 8;
constexpr double kGap = 14;
constexpr double kLine = 16;
constexpr double kBar = 20;
constexpr double kSwatch = 10;
constexpr double kFontPixels = 12;

QString number(double value, int decimals)
{
    const double half = 0.5 * std::pow(10.0, -decimals);
    return QLocale(QLocale::English).toString(std::abs(value) < half ? 0.0 : value, 'f', decimals);
}

double perByte(const Ledger& ledger, double bits)
{
    const auto symbols = static_cast<double>(ledger.totals.symbols());
    return symbols > 0 ? bits / symbols : 0;
}

double share(const Ledger& ledger, double bits)
{
    const auto stream = static_cast<double>(ledger.totals.codeBits);
    return stream > 0 ? 100 * bits / stream : 0;
}

double heightOf(const Ledger& ledger)
{
    return (static_cast<double>(ledger.rows.size()) + (ledger.problem ? 2.0 : 1.0)) * kLine + kBar
           + 6;
}

} // namespace

Result<std::vector<std::shared_ptr<const Ledger>>>
measureLedgers(const OpenText& text, const std::vector<PaneState>& panes, std::stop_token stop)
{
    std::vector<std::shared_ptr<const Ledger>> ledgers;
    for (const PaneState& pane : panes) {
        auto ledger = measureLedger(*pane.tokenizer, text.text->view(), {.worst = 0}, stop);
        if (!ledger)
            return fail(ledger.error().within("Tokenizer '" + pane.source + "'"));
        ledgers.push_back(std::make_shared<const Ledger>(std::move(*ledger)));
    }
    return ledgers;
}

LedgerFigure::LedgerFigure(const FigureSubject& subject, const QPalette& palette)
    : m_ledgers(subject.ledgers)
    , m_textName(QString::fromStdString(subject.text.name))
    , m_palette(palette)
{
}

double LedgerFigure::naturalHeightMm() const
{
    double height = 2 * kMargin + kLine - kGap;
    for (const auto& ledger : m_ledgers)
        height += heightOf(*ledger) + kGap;
    return height / kUnitsPerMillimetre;
}

FigureContent LedgerFigure::content() const
{
    FigureContent content;
    content.title = tr("Where the bits of %1 go").arg(m_textName);
    const auto self = std::make_shared<const LedgerFigure>(*this);
    content.paint =
        paintInUnits([self](QPainter& painter, QSizeF size) { self->paint(painter, size); });
    content.csv = [self] { return self->csv(); };
    return content;
}

void LedgerFigure::paint(QPainter& painter, QSizeF size) const
{
    painter.fillRect(QRectF(QPointF(), size), m_palette.color(QPalette::Base));
    double most = 0;
    for (const auto& ledger : m_ledgers)
        most = std::max(most, perByte(*ledger, static_cast<double>(ledger->totals.codeBits)));
    double top = kMargin;
    for (const auto& ledger : m_ledgers) {
        const double height = heightOf(*ledger);
        paintLedger(painter, QRectF(kMargin, top, size.width() - 2 * kMargin, height), *ledger,
                    most);
        top += height + kGap;
    }
    painter.setFont(figureFont(kFontPixels - 2));
    painter.setPen(m_palette.color(QPalette::Text));
    painter.drawText(QRectF(kMargin, top - kGap, size.width() - 2 * kMargin, kLine),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Bars and numbers: bits per byte of text"));
}

void LedgerFigure::paintLedger(QPainter& painter, QRectF rect, const Ledger& ledger,
                               double mostPerByte) const
{
    const QColor text = m_palette.color(QPalette::Text);
    const double total = perByte(ledger, static_cast<double>(ledger.totals.codeBits));
    QRectF line(rect.left(), rect.top(), rect.width(), kLine);
    painter.setPen(text);
    painter.setFont(figureFont(kFontPixels, true));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     QString::fromStdString(ledger.tokenizer.name));
    painter.setFont(figureFont(kFontPixels));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                     tr("%1 bits per byte").arg(number(total, 3)));

    std::vector<StackedPart> parts;
    for (const LedgerRow& row : ledger.rows)
        parts.push_back(
            {entryName(row.entry), row.bits, seriesColor(entryColorIndex(row.entry), m_palette)});
    const double width = mostPerByte > 0 ? rect.width() * total / mostPerByte : 0;
    paintStackedBar(painter, QRectF(rect.left(), line.bottom() + 2, width, kBar - 2), parts);

    line.moveTop(line.bottom() + kBar + 4);
    for (std::size_t i = 0; i < ledger.rows.size(); ++i, line.translate(0, kLine)) {
        const double bits = ledger.rows[i].bits;
        painter.fillRect(QRectF(line.left(), line.center().y() - kSwatch / 2, kSwatch, kSwatch),
                         parts[i].color);
        painter.drawText(line.adjusted(kSwatch + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         parts[i].name);
        painter.drawText(line.adjusted(0, 0, -70, 0), Qt::AlignRight | Qt::AlignVCenter,
                         number(perByte(ledger, bits), 4));
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                         tr("%1 %").arg(number(share(ledger, bits), 2)));
    }
    if (ledger.problem) {
        painter.setPen(isDark(m_palette) ? QColor(0xff, 0x8a, 0x80) : QColor(0xb0, 0x00, 0x20));
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         tr("Does not add up: %1").arg(QString::fromStdString(*ledger.problem)));
    }
}

std::string LedgerFigure::csv() const
{
    QString out = QStringLiteral("tokenizer,entry,bits,share,bits per byte\n");
    for (const auto& ledger : m_ledgers) {
        const auto row = [&](std::string_view entry, double bits) {
            out += QStringLiteral("\"%1\",%2,%3,%4,%5\n")
                       .arg(QString::fromStdString(ledger->tokenizer.name),
                            QLatin1String(entry.data(), static_cast<qsizetype>(entry.size())))
                       .arg(bits, 0, 'g', 12)
                       .arg(share(*ledger, bits) / 100, 0, 'g', 10)
                       .arg(perByte(*ledger, bits), 0, 'g', 10);
        };
        for (const LedgerRow& entry : ledger->rows)
            row(nameOf(entry.entry), entry.bits);
        row("sum", ledger->sum());
        row("token stream", static_cast<double>(ledger->totals.codeBits));
    }
    return out.toStdString();
}

} // namespace mullion::workbench
