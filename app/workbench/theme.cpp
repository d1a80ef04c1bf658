// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/theme.h"

#include "app/workbench/outlinedstyle.h"

#include <QActionGroup>
#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QToolTip>

#include <array>

namespace mullion::workbench {

namespace {

/// What the desktop asked for before we set a palette of our own.
bool systemIsDark()
{
    static const bool dark = [] {
        const QPalette palette = QGuiApplication::palette();
        return palette.color(QPalette::Window).lightness() < 128;
    }();
    return dark;
}

QPalette palette(QRgb window, QRgb base, QRgb alternate, QRgb text, QRgb dimmed, QRgb button,
                 QRgb highlight, QRgb highlighted, QRgb link)
{
    QPalette p(QColor::fromRgb(button), QColor::fromRgb(window));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText})
        p.setColor(role, QColor::fromRgb(text));
    p.setColor(QPalette::Window, QColor::fromRgb(window));
    p.setColor(QPalette::Base, QColor::fromRgb(base));
    p.setColor(QPalette::AlternateBase, QColor::fromRgb(alternate));
    p.setColor(QPalette::ToolTipBase, QColor::fromRgb(alternate));
    p.setColor(QPalette::Button, QColor::fromRgb(button));
    p.setColor(QPalette::Highlight, QColor::fromRgb(highlight));
    p.setColor(QPalette::HighlightedText, QColor::fromRgb(highlighted));
    p.setColor(QPalette::Link, QColor::fromRgb(link));
    p.setColor(QPalette::LinkVisited, QColor::fromRgb(link));
    p.setColor(QPalette::PlaceholderText, QColor::fromRgb(dimmed));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor::fromRgb(dimmed));
    p.setColor(QPalette::Disabled, QPalette::Highlight, QColor::fromRgb(button));
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, QColor::fromRgb(dimmed));
    return p;
}

} // namespace

Theme::Theme(QObject* parent)
    : QObject(parent)
    , m_actions(new QActionGroup(this))
{
    systemIsDark(); // remembered before the first change
    struct Entry
    {
        Choice choice;
        QString text;
        QString tip;
    };
    const std::array entries = {
        Entry{Choice::System, tr("As the &System"), tr("Light or dark, as the desktop is")},
        Entry{Choice::Light, tr("&Light"), tr("Dark text on light paper")},
        Entry{Choice::Dark, tr("&Dark"), tr("Light text on dark paper")},
    };
    for (const Entry& entry : entries) {
        auto* action = m_actions->addAction(entry.text);
        action->setCheckable(true);
        action->setToolTip(entry.tip);
        action->setChecked(entry.choice == m_choice);
        connect(action, &QAction::triggered, this,
                [this, choice = entry.choice] { choose(choice); });
    }
}

void Theme::choose(Choice choice)
{
    m_choice = choice;
    m_actions->actions().at(static_cast<int>(choice))->setChecked(true);
    apply();
    Q_EMIT changed();
}

void Theme::apply()
{
    const bool dark = m_choice == Choice::Dark || (m_choice == Choice::System && systemIsDark());
    QApplication::setStyle(new OutlinedStyle);
    const QPalette chosen = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(chosen);
    QToolTip::setPalette(chosen);
}

QPalette Theme::lightPalette()
{
    return palette(0xfff3f4f6, 0xffffffff, 0xfff7f8fa, 0xff1b1f24, 0xff667079, 0xffe9ebee,
                   0xff1f6fb5, 0xffffffff, 0xff0b5cad);
}

QPalette Theme::darkPalette()
{
    return palette(0xff23272c, 0xff1a1d21, 0xff22262b, 0xffe8eaed, 0xff98a1ab, 0xff30353c,
                   0xff2f7fc4, 0xffffffff, 0xff7db9f0);
}

QString Theme::settingName(Choice choice)
{
    switch (choice) {
    case Choice::System:
        return QStringLiteral("system");
    case Choice::Light:
        return QStringLiteral("light");
    case Choice::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

Theme::Choice Theme::fromSettingName(const QString& name)
{
    for (const Choice choice : {Choice::Light, Choice::Dark})
        if (name == settingName(choice))
            return choice;
    return Choice::System;
}

} // namespace mullion::workbench
