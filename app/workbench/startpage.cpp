// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/startpage.h"

#include "app/workbench/describe.h"
#include "app/workbench/icons.h"
#include "app/workbench/plainname.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mullion::workbench {

namespace {

constexpr int kMostRecent = 5;
constexpr int kColumnWidth = 560;

QLabel* text(const QString& content, double scale, bool bold, QWidget* parent)
{
    auto* label = new QLabel(content, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setBold(bold);
    label->setFont(font);
    label->setWordWrap(true);
    return label;
}

} // namespace

StartPage::StartPage(const QList<QAction*>& ways, QWidget* parent)
    : QWidget(parent)
    , m_recent(new QWidget(this))
    , m_recentLayout(new QVBoxLayout(m_recent))
{
    auto* column = new QWidget(this);
    column->setFixedWidth(kColumnWidth);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(8);
    layout->addStretch(2);

    auto* picture = new QLabel(column);
    picture->setPixmap(programIcon().pixmap(64, 64));
    layout->addWidget(picture);
    layout->addWidget(
        text(tr("See a text the way a model over compressed text sees it"), 1.5, true, column));
    layout->addWidget(text(tr("Open a text to see, for two tokenizers side by side, which bytes "
                              "each token stands for, in which window, and at what cost in bits."),
                           1.05, false, column));
    layout->addSpacing(12);

    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    int place = 0;
    for (QAction* way : ways) {
        auto* button = new QToolButton(column);
        button->setDefaultAction(way);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize({24, 24});
        button->setFocusPolicy(Qt::StrongFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setMinimumHeight(44);
        button->setAccessibleName(plainName(way->text()));
        grid->addWidget(button, place / 2, place % 2);
        ++place;
    }
    layout->addLayout(grid);
    layout->addSpacing(4);
    auto* hint = text(tr("Files and project folders can also be dropped onto this window."), 1,
                      false, column);
    layout->addWidget(hint);
    layout->addSpacing(12);
    m_recentLayout->setContentsMargins(0, 0, 0, 0);
    m_recentLayout->setSpacing(2);
    layout->addWidget(m_recent);

    // The column is as high as the page, since only then its wrapped texts get their height.
    layout->addStretch(3);
    auto* outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(column);
    outer->addStretch(1);
}

void StartPage::setRecent(const QStringList& paths)
{
    while (QLayoutItem* item = m_recentLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recent->setVisible(!paths.isEmpty());
    if (paths.isEmpty())
        return;
    m_recentLayout->addWidget(text(tr("Recent"), 1.1, true, m_recent));
    for (const QString& path : paths.mid(0, kMostRecent)) {
        const QFileInfo file(path);
        auto* button = new QToolButton(m_recent);
        button->setText(button->fontMetrics().elidedText(
            tr("%1 in %2").arg(file.fileName(), QDir::toNativeSeparators(file.path())),
            Qt::ElideMiddle, kColumnWidth - 40));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setCursor(Qt::PointingHandCursor);
        describe(button, tr("Open %1").arg(file.fileName()), tr("Open %1").arg(path));
        connect(button, &QToolButton::clicked, this, [this, path] { Q_EMIT recentChosen(path); });
        m_recentLayout->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace mullion::workbench
