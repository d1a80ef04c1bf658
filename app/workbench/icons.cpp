// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/icons.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QFile>
#include <QIcon>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

static void initialiseResources()
{
    Q_INIT_RESOURCE(mullion); // must be outside a namespace; the library is static
}

namespace mullion::workbench {

namespace {

QPixmap rendered(QByteArray svg, const QColor& color, int size)
{
    svg.replace("#000", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

QByteArray source(const QString& name)
{
    initialiseResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QIcon lineIcon(const QString& name)
{
    const QByteArray svg = source(name);
    const QPalette palette = QApplication::palette();
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64}) {
        icon.addPixmap(rendered(svg, palette.color(QPalette::ButtonText), size));
        icon.addPixmap(rendered(svg, palette.color(QPalette::Disabled, QPalette::ButtonText), size),
                       QIcon::Disabled);
    }
    return icon;
}

void apply(QObject* user, const QString& name)
{
    if (auto* action = qobject_cast<QAction*>(user))
        action->setIcon(lineIcon(name));
    else if (auto* button = qobject_cast<QAbstractButton*>(user))
        button->setIcon(lineIcon(name));
}

} // namespace

void Icons::set(QAction* action, const QString& name)
{
    m_users.emplace_back(action, name);
    apply(action, name);
}

void Icons::set(QAbstractButton* button, const QString& name)
{
    m_users.emplace_back(button, name);
    apply(button, name);
}

void Icons::refresh()
{
    for (const auto& [user, name] : m_users)
        if (user)
            apply(user, name);
}

QIcon programIcon()
{
    const QByteArray svg = source(QStringLiteral("mullion"));
    QIcon icon;
    for (const int size : {16, 32, 48, 64, 128, 256}) {
        QSvgRenderer renderer(svg);
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace mullion::workbench
