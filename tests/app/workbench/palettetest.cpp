// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/palette/commandpalette.h"
#include "app/workbench/palette/palettequery.h"

#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion::workbench {
namespace {

std::vector<PaletteEntry> someEntries(QString* chosen = nullptr)
{
    const auto entry = [chosen](PaletteKind kind, const char* title, const char* detail) {
        const QString name = QLatin1String(title);
        return PaletteEntry{kind, name, QLatin1String(detail), {}, [chosen, name] {
                                if (chosen)
                                    *chosen = name;
                            }};
    };
    return {entry(PaletteKind::Command, "Reopen", "Open again"),
            entry(PaletteKind::Command, "Open", "Open a text"),
            entry(PaletteKind::Run, "m1-open", "m1, finished"),
            entry(PaletteKind::Text, "windows.txt", "/sample/windows.txt")};
}

std::vector<std::string> found(const QString& text, std::size_t limit = 100)
{
    std::vector<std::string> titles;
    for (const PaletteEntry& entry : bestEntries(PaletteQuery::parse(text), someEntries(), limit))
        titles.push_back(entry.title.toStdString());
    return titles;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(PaletteQuery, BestFitsComeFirst)
{
    EXPECT_THAT(found(QStringLiteral("open")), ElementsAre("Open", "m1-open", "Reopen"));
    EXPECT_THAT(found(QStringLiteral("TEXT open")), ElementsAre("Open"));
    EXPECT_THAT(found(QStringLiteral("open"), 1), ElementsAre("Open"));
    EXPECT_THAT(found(QStringLiteral("nothing")), IsEmpty());
    EXPECT_THAT(found({}), testing::SizeIs(4));
}

TEST(PaletteQuery, APrefixAsksForOneKind)
{
    EXPECT_THAT(found(QStringLiteral("@")), ElementsAre("m1-open"));
    EXPECT_THAT(found(QStringLiteral("> open")), ElementsAre("Open", "Reopen"));
    EXPECT_THAT(found(QStringLiteral("/win")), ElementsAre("windows.txt"));
    EXPECT_THAT(found(QStringLiteral("#open")), IsEmpty());
}

TEST(CommandPalette, IsUsedWithTheKeyboardAlone)
{
    QString chosen;
    CommandPalette palette({[&](const QString&) { return someEntries(&chosen); }}, nullptr);
    palette.show();
    QTest::keyClicks(palette.line(), QStringLiteral("open"));
    EXPECT_EQ(palette.list()->topLevelItemCount(), 3);
    QTest::keyClick(palette.line(), Qt::Key_Down);
    QTest::keyClick(palette.line(), Qt::Key_Return);
    EXPECT_EQ(chosen, QStringLiteral("m1-open"));
    EXPECT_EQ(palette.result(), QDialog::Accepted);
}

TEST(CommandPalette, EnterDoesNothingWhereNothingFits)
{
    CommandPalette palette({[](const QString&) { return someEntries(); }}, nullptr);
    palette.show();
    QTest::keyClicks(palette.line(), QStringLiteral("zzz"));
    QTest::keyClick(palette.line(), Qt::Key_Return);
    EXPECT_TRUE(palette.isVisible());
}

} // namespace
} // namespace mullion::workbench
