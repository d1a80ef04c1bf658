// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/settings/language.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QPushButton>
#include <gtest/gtest.h>

namespace mullion::workbench {
namespace {

QString shown(const char* context, const char* text, int n = -1)
{
    return QCoreApplication::translate(context, text, nullptr, n);
}

struct LanguageTest : testing::Test
{
    ~LanguageTest() override { QLocale::setDefault(before); }
    QLocale before;
};

TEST_F(LanguageTest, TheSystemsFirstKnownLanguageIsTaken)
{
    EXPECT_EQ(Language::matching({"ko-KR", "en"}), "ko");
    EXPECT_EQ(Language::matching({"zh-CN"}), "zh_CN");
    EXPECT_EQ(Language::matching({"zh-Hans-SG", "zh"}), "zh_CN");
    EXPECT_EQ(Language::matching({"fr-FR", "ko"}), "ko");
    EXPECT_EQ(Language::matching({"en-GB", "ko"}), "en");
}

TEST_F(LanguageTest, WithoutATranslationItIsEnglish)
{
    EXPECT_EQ(Language::matching({}), "en");
    EXPECT_EQ(Language::matching({"C"}), "en");
    EXPECT_EQ(Language::matching({"fr-FR"}), "en");
    EXPECT_EQ(Language::matching({"zh-TW", "zh-Hant"}), "en");
}

TEST_F(LanguageTest, IsReadFromTheArgumentsBeforeTheRest)
{
    EXPECT_EQ(Language::fromArguments({"program", "a", "--language", "ko"}), "ko");
    EXPECT_EQ(Language::fromArguments({"program", "--language=zh_CN", "a"}), "zh_CN");
    EXPECT_EQ(Language::fromArguments({"program", "--language"}), "");
    EXPECT_EQ(Language::fromArguments({"program", "--", "--language", "ko"}), "");
    EXPECT_EQ(Language::fromArguments({}), "");
}

TEST_F(LanguageTest, TextsComeInTheLanguageThatIsInstalled)
{
    constexpr auto actions = "mullion::workbench::Actions";
    Language language;
    language.install("ko");
    EXPECT_EQ(language.name(), "ko");
    EXPECT_EQ(shown(actions, "&Quit"), QString::fromUtf8("끝내기(&Q)"));
    EXPECT_EQ(QLocale().language(), QLocale::Korean);
    language.install("zh_CN");
    EXPECT_EQ(shown(actions, "&Quit"), QString::fromUtf8("退出(&Q)"));
    language.install("en");
    EXPECT_EQ(shown(actions, "&Quit"), "&Quit");
}

TEST_F(LanguageTest, CountsHaveTheirPluralForms)
{
    constexpr auto model = "mullion::RunListModel";
    Language language;
    language.install("en");
    EXPECT_EQ(shown(model, "%1: %n run(s)", 1), "%1: 1 run");
    EXPECT_EQ(shown(model, "%1: %n run(s)", 2), "%1: 2 runs");
    language.install("zh_CN");
    EXPECT_EQ(shown(model, "%1: %n run(s)", 2), QString::fromUtf8("%1：2 个运行"));
    language.install("ko");
    EXPECT_EQ(shown(model, "%1: %n run(s)", 1), QString::fromUtf8("%1: 실행 1개"));
}

TEST_F(LanguageTest, QtsOwnButtonsFollow)
{
    if (!QFile::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + "/qtbase_ko.qm"))
        GTEST_SKIP() << "Qt's translations are not installed (Debian: qt6-translations-l10n)";
    Language language;
    language.install("ko");
    QDialogButtonBox box(QDialogButtonBox::Cancel);
    EXPECT_TRUE(box.button(QDialogButtonBox::Cancel)->text().startsWith(QString::fromUtf8("취소")));
}

TEST_F(LanguageTest, EveryLanguageHasANameOfItsOwn)
{
    EXPECT_EQ(Language::ownName("zh_CN"), QString::fromUtf8("简体中文"));
    EXPECT_EQ(Language::ownName("ko"), QString::fromUtf8("한국어"));
    EXPECT_EQ(Language::ownName("en"), "English");
}

} // namespace
} // namespace mullion::workbench
