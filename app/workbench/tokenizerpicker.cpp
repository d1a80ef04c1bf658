// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/tokenizerpicker.h"

#include <QSignalBlocker>

namespace mullion::workbench {

TokenizerPicker::TokenizerPicker(QWidget* parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(14);
    setMaxVisibleItems(24);
    connect(this, &QComboBox::activated, this, [this](int index) {
        const QString source = itemData(index).toString();
        if (source.isEmpty()) {
            showCurrent(); // "Open..." is never the current choice
            Q_EMIT fileRequested();
        } else if (source != m_source) {
            m_source = source;
            Q_EMIT chosen(source);
        }
    });
}

void TokenizerPicker::setChoices(const std::vector<TokenizerChoice>& choices)
{
    const QSignalBlocker blocker(this);
    clear();
    for (const TokenizerChoice& choice : choices) {
        addItem(choice.label, choice.source);
        setItemData(count() - 1, choice.tip, Qt::ToolTipRole);
    }
    insertSeparator(count());
    addItem(tr("Open Tokenizer File…"), QString());
    showCurrent();
}

void TokenizerPicker::setCurrentSource(const QString& source)
{
    m_source = source;
    const QSignalBlocker blocker(this);
    showCurrent();
}

void TokenizerPicker::showCurrent()
{
    setCurrentIndex(m_source.isEmpty() ? -1 : findData(m_source));
}

} // namespace mullion::workbench
