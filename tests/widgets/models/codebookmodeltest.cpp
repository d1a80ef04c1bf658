// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/codebookmodel.h"

#include "tests/support/windowtokenizer.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace mullion {
namespace {

struct CodebookModelTest : testing::Test
{
    CodebookModelTest()
        : tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        model.setRows(
            std::make_shared<const std::vector<CodebookRow>>(readCodebook(LetterCodebook())), 24);
    }

    /// The texts of all rows, one after another.
    QString texts() const
    {
        QString all;
        for (int row = 0; row < model.rowCount(); ++row)
            all += model.row(row).text;
        return all;
    }

    CodebookModel model;
    QAbstractItemModelTester tester;
};

TEST_F(CodebookModelTest, ShowsAllStrings)
{
    EXPECT_EQ(texts(), QStringLiteral("abcdefghijklmnopqrstuvwxyz"));
    EXPECT_EQ(model.index(2, CodebookModel::CodeColumn).data().toString(),
              QStringLiteral("000002"));
}

TEST_F(CodebookModelTest, FindsByTextAndByCode)
{
    model.setSearch(QStringLiteral("k"));
    EXPECT_EQ(texts(), QStringLiteral("k"));
    model.setSearch(QStringLiteral("0x3"));
    EXPECT_EQ(texts(), QStringLiteral("d"));
    model.setSearch(QStringLiteral("4"));
    EXPECT_EQ(texts(), QStringLiteral("e"));
    model.setSearch(QStringLiteral("kk"));
    EXPECT_EQ(model.rowCount(), 0);
    model.setSearch({});
    EXPECT_EQ(model.rowCount(), 26);
}

TEST_F(CodebookModelTest, SortsByCostAndUses)
{
    model.sort(CodebookModel::CostColumn, Qt::DescendingOrder);
    EXPECT_EQ(model.row(0).text, QStringLiteral("z"));
    std::vector<std::uint64_t> uses(26, 0);
    uses[7] = 3;
    uses[4] = 9;
    model.setUses(uses);
    model.sort(CodebookModel::UsesColumn, Qt::DescendingOrder);
    EXPECT_EQ(texts().left(3), QStringLiteral("eha"));
    EXPECT_EQ(model.shownRowOf(7), 1);
    EXPECT_EQ(model.index(1, CodebookModel::UsesColumn).data().toString(), QStringLiteral("3"));
}

} // namespace
} // namespace mullion
