// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/problemsbar.h"

#include "app/workbench/problems.h"
#include "widgets/plot/seriescolor.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace mullion::workbench {

ProblemsBar::ProblemsBar(Problems* problems, QWidget* parent)
    : QFrame(parent)
    , m_problems(problems)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_all(new QToolButton(this))
    , m_dismiss(new QToolButton(this))
    , m_list(new QListView(this))
{
    setObjectName(QStringLiteral("problemsBar"));
    setAutoFillBackground(true);

    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(size, size));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Newest problem"));
    m_text->setToolTip(tr("What failed last, and what to do about it"));
    m_text->setTextFormat(Qt::PlainText);

    m_all->setText(tr("All Problems"));
    m_all->setCheckable(true);
    m_all->setAutoRaise(true);
    m_all->setFocusPolicy(Qt::StrongFocus);
    m_all->setAccessibleName(tr("All problems"));
    m_all->setToolTip(tr("Show every problem of this session"));
    m_dismiss->setText(tr("Dismiss"));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setFocusPolicy(Qt::StrongFocus);
    m_dismiss->setAccessibleName(tr("Dismiss problems"));
    m_dismiss->setToolTip(tr("Empty the list and hide this bar"));

    m_list->setModel(problems);
    m_list->setAccessibleName(tr("Problems of this session"));
    m_list->setToolTip(tr("Every problem of this session, the newest first"));
    m_list->setWordWrap(true);
    m_list->setMaximumHeight(110);
    m_list->setVisible(false);

    auto* line = new QHBoxLayout;
    line->setContentsMargins(8, 3, 8, 3);
    line->setSpacing(8);
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    line->addWidget(m_all);
    line->addWidget(m_dismiss);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_list);

    connect(m_all, &QToolButton::toggled, m_list, &QWidget::setVisible);
    connect(m_dismiss, &QToolButton::clicked, problems, &Problems::clear);
    connect(problems, &Problems::added, this, &ProblemsBar::showNewest);
    connect(problems, &Problems::cleared, this, [this] {
        m_all->setChecked(false);
        hide();
    });
    applyPalette();
    setVisible(problems->rowCount() > 0);
}

void ProblemsBar::showNewest()
{
    const Problem& newest = m_problems->problem(0);
    m_text->setText(newest.cure.isEmpty() ? newest.what
                                          : tr("%1 %2").arg(newest.what, newest.cure));
    m_all->setVisible(m_problems->rowCount() > 1);
    show();
}

void ProblemsBar::applyPalette()
{
    // Ours overrides the window's, so the theme is read from the application.
    QPalette colors = QApplication::palette();
    const bool dark = isDark(colors);
    const QColor paper = QColor::fromRgb(dark ? 0xff4a3a12 : 0xfffff1cc);
    const QColor ink = QColor::fromRgb(dark ? 0xfff7e7bd : 0xff3d2f00);
    if (palette().color(QPalette::Window) == paper)
        return;
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button})
        colors.setColor(role, paper);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colors.setColor(role, ink);
    setPalette(colors);
}

void ProblemsBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        applyPalette();
}

} // namespace mullion::workbench
