// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QActionGroup;
class QPalette;

namespace mullion::workbench {

/// Light, dark, or what the system says; reaches every view by the application's palette.
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice
    {
        System,
        Light,
        Dark
    };

    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    void choose(Choice choice);

    /// The three choices as actions for a menu.
    [[nodiscard]] QActionGroup* actions() const { return m_actions; }

    static QPalette lightPalette();
    static QPalette darkPalette();
    static QString settingName(Choice choice);
    /// "light", "dark", "system"; anything else is System.
    static Choice fromSettingName(const QString& name);

Q_SIGNALS:
    void changed();

private:
    void apply();

    Choice m_choice = Choice::System;
    QActionGroup* m_actions = nullptr;
};

} // namespace mullion::workbench
