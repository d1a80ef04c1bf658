// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/settings/settingsform.h"

#include "app/workbench/describe.h"
#include "app/workbench/plainname.h"

#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSettings>

#include <algorithm>

namespace mullion::workbench {

SettingsForm::SettingsForm(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QFormLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
}

void SettingsForm::addHeading(const QString& text)
{
    auto* heading = new QLabel(text, this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    if (m_layout->rowCount() > 0)
        heading->setContentsMargins(0, heading->fontMetrics().height() / 2, 0, 0);
    m_layout->addRow(heading);
}

void SettingsForm::addSwitch(QAction* action)
{
    const QString name = plainName(action->text());
    auto* box = describe(new QCheckBox(name, this), name, action->toolTip());
    box->setChecked(action->isChecked());
    connect(box, &QCheckBox::clicked, action, [box, action] {
        if (box->isChecked() != action->isChecked())
            action->trigger(); // not setChecked: some act on being triggered
    });
    connect(action, &QAction::toggled, box, &QCheckBox::setChecked);
    m_layout->addRow(QString(), box);
}

QComboBox* SettingsForm::addChoice(const QString& label, const QString& tip,
                                   const QActionGroup* actions)
{
    auto* box = describe(new QComboBox(this), plainName(label), tip);
    for (QAction* action : actions->actions()) {
        box->addItem(plainName(action->text()));
        box->setItemData(box->count() - 1, action->toolTip(), Qt::ToolTipRole);
        if (action->isChecked())
            box->setCurrentIndex(box->count() - 1);
    }
    connect(box, &QComboBox::activated, actions,
            [actions](int index) { actions->actions().at(index)->trigger(); });
    m_layout->addRow(label, box);
    return box;
}

QComboBox* SettingsForm::addChoice(const QString& label, const QString& tip, const QString& key,
                                   const std::vector<std::pair<QString, QString>>& choices)
{
    auto* box = describe(new QComboBox(this), plainName(label), tip);
    for (const auto& [value, text] : choices)
        box->addItem(text, value);
    box->setCurrentIndex(std::max(0, box->findData(QSettings().value(key).toString())));
    connect(box, &QComboBox::activated, this,
            [box, key] { QSettings().setValue(key, box->currentData()); });
    m_layout->addRow(label, box);
    return box;
}

QDoubleSpinBox* SettingsForm::addNumber(const QString& label, const QString& tip,
                                        const QString& key, double least, double most,
                                        double byDefault, const QString& unit)
{
    auto* box = describe(new QDoubleSpinBox(this), plainName(label), tip);
    box->setRange(least, most);
    box->setDecimals(0);
    box->setSuffix(unit);
    box->setValue(QSettings().value(key, byDefault).toDouble());
    connect(box, &QDoubleSpinBox::valueChanged, this,
            [key](double value) { QSettings().setValue(key, value); });
    m_layout->addRow(label, box);
    return box;
}

void SettingsForm::addNote(QWidget* note)
{
    m_layout->addRow(QString(), note);
}

} // namespace mullion::workbench
