// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/settings/settingsdialog.h"

#include "app/workbench/settings/language.h"
#include "app/workbench/settings/settingsform.h"
#include "app/workbench/theme.h"

#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace mullion::workbench {

SettingsDialog::SettingsDialog(Theme* theme, const QList<QAction*>& views, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Settings"));
    auto* form = new SettingsForm(this);

    form->addHeading(tr("Appearance"));
    std::vector<std::pair<QString, QString>> languages = {
        {QStringLiteral("system"), tr("As the system says")}};
    for (const QString& name : Language::names())
        languages.emplace_back(name, Language::ownName(name));
    QComboBox* language = form->addChoice(
        tr("&Language:"), tr("Language of the screen text. It changes when Mullion starts again"),
        QStringLiteral("language"), languages);
    auto* later = new QLabel(tr("The language changes when Mullion starts again."), this);
    later->setWordWrap(true);
    later->hide();
    form->addNote(later);
    connect(language, &QComboBox::activated, later, &QLabel::show);
    form->addChoice(tr("&Theme:"), tr("Light or dark colours"), theme->actions());

    form->addHeading(tr("Text page"));
    for (QAction* action : views)
        if (action->isCheckable())
            form->addSwitch(action);

    form->addHeading(tr("Figures"));
    form->addNumber(tr("&Width:"), tr("Width of a new figure on paper"),
                    QStringLiteral("figureWidth"), 20, 1000, 160, tr(" mm"));

    auto* file =
        new QLabel(tr("Kept in %1").arg(QDir::toNativeSeparators(QSettings().fileName())), this);
    file->setTextFormat(Qt::PlainText);
    file->setWordWrap(true);
    file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)
        ->setToolTip(tr("Close the settings; what is chosen holds already"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(form);
    layout->addStretch(1);
    layout->addWidget(file);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

} // namespace mullion::workbench
