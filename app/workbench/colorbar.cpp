// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/colorbar.h"

#include "app/workbench/describe.h"
#include "widgets/text/colorlegend.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace mullion::workbench {

ColorBar::ColorBar(QWidget* parent)
    : QWidget(parent)
    , m_choice(describe(new QComboBox(this), tr("Colour by"),
                        tr("What the colours behind the text tell")))
    , m_legend(new ColorLegend(this))
{
    const auto add = [this](const QString& text, const QString& tip, ColorMode mode) {
        m_choice->addItem(text, static_cast<int>(mode));
        m_choice->setItemData(m_choice->count() - 1, tip, Qt::ToolTipRole);
    };
    add(tr("Token"), tr("Neighbouring tokens differ in colour"), ColorMode::Token);
    add(tr("Window"),
        tr("Neighbouring windows differ in colour; model and coder start afresh in "
           "each"),
        ColorMode::Window);
    add(tr("Position in window"), tr("The place of the token inside its window"),
        ColorMode::Position);
    add(tr("Bits per byte"), tr("How much each byte tells that could not be foreseen"),
        ColorMode::Bits);
    add(tr("Nothing"), tr("No colours"), ColorMode::None);

    auto* label = new QLabel(tr("Colou&r by"), this);
    label->setBuddy(m_choice);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->addWidget(label);
    layout->addWidget(m_choice);
    layout->addWidget(m_legend);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        m_legend->setMode(mode());
        Q_EMIT modeChanged(mode());
    });
    m_legend->setMode(mode());
}

ColorMode ColorBar::mode() const
{
    return static_cast<ColorMode>(m_choice->currentData().toInt());
}

void ColorBar::setMode(ColorMode mode)
{
    if (const int at = m_choice->findData(static_cast<int>(mode)); at >= 0)
        m_choice->setCurrentIndex(at);
}

void ColorBar::setTokenizer(const std::optional<TokenizerInfo>& tokenizer)
{
    m_legend->setTokenizer(tokenizer);
}

} // namespace mullion::workbench
