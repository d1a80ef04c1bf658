// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/locality.h"

#include "core/tokenize/registry.h"
#include "tests/support/countmodel.h"
#include "tests/support/texts.h"
#include "tests/support/windowtokenizer.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

Text prose(std::size_t bytes)
{
    std::string text;
    while (text.size() < bytes)
        text += kTrainingText;
    return textOf(text.substr(0, bytes));
}

Locality localityOf(const Tokenizer& tokenizer, const Text& text, LocalityOptions options = {})
{
    return measureLocality(tokenizer, text.view(), options).value();
}

TEST(LocalityTest, BytesChangeOneTokenAndAgreeAtOnce)
{
    const Locality locality = localityOf(*openTokenizer("bytes").value(), prose(5000));
    EXPECT_EQ(locality.edits, 200u);
    EXPECT_EQ(locality.neverAgree(), 0u);
    EXPECT_EQ(locality.quantile(0.5), 0u);
    EXPECT_EQ(locality.mean(), 0.0);
    EXPECT_DOUBLE_EQ(locality.tokensPerEdit(), 1.0);
}

TEST(LocalityTest, FixedWindowsReachToTheirEnd)
{
    const Locality locality = localityOf(WindowTokenizer(), prose(5000), {600, 1});
    EXPECT_EQ(locality.neverAgree(), 0u);
    // A byte is the first, second or third of its window: 0 (its token alone), 1 or 0 bytes behind.
    EXPECT_EQ(locality.reaches.back(), 1u);
    EXPECT_NEAR(*locality.mean(), 1.0 / 3, 0.1);
}

TEST(LocalityTest, GzipReachesToTheEndOfItsExample)
{
    const auto gzip = openTokenizer("gzip[v=65k]").value();
    const Locality locality = localityOf(*gzip, prose(100'000), {40, 1});
    EXPECT_EQ(locality.neverAgree(), 0u) << "a byte for a byte keeps the examples in step";
    EXPECT_LT(locality.reaches.back(), 10'240u);
    EXPECT_GT(*locality.mean(), 2'500);
    EXPECT_LT(*locality.mean(), 7'700);
    EXPECT_EQ(localityOf(*gzip, prose(5'000), {10, 1}).neverAgree(), 10u)
        << "behind the only example there is nothing to agree in";
}

TEST(LocalityTest, NeverCountsAsLongerThanAnyReach)
{
    Locality locality;
    locality.edits = 10;
    locality.reaches = {1, 2, 3, 4, 5, 6};
    EXPECT_EQ(locality.quantile(0.5), 5u);
    EXPECT_EQ(locality.quantile(0.6), 6u);
    EXPECT_EQ(locality.quantile(0.9), std::nullopt);
    EXPECT_DOUBLE_EQ(locality.neverShare(), 0.4);
    EXPECT_DOUBLE_EQ(*locality.mean(), 3.5);
    locality.reaches.clear();
    EXPECT_EQ(locality.mean(), std::nullopt);
}

TEST(LocalityTest, TheSameSeedGivesTheSameChanges)
{
    const auto gzip = openTokenizer("gzip[v=256]").value();
    const Text text = prose(40'000);
    EXPECT_EQ(localityOf(*gzip, text, {10, 5}), localityOf(*gzip, text, {10, 5}));
    EXPECT_NE(localityOf(*gzip, text, {10, 5}), localityOf(*gzip, text, {10, 6}));
}

TEST(LocalityTest, TakesAwkwardTextsAndRefusesHopelessOnes)
{
    const auto tokenizer = openTokenizer("gzip[v=256]").value();
    for (const Text& text : awkwardTexts()) {
        const auto locality = measureLocality(*tokenizer, text.view(), {2, 1});
        const bool hasTwo =
            !text.bytes.empty()
            && drawingOf({text.bytes, {}})
                   != std::string(text.bytes.size(), static_cast<char>(text.bytes[0]));
        EXPECT_EQ(locality.has_value(), hasTwo) << drawingOf(text.view()).substr(0, 40);
        if (!locality) {
            EXPECT_EQ(locality.error().code, ErrorCode::Input);
        }
    }
    EXPECT_FALSE(measureLocality(*tokenizer, prose(100).view(), {0, 1}));
}

} // namespace
} // namespace mullion
