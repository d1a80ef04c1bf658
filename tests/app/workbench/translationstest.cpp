// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What `packaging/translate` keeps: every text of the sources has its translation. The program
// lupdate reads the sources; without it the first two tests are skipped.
#include "tests/support/temporaryfolder.h"
#include "tests/support/translationfile.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace mullion::workbench {
namespace {

const QString kSources = QStringLiteral(MULLION_SOURCE_FOLDER);

QString fileOf(const QString& language)
{
    return QStringLiteral("%1/resources/translations/mullion_%2.ts").arg(kSources, language);
}

/// The places that stand for something: %1, %n, line breaks of a page, parts of a file filter.
QStringList placesOf(const QString& text)
{
    static const QRegularExpression place(
        QStringLiteral("%L?[1-9n]|</?[a-z][a-z0-9]*>|;;|\\*\\.[a-z]+|\\n"));
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places << match.next().captured();
    places.sort();
    return places;
}

QString withoutNames(QString text)
{
    // Names, units and file endings are the same in every language.
    static const QRegularExpression same(QStringLiteral(
        "%L?[1-9n]|\\b(Mullion|ICAE|BLEU|FLOPs?|TFLOPs|KL|GPU|CPU|CSV|PDF|SVG|PNG|GiB|MiB|kB|GB|mm|"
        "LibTorch|Slurm|Adafactor|AdamW|LoRA|ID|m1|m2|base|icae)\\b"));
    text.remove(same);
    return text;
}

struct TranslationsTest : testing::TestWithParam<const char*>
{
    QString language = QString::fromLatin1(GetParam());
    std::vector<TranslatedMessage> messages = readTranslations(fileOf(language));
};

TEST_P(TranslationsTest, KnowsEveryTextOfTheSources)
{
    const QString lupdate = QStringLiteral(MULLION_LUPDATE);
    if (!QFile::exists(lupdate))
        GTEST_SKIP() << "lupdate is not installed (Debian: qt6-l10n-tools)";
    const TemporaryFolder folder;
    const QString copy = QString::fromStdString((folder.path() / "texts.ts").string());
    ASSERT_TRUE(QFile::copy(fileOf(language), copy));
    QProcess process;
    process.setWorkingDirectory(kSources);
    QStringList arguments = {QStringLiteral("-silent"),
                             QStringLiteral("-locations"),
                             QStringLiteral("none"),
                             QStringLiteral("-no-obsolete"),
                             QStringLiteral("-I"),
                             kSources,
                             QStringLiteral("app/workbench"),
                             QStringLiteral("widgets"),
                             QStringLiteral("resources/translations/declared.h")};
    if (language == QLatin1String("en"))
        arguments << QStringLiteral("-pluralonly");
    process.start(lupdate, arguments << QStringLiteral("-ts") << copy);
    ASSERT_TRUE(process.waitForFinished());
    ASSERT_EQ(process.exitCode(), 0) << process.readAllStandardError().toStdString();

    const std::vector<TranslatedMessage> now = readTranslations(copy);
    for (const TranslatedMessage& message : now)
        EXPECT_TRUE(std::ranges::find(messages, message) != messages.end())
            << "run packaging/translate update and translate: " << message.name().toStdString();
    for (const TranslatedMessage& message : messages)
        EXPECT_TRUE(std::ranges::find(now, message) != now.end())
            << "no source has it any more, run packaging/translate update: "
            << message.name().toStdString();

    // Such a text would be looked for under another context than it is listed under.
    const QString said = QString::fromUtf8(process.readAllStandardError());
    static const QRegularExpression lost(
        QStringLiteral("Class '[^']*::[A-Z]\\w*' lacks Q_OBJECT|Qualifying with unknown"));
    EXPECT_FALSE(said.contains(lost)) << said.toStdString();
}

TEST_P(TranslationsTest, AreFinished)
{
    ASSERT_FALSE(messages.empty());
    for (const TranslatedMessage& message : messages) {
        EXPECT_TRUE(message.isFinished) << message.name().toStdString();
        for (const QString& translation : message.translations)
            EXPECT_FALSE(translation.isEmpty()) << message.name().toStdString();
    }
}

TEST_P(TranslationsTest, KeepPlacesMarksAndSpaces)
{
    static const QRegularExpression mark(QStringLiteral("&[^&\\s]"));
    for (const TranslatedMessage& message : messages) {
        for (const QString& translation : message.translations) {
            EXPECT_EQ(placesOf(translation), placesOf(message.source))
                << message.name().toStdString() << "\n  " << translation.toStdString();
            EXPECT_EQ(translation.count(mark), message.source.count(mark))
                << message.name().toStdString() << "\n  " << translation.toStdString();
            EXPECT_EQ(translation.endsWith(QChar(0x2026)), message.source.endsWith(QChar(0x2026)))
                << message.name().toStdString();
            EXPECT_EQ(translation.startsWith(QLatin1Char(' ')),
                      message.source.startsWith(QLatin1Char(' ')) && translation[0] == ' ')
                << message.name().toStdString();
        }
    }
}

/// Only what is listed as a plural gets "1 run" and "2 runs" in English: tr(text, nullptr, n).
TEST_P(TranslationsTest, CountsArePlurals)
{
    for (const TranslatedMessage& message : messages)
        EXPECT_EQ(message.source.contains(QLatin1String("%n")), message.isPlural)
            << message.name().toStdString();
}

TEST_P(TranslationsTest, AreNoEnglish)
{
    if (language == QLatin1String("en"))
        GTEST_SKIP() << "English is English";
    static const QRegularExpression word(QStringLiteral("[A-Za-z]{3,}"));
    for (const TranslatedMessage& message : messages) {
        const bool hasWords = withoutNames(message.source).contains(word);
        EXPECT_FALSE(hasWords && message.translations.contains(message.source))
            << message.name().toStdString();
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, TranslationsTest, testing::Values("en", "ko", "zh_CN"),
                         [](const auto& chosen) { return std::string(chosen.param); });

/// lupdate lists what a free function tr() is given under the namespace it stands in.
TEST(ContextsTest, FreeFunctionsNameTheirNamespace)
{
    static const QRegularExpression freeFunction(QStringLiteral(
        "\\nQString tr\\(const char\\*[^)]*\\)\\s*\\{[^}]*translate\\(\\s*\"([^\"]*)\""));
    int found = 0;
    for (const char* room : {"app/workbench", "widgets"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(MULLION_SOURCE_FOLDER) / room)) {
            if (entry.path().extension() != ".cpp")
                continue;
            QFile file(QString::fromStdString(entry.path().string()));
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            const QRegularExpressionMatch match =
                freeFunction.match(QString::fromUtf8(file.readAll()));
            if (!match.hasMatch())
                continue;
            ++found;
            EXPECT_EQ(match.captured(1).toStdString(),
                      std::string(room) == "widgets" ? "mullion" : "mullion::workbench")
                << entry.path();
        }
    EXPECT_GT(found, 0);
}

} // namespace
} // namespace mullion::workbench
