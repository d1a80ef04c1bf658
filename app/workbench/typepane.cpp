// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/typepane.h"

#include "app/workbench/describe.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace mullion::workbench {

TypePane::TypePane(QWidget* parent)
    : QWidget(parent)
    , m_editor(describe(new QPlainTextEdit(this), tr("Your text"),
                        tr("Write or change a text; the panes show its tokens as you type")))
{
    m_editor->setPlaceholderText(tr("Type a text here and watch its tokens change"));
    m_editor->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_editor->setTabChangesFocus(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);
    connect(m_editor, &QPlainTextEdit::textChanged, this,
            [this] { Q_EMIT typed(m_editor->toPlainText()); });
}

void TypePane::activate(bool tells)
{
    m_editor->setFocus(Qt::OtherFocusReason);
    if (tells)
        Q_EMIT typed(m_editor->toPlainText());
}

QString TypePane::text() const
{
    return m_editor->toPlainText();
}

void TypePane::setText(const QString& text)
{
    m_editor->setPlainText(text);
}

} // namespace mullion::workbench
