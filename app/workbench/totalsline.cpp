// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/totalsline.h"

#include "app/workbench/describe.h"
#include "app/workbench/panestate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <span>

namespace mullion::workbench {

namespace {

constexpr int kGap = 12; // pixels between two figures

} // namespace

std::optional<Totals> totalsOfPane(const PaneState& pane, const OpenText& text)
{
    if (!pane.trace || !text.text)
        return std::nullopt;
    const Trace& trace = *pane.trace;
    const TextView covered{ByteView(text.text->bytes).first(trace.bytes().value()),
                           std::span(text.text->documentEnds).first(trace.documentEnds())};
    return totalsOf(trace.info(), covered, trace.tokens());
}

TotalsLine::TotalsLine(QWidget* parent)
    : QWidget(parent)
{
    m_lines = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_lines->setContentsMargins(6, 2, 6, 3);
    m_lines->setSpacing(kGap);
    auto* counts = new QHBoxLayout;
    auto* ratios = new QHBoxLayout;
    for (QHBoxLayout* line : {counts, ratios}) {
        line->setSpacing(kGap);
        m_lines->addLayout(line);
    }
    m_lines->setStretchFactor(ratios, 1);
    m_bytes = addFigure(counts, tr("Bytes"),
                        tr("Raw bytes of the text, its document ends included: each counts as one "
                           "byte in every method"));
    m_tokens = addFigure(counts, tr("Tokens"), tr("Number of tokens the text is cut into"));
    m_bits = addFigure(counts, tr("Bits"), tr("Code bits: tokens times bits per token"));
    counts->addStretch(1);
    m_bytesPerToken = addFigure(ratios, tr("Bytes per token"),
                                tr("How many bytes of text a token stands for on average"));
    m_bitsPerByte = addFigure(ratios, tr("Bits per byte"),
                              tr("Code bits for each byte of text; plain bytes need 8. Lower is "
                                 "shorter"));
    ratios->addStretch(1);
    m_state = new QLabel(this);
    ratios->addWidget(m_state);
}

QLabel* TotalsLine::addFigure(QHBoxLayout* line, const QString& name, const QString& tip)
{
    auto* label = describe(new QLabel(this), name, tip);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    line->addWidget(label);
    return label;
}

QSize TotalsLine::minimumSizeHint() const
{
    const int counts = m_lines->itemAt(0)->minimumSize().width();
    const int ratios = m_lines->itemAt(1)->minimumSize().width();
    const QMargins margins = m_lines->contentsMargins();
    return {std::max(counts, ratios) + margins.left() + margins.right(),
            m_lines->minimumSize().height()};
}

void TotalsLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool TotalsLine::event(QEvent* event)
{
    const bool handled = QWidget::event(event);
    // Sizes of the figures changed: their texts, the font or the style.
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return handled;
}

void TotalsLine::arrange()
{
    // A label tells only the outermost layout that its size changed; the lines would answer with
    // the widths of the texts before.
    for (int line = 0; line < m_lines->count(); ++line)
        m_lines->itemAt(line)->invalidate();
    const int counts = m_lines->itemAt(0)->sizeHint().width();
    const int ratios = m_lines->itemAt(1)->sizeHint().width();
    const QMargins margins = m_lines->contentsMargins();
    const bool fits = counts + kGap + ratios + margins.left() + margins.right() <= width();
    const auto direction = fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
    if (direction == m_lines->direction())
        return;
    m_lines->setDirection(direction);
    m_lines->setSpacing(fits ? kGap : 0);
    updateGeometry();
}

void TotalsLine::show(const PaneState& pane, const OpenText& text)
{
    const auto totals = totalsOfPane(pane, text);
    for (QLabel* label : {m_bytes, m_tokens, m_bits, m_bytesPerToken, m_bitsPerByte})
        label->setVisible(totals.has_value());
    switch (pane.progress) {
    case PaneState::Progress::Empty:
        m_state->setText(pane.tokenizer ? QString() : tr("Choose a tokenizer"));
        break;
    case PaneState::Progress::Opening:
        m_state->setText(tr("Opening the tokenizer"));
        break;
    case PaneState::Progress::Running:
        m_state->setText(tr("So far"));
        break;
    case PaneState::Progress::Done:
        m_state->clear();
        break;
    case PaneState::Progress::Failed:
        m_state->setText(pane.tokenizer ? tr("Stopped by a problem")
                                        : tr("The tokenizer could not be opened"));
        break;
    }
    if (!totals) {
        arrange();
        return;
    }
    const QLocale locale;
    m_bytes->setText((totals->symbols() == 1 ? tr("%1 byte") : tr("%1 bytes"))
                         .arg(locale.toString(qulonglong(totals->symbols()))));
    m_tokens->setText((totals->tokens == 1 ? tr("%1 token") : tr("%1 tokens"))
                          .arg(locale.toString(qulonglong(totals->tokens))));
    m_bits->setText(tr("%1 bits").arg(locale.toString(qulonglong(totals->codeBits))));
    m_bytesPerToken->setText(
        tr("%1 bytes/token").arg(locale.toString(totals->bytesPerToken(), 'f', 3)));
    m_bitsPerByte->setText(tr("%1 bits/byte").arg(locale.toString(totals->bitsPerByte(), 'f', 3)));
    arrange();
}

} // namespace mullion::workbench
