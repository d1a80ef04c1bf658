// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/problemlabel.h"

#include <QEvent>
#include <QGuiApplication>
#include <QPalette>

namespace mullion {

ProblemLabel::ProblemLabel(QWidget* parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    chooseColor();
    hide();
}

void ProblemLabel::setProblem(const QString& sentence)
{
    m_problem = sentence;
    setText(sentence.isEmpty() ? QString() : QStringLiteral("⚠ ") + sentence);
    setAccessibleName(sentence.isEmpty() ? tr("No problem") : sentence);
    setVisible(!sentence.isEmpty());
}

void ProblemLabel::chooseColor()
{
    // Of the application: the label's own carries the colour of the theme before.
    QPalette colors = QGuiApplication::palette();
    const bool dark = colors.color(QPalette::Window).lightness() < 128;
    colors.setColor(QPalette::WindowText,
                    dark ? QColor(0xff, 0x9d, 0x94) : QColor(0xa8, 0x00, 0x1e));
    m_coloring = true;
    setPalette(colors);
    m_coloring = false;
}

void ProblemLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange && !m_coloring)
        chooseColor();
}

} // namespace mullion
