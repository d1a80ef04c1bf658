// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/repeatedpassages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <utility>

namespace mullion {
namespace {

/// Example n holds n * 1000, n * 1000 + 1, ...; each token stands for three symbols.
class CountedExamples final : public TokenExamples
{
public:
    CountedExamples(std::int64_t context, std::int64_t filled)
        : m_context(context)
        , m_filled(filled)
    {
    }
    [[nodiscard]] std::int64_t context() const override { return m_context; }
    [[nodiscard]] std::uint64_t pass() const override { return 1; }
    Result<TokenBatch> next(std::int64_t examples) override
    {
        TokenBatch batch;
        for (std::int64_t i = 0; i < examples; ++i, ++m_place) {
            for (std::int64_t k = 0; k < m_context; ++k)
                batch.ids.push_back(k < m_filled ? m_place * 1000 + k : kNoToken);
        }
        batch.tokens = static_cast<double>(examples * m_filled);
        batch.symbols = 3 * batch.tokens;
        return batch;
    }
    Result<> skip(std::uint64_t examples) override
    {
        m_place += static_cast<std::int64_t>(examples);
        return {};
    }

private:
    std::int64_t m_context;
    std::int64_t m_filled;
    std::int64_t m_place = 0;
};

constexpr std::int64_t kContext = 64;

std::unique_ptr<TokenExamples> open(double share, std::int64_t filled = kContext,
                                    std::int64_t context = kContext)
{
    return repeatPassages(std::make_unique<CountedExamples>(context, filled), share, 7);
}

/// Whether `row` is passages one after another, each said two or three times and the last one cut.
bool isRepeated(std::span<const std::int64_t> row)
{
    std::int64_t next = row.front();
    for (std::size_t i = 0; i < row.size();) {
        // A passage goes on until the row jumps back to where the passage began.
        std::size_t length = 1;
        while (i + length < row.size() && row[i + length] == row[i] + std::int64_t(length))
            ++length;
        const bool isCut = i + length == row.size();
        if (row[i] != next || (!isCut && (length < 8 || length > row.size() / 2)))
            return false;
        std::size_t times = 0;
        const std::size_t begin = i;
        while (i < row.size() && row[i] == row[begin] && times < 3) {
            i = std::min(i + length, row.size());
            ++times;
        }
        if (times < 2 && !isCut)
            return false;
        next = row[begin] + std::int64_t(length);
    }
    return true;
}

TEST(RepeatedPassagesTest, EveryPassageIsSaidTwiceOrThrice)
{
    const auto batch = open(1)->next(200).value();
    for (std::size_t i = 0; i < 200; ++i)
        EXPECT_TRUE(isRepeated(std::span(batch.ids).subspan(i * kContext, kContext))) << i;
    EXPECT_FALSE(isRepeated(std::vector<std::int64_t>{0, 1, 2, 3, 0, 1, 2, 3, 4, 5, 6, 7}));
}

TEST(RepeatedPassagesTest, TheShareIsKept)
{
    const auto plain = open(0)->next(2000).value();
    const auto mixed = open(0.3)->next(2000).value();
    EXPECT_EQ(plain.ids, CountedExamples(kContext, kContext).next(2000)->ids);
    int changed = 0;
    for (std::size_t i = 0; i < 2000; ++i) {
        const auto row = [&](const TokenBatch& batch) {
            return std::span(batch.ids).subspan(i * kContext, kContext);
        };
        if (!std::ranges::equal(row(plain), row(mixed)))
            ++changed;
    }
    EXPECT_NEAR(changed, 600, 80);
}

TEST(RepeatedPassagesTest, AnyPlaceIsReachedAgainInAnyBatches)
{
    const auto whole = open(0.5)->next(30).value();
    const auto skipped = open(0.5);
    ASSERT_TRUE(skipped->next(3));
    ASSERT_TRUE(skipped->skip(7));
    auto rest = skipped->next(11).value().ids;
    const auto last = skipped->next(9).value().ids;
    rest.insert(rest.end(), last.begin(), last.end());
    EXPECT_TRUE(std::ranges::equal(std::span(whole.ids).subspan(10 * kContext), rest));
}

TEST(RepeatedPassagesTest, WhatIsReadIsCounted)
{
    const auto full = open(1)->next(10).value();
    EXPECT_EQ(full.tokens, 10 * kContext);
    EXPECT_DOUBLE_EQ(full.symbols, 30 * kContext);

    // Ten tokens said twice or three times leave the rest of the example empty.
    const auto padded = open(1, 10)->next(10).value();
    EXPECT_GE(padded.tokens, 200);
    EXPECT_LE(padded.tokens, 300);
    EXPECT_EQ(std::ranges::count(padded.ids, kNoToken), 10 * kContext - padded.tokens);
    EXPECT_DOUBLE_EQ(padded.symbols, 3 * padded.tokens);
}

TEST(RepeatedPassagesTest, AVeryShortContextIsAllowed)
{
    const auto batch = open(1, 2, 2)->next(3).value();
    EXPECT_EQ(batch.ids, (std::vector<std::int64_t>{0, 0, 1000, 1000, 2000, 2000}));
    EXPECT_TRUE(open(1, 13, 13)->next(50));
}

} // namespace
} // namespace mullion
