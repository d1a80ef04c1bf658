// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/figureripple.h"

#include "app/workbench/figuretokens.h"
#include "app/workbench/rippledock.h"

#include <QFontDatabase>
#include <QPainter>

#include <memory>

namespace mullion::workbench {

namespace {

constexpr double kUnitsPerMillimetre = 96 / 25.4;
constexpr double kMargin = 8;
constexpr double kNameHeight = 18;
constexpr double kSentenceHeight = 32; // two lines
constexpr double kBlockGap = 10;
constexpr int kTextPixels = 13;
constexpr std::uint64_t kExcerptBytes = 320;

Result<TextEdit> editOf(const FigureSubject& subject, const FigureOptions& options)
{
    if (options.edit)
        return *options.edit;
    const ByteView bytes = subject.text.text->bytes;
    if (options.from.value() >= bytes.size())
        return fail(ErrorCode::Input, "There is no character to change at the end of the text",
                    "Choose a place inside the text");
    const ByteRange character = characterAt(bytes, options.from);
    const bool isX = bytes[character.begin.value()] == 'x';
    return TextEdit{character.begin, character.size(), Bytes{std::uint8_t(isX ? 'y' : 'x')}};
}

} // namespace

RippleFigure::RippleFigure(const FigureOptions& options, const QPalette& palette)
    : m_palette(palette)
    , m_painter(std::make_shared<RipplePainter>())
    , m_width(options.widthMm * kUnitsPerMillimetre - 2 * kMargin)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(kTextPixels);
    m_painter->metrics = TextMetrics(font);
    m_painter->palette = TextPalette(palette);
    m_painter->labelFont = figureFont(11);
    m_painter->words = {tr("Before"), tr("After"), tr("the same from here on")};
    m_painter->glyphs().setVector(true);
}

Result<RippleFigure> RippleFigure::make(const FigureSubject& subject, const FigureOptions& options,
                                        const QPalette& palette)
{
    const Result<TextEdit> edit = editOf(subject, options);
    MULLION_TRY(edit);
    RippleFigure figure(options, palette);
    figure.m_title = tr("Ripple of a change at byte %1 of %2")
                         .arg(qulonglong(edit->at.value()))
                         .arg(QString::fromStdString(subject.text.name));
    RippleOptions following;
    following.excerptBytes = kExcerptBytes;
    for (const PaneState& pane : subject.panes) {
        const Result<Ripple> ripple =
            followEdit(*pane.tokenizer, subject.text.text->view(), *pane.trace, *edit, following);
        MULLION_TRY(ripple);
        const TokenizerInfo& info = pane.tokenizer->info();
        Block block{QString::fromStdString(info.name), rippleSentence(*ripple, info),
                    RippleScene(*ripple, *edit, info)};
        if (block.scene.isCut())
            block.sentence += QLatin1Char(' ')
                              + tr("The first %1 bytes are shown.").arg(qulonglong(kExcerptBytes));
        figure.m_blocks.push_back(std::move(block));
    }
    return figure;
}

double RippleFigure::heightOf(const Block& block) const
{
    return kNameHeight + kSentenceHeight + m_painter->geometry(block.scene, m_width).height()
           + kBlockGap;
}

double RippleFigure::naturalHeightMm() const
{
    double height = 2 * kMargin;
    for (const Block& block : m_blocks)
        height += heightOf(block);
    return height / kUnitsPerMillimetre;
}

FigureContent RippleFigure::content() const
{
    FigureContent content;
    content.title = m_title;
    const auto self = std::make_shared<const RippleFigure>(*this);
    content.paint =
        paintInUnits([self](QPainter& painter, QSizeF size) { self->paint(painter, size); });
    content.csv = [self] { return self->csv(); };
    return content;
}

void RippleFigure::paint(QPainter& painter, QSizeF size) const
{
    painter.fillRect(QRectF(QPointF(), size), m_palette.color(QPalette::Base));
    double top = kMargin;
    for (const Block& block : m_blocks) {
        painter.setPen(m_painter->palette.text);
        painter.setFont(figureFont(12, true));
        painter.drawText(QPointF(kMargin, top + 12), block.name);
        painter.setFont(figureFont(11));
        painter.drawText(QRectF(kMargin, top + kNameHeight, m_width, kSentenceHeight),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, block.sentence);
        m_painter->paint(painter, {kMargin, top + kNameHeight + kSentenceHeight},
                         m_painter->geometry(block.scene, m_width), block.scene);
        top += heightOf(block);
    }
}

std::string RippleFigure::csv() const
{
    QString out =
        QStringLiteral("tokenizer,text,token,id,first byte,bytes,document ends,changed\n");
    for (const Block& block : m_blocks)
        for (int side = 0; side < 2; ++side) {
            const RippleScene::Line& line = block.scene.line(side);
            for (TokenPos token; line.trace && token.value() < line.trace->tokens().value();
                 ++token)
                out += QStringLiteral("\"%1\",%2,%3,%4,%5,%6,%7,%8\n")
                           .arg(block.name,
                                side == 0 ? QStringLiteral("before") : QStringLiteral("after"))
                           .arg(token.value())
                           .arg(line.trace->id(token))
                           .arg(line.trace->span(token).begin.value() + line.firstByte)
                           .arg(line.trace->spanSize(token).value())
                           .arg(line.trace->spanEnds(token))
                           .arg(block.scene.isChanged(side, token) ? 1 : 0);
        }
    return out.toStdString();
}

} // namespace mullion::workbench
