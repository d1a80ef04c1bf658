// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/tokenmodel.h"

#include "tests/support/windowtokenizer.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

#include <optional>

namespace mullion {
namespace {

struct TokenModelTest : testing::Test
{

    void show(std::string_view content, std::size_t blockBytes = 3000)
    {
        auto owned = std::make_shared<Text>();
        owned->bytes.assign(content.begin(), content.end());
        owned->documentEnds.emplace_back(content.size());
        const WindowTokenizer tokenizer("window", blockBytes);
        auto trace = std::make_shared<Trace>(tokenizer.info());
        model.setTrace(owned, trace);
        const Result<> traced = tokenizer.trace(owned->view(),
                                                [&](TokenBlock&& block) {
                                                    EXPECT_TRUE(trace->append(block));
                                                    model.update();
                                                    return true;
                                                },
                                                {});
        EXPECT_TRUE(traced);
    }

    /// A row as it stands on screen.
    QStringList row(int at) const
    {
        QStringList cells;
        for (int column = 0; column < TokenModel::kColumnCount; ++column)
            cells << model.index(at, column).data().toString();
        return cells;
    }

    /// Looks into every row, so only for short texts.
    void watch() { tester.emplace(&model, QAbstractItemModelTester::FailureReportingMode::Fatal); }

    TokenModel model;
    std::optional<QAbstractItemModelTester> tester;
};

TEST_F(TokenModelTest, ShowsTokensWithWhatTheyStandFor)
{
    watch();
    show("abcde");
    ASSERT_EQ(model.rowCount(), 4);
    // 'a' 'b' 'c' are 616263: tokens 616 and 263
    EXPECT_EQ(row(0), (QStringList{"0", "1558", "011000010110", "0", "0", "0 + 1", "a", "8.00"}));
    EXPECT_EQ(row(1), (QStringList{"1", "611", "001001100011", "0", "1", "1 + 2", "bc", "16.00"}));
    EXPECT_EQ(row(2)[3], QStringLiteral("1"));
    EXPECT_EQ(row(3)[6], QStringLiteral("e<end>"));
    EXPECT_EQ(row(3)[7], QStringLiteral("9.00")) << "eight bits for the byte, one for the end";
}

TEST_F(TokenModelTest, GrowsWithTheTrace)
{
    watch();
    show("abcdefghi", 3);
    EXPECT_EQ(model.rowCount(), 6);
}

TEST_F(TokenModelTest, ShowsOnePageOfAVeryLongText)
{
    const std::uint64_t windows = TokenModel::kPageRows; // two tokens each: two pages
    show(std::string(windows * 3, 'x'));
    EXPECT_EQ(model.pageCount(), 2u);
    EXPECT_EQ(static_cast<std::uint64_t>(model.rowCount()), TokenModel::kPageRows);
    EXPECT_EQ(model.showToken(TokenPos(TokenModel::kPageRows + 5)), 5);
    EXPECT_EQ(model.page(), 1u);
    EXPECT_EQ(model.tokenOf(5), TokenPos(TokenModel::kPageRows + 5));
    EXPECT_EQ(model.showToken(TokenPos(TokenModel::kPageRows * 2)), -1) << "there is none";
}

} // namespace
} // namespace mullion
