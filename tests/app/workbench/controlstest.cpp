// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole tree of widgets is walked: every control tells what it does, says its name to a screen
// reader and is reached by the keyboard, in every language.
#include "app/workbench/charts/runexportdialog.h"
#include "app/workbench/exportdialog.h"
#include "app/workbench/keyboarddialog.h"
#include "app/workbench/launch/launchdialog.h"
#include "app/workbench/launch/tooldialog.h"
#include "app/workbench/mainwindow.h"
#include "app/workbench/palette/commandpalette.h"
#include "app/workbench/runs/labelsdialog.h"
#include "app/workbench/runs/runview.h"
#include "app/workbench/settings/language.h"
#include "app/workbench/settings/settingsdialog.h"
#include "app/workbench/theme.h"
#include "app/workbench/workspace.h"
#include "tests/support/controlfaults.h"
#include "tests/support/sampleproject.h"
#include "tests/support/translationfile.h"
#include "tests/support/waitfor.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLocale>
#include <QRegularExpression>
#include <QSettings>
#include <gtest/gtest.h>

#include <memory>

namespace mullion::workbench {
namespace {

std::string lines(const QStringList& list)
{
    return list.join(QLatin1Char('\n')).toStdString();
}

struct ControlsTest : testing::Test
{
    ~ControlsTest() override
    {
        window.reset();
        QLocale::setDefault(locale);
    }

    void openSample()
    {
        // The same for all: what is made once per process stays in its language.
        language.install("zh_CN");
        theme = std::make_unique<Theme>();
        window = std::make_unique<MainWindow>(theme.get());
        window->show();
        window->openPaths({QString::fromStdString(project.path().string())});
        ASSERT_TRUE(waitFor(
            [&] { return !window->workspace()->isOpening() && window->workspace()->hasText(); }));
    }

    /// Every window of the program, the main one first.
    std::vector<const QWidget*> windows()
    {
        dialogs.clear();
        dialogs.push_back(
            std::make_unique<ExportDialog>(*window->workspace(), std::nullopt, false));
        dialogs.push_back(std::make_unique<KeyboardDialog>(window->findChildren<QAction*>()));
        dialogs.push_back(std::make_unique<SettingsDialog>(
            theme.get(), QList<QAction*>{window->findChildren<QAction*>()}));
        dialogs.push_back(std::make_unique<CommandPalette>(std::vector<PaletteSource>{}, nullptr));
        dialogs.push_back(
            std::make_unique<LabelsDialog>(std::vector<RunRow>(1), QStringList{"seeds"}));
        dialogs.push_back(std::make_unique<LaunchDialog>());
        dialogs.push_back(std::make_unique<RunExportDialog>(
            *window->findChild<RunView*>(QStringLiteral("curves")), QStringLiteral("curves"),
            std::vector<ShownRun>{}, false));
        for (const ToolKind* tool : {&tokenizerTool(), &evaluateTool()})
            dialogs.push_back(std::make_unique<ToolDialog>(QStringLiteral("-"), *tool));
        std::vector<const QWidget*> all = {window.get()};
        for (const auto& dialog : dialogs)
            all.push_back(dialog.get());
        return all;
    }

    QLocale locale;
    SampleProject project;
    Language language;
    std::unique_ptr<Theme> theme;
    std::unique_ptr<MainWindow> window;
    std::vector<std::unique_ptr<QWidget>> dialogs;
};

TEST_F(ControlsTest, TellWhatTheyDoAndAreReached)
{
    openSample();
    for (const QWidget* shown : windows())
        EXPECT_EQ(lines(controlFaults(shown)), "") << shown->windowTitle().toStdString();
}

TEST_F(ControlsTest, NoTwoClaimOneShortcut)
{
    openSample();
    EXPECT_EQ(lines(doubleShortcuts(window.get())), "");
}

TEST_F(ControlsTest, ShowNoEnglishInAnotherLanguage)
{
    QStringList english;
    for (const TranslatedMessage& message : readTranslations(
             QStringLiteral(MULLION_SOURCE_FOLDER "/resources/translations/mullion_zh_CN.ts")))
        if (!message.translations.contains(message.source))
            english << message.source;
    ASSERT_FALSE(english.isEmpty());
    openSample();
    // Names of tokenizers and values of fields are the same in every language.
    static const QRegularExpression name(QStringLiteral("^[a-z-]+$"));
    QStringList left;
    for (const QWidget* shown : windows())
        for (const QString& text : shownTexts(shown))
            if (english.contains(text) && !name.match(text).hasMatch())
                left << text;
    EXPECT_EQ(lines(left), "");
}

TEST_F(ControlsTest, TheSettingsHoldAtOnceAndAreKept)
{
    language.install("en");
    theme = std::make_unique<Theme>();
    QAction action(QStringLiteral("&Some View"));
    action.setCheckable(true);
    int triggered = 0;
    QObject::connect(&action, &QAction::triggered, &action, [&] { ++triggered; });
    SettingsDialog dialog(theme.get(), {&action});
    auto* box = dialog.findChild<QCheckBox*>();
    ASSERT_TRUE(box);
    EXPECT_EQ(box->text(), "Some View");
    box->click();
    EXPECT_TRUE(action.isChecked());
    EXPECT_EQ(triggered, 1);
    action.setChecked(false);
    EXPECT_FALSE(box->isChecked());

    QComboBox* languages = nullptr;
    QComboBox* themes = nullptr;
    for (QComboBox* list : dialog.findChildren<QComboBox*>())
        (list->accessibleName() == "Language" ? languages : themes) = list;
    ASSERT_TRUE(languages && themes);
    languages->setCurrentIndex(languages->findData(QStringLiteral("ko")));
    Q_EMIT languages->activated(languages->currentIndex());
    EXPECT_EQ(QSettings().value(QStringLiteral("language")).toString(), "ko");
    Q_EMIT themes->activated(2);
    EXPECT_EQ(theme->choice(), Theme::Choice::Dark);
    QSettings().remove(QStringLiteral("language"));
    theme->choose(Theme::Choice::System);
}

} // namespace
} // namespace mullion::workbench
