// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <utility>
#include <vector>

class QAction;
class QActionGroup;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;

namespace mullion::workbench {

/// Settings under each other, one call for each. What is set holds at once and is kept.
class SettingsForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsForm(QWidget* parent = nullptr);

    /// A heading over the settings that follow.
    void addHeading(const QString& text);
    /// A box to tick for a checkable action, which keeps its state itself.
    void addSwitch(QAction* action);
    /// A list for the actions of a group, which keep their state themselves.
    QComboBox* addChoice(const QString& label, const QString& tip, const QActionGroup* actions);
    /// A list for what is kept under `key`: pairs of a value and its text, the first the default.
    QComboBox* addChoice(const QString& label, const QString& tip, const QString& key,
                         const std::vector<std::pair<QString, QString>>& choices);
    /// A number that is kept under `key`; `unit` with its space.
    QDoubleSpinBox* addNumber(const QString& label, const QString& tip, const QString& key,
                              double least, double most, double byDefault, const QString& unit);
    /// A remark across the form.
    void addNote(QWidget* note);

private:
    QFormLayout* m_layout;
};

} // namespace mullion::workbench
