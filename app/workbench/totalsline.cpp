// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/totalsline.h"

#include "app/workbench/describe.h"
#include "app/workbench/panestate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <span>

namespace mullion::workbench {

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
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 3);
    layout->setSpacing(12);
    m_bytes = addFigure(tr("Bytes"), tr("Raw bytes of the text, its document ends included: each "
                                        "counts as one byte in every method"));
    m_tokens = addFigure(tr("Tokens"), tr("Number of tokens the text is cut into"));
    m_bits = addFigure(tr("Bits"), tr("Code bits: tokens times bits per token"));
    m_bytesPerToken = addFigure(tr("Bytes per token"),
                                tr("How many bytes of text a token stands for on average"));
    m_bitsPerByte = addFigure(tr("Bits per byte"),
                              tr("Code bits for each byte of text; plain bytes need 8. Lower is "
                                 "shorter"));
    layout->addStretch(1);
    m_state = new QLabel(this);
    layout->addWidget(m_state);
}

QLabel* TotalsLine::addFigure(const QString& name, const QString& tip)
{
    auto* label = describe(new QLabel(this), name, tip);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout()->addWidget(label);
    return label;
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
    if (!totals)
        return;
    const QLocale locale;
    m_bytes->setText((totals->symbols() == 1 ? tr("%1 byte") : tr("%1 bytes"))
                         .arg(locale.toString(qulonglong(totals->symbols()))));
    m_tokens->setText((totals->tokens == 1 ? tr("%1 token") : tr("%1 tokens"))
                          .arg(locale.toString(qulonglong(totals->tokens))));
    m_bits->setText(tr("%1 bits").arg(locale.toString(qulonglong(totals->codeBits))));
    m_bytesPerToken->setText(
        tr("%1 bytes/token").arg(locale.toString(totals->bytesPerToken(), 'f', 3)));
    m_bitsPerByte->setText(tr("%1 bits/byte").arg(locale.toString(totals->bitsPerByte(), 'f', 3)));
}

} // namespace mullion::workbench
