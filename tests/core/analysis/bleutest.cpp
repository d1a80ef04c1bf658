// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/bleu.h"

#include <gmock/gmock.h>

#include <cmath>

namespace mullion {
namespace {

using testing::ElementsAre;
using Ids = std::vector<std::uint32_t>;
using Texts = std::vector<std::string>;

double corpusBleuOf(const Texts& candidates, const std::vector<Texts>& references)
{
    return corpusBleu(candidates, references);
}

// ---- what sacrebleu publishes of itself (repository mjpost/sacrebleu, 2.x) --------------------

const std::vector<Texts> kReadmeReferences = {
    {"The dog bit the man.", "The dog had bit the man."},
    {"It was not unexpected.", "No one was surprised."},
    {"The man bit him first.", "The man had bitten the dog."}};

TEST(Bleu, ExampleOfSacrebleusReadme) // and test/test_bleu.py
{
    const Texts candidates = {"The dog bit the man.", "It wasn't surprising.",
                              "The man had just bitten him."};
    EXPECT_NEAR(corpusBleuOf(candidates, kReadmeReferences), 48.530827, 1e-6);
    EXPECT_EQ(corpusBleuOf({"", "", ""}, kReadmeReferences), 0);
}

TEST(Bleu, SmoothedSentenceOfSacrebleusTests) // test/test_sentence_bleu.py, issues 98 and 141
{
    EXPECT_NEAR(corpusBleuOf({"Producția de zahăr primă va fi exprimată în ceea ce privește "
                              "zahărul alb;"},
                             {{"producţia de zahăr brut se exprimă în zahăr alb;"}}),
                8.493, 1e-3);
    EXPECT_EQ(corpusBleuOf({"this is a cat"}, {{"okay thanks"}}), 0);
}

// ---- by hand ----------------------------------------------------------------------------------

TEST(Bleu, SmoothingByHand)
{
    // "a b c x" against "a b c d": 3/4, 2/3, 1/2, and no 4-gram of one: 1 / (2 x 1).
    const double expected = 100 * std::pow(3.0 / 4 * 2 / 3 * 1 / 2 * 1 / 2, 0.25);
    EXPECT_NEAR(corpusBleuOf({"a b c x"}, {{"a b c d"}}), expected, 1e-9);
    // Only "a" is right: 1/4, then 1/(2 x 3), 1/(4 x 2), 1/(8 x 1).
    const double rare = 100 * std::pow(1.0 / 4 * 1 / 6 * 1 / 8 * 1 / 8, 0.25);
    EXPECT_NEAR(corpusBleuOf({"a x y z"}, {{"a b c d"}}), rare, 1e-9);
}

TEST(Bleu, CorpusAddsCountsUp)
{
    // Each alone has no 4-gram; both together 8 words, 6 pairs, 4 triples, 2 quadruples.
    const double expected = 100 * std::pow(6.0 / 8 * 4 / 6 * 2 / 4 * 1 / 4, 0.25);
    EXPECT_NEAR(corpusBleuOf({"a b c x", "a b c y"}, {{"a b c d"}, {"a b c d"}}), expected, 1e-9);
    EXPECT_EQ(corpusBleuOf({"a b c"}, {{"a b c"}}), 0) << "effective order is off";
}

TEST(Bleu, BrevityPenaltyTakesTheNearerReference)
{
    // 4 words against 5 or 8.
    EXPECT_NEAR(corpusBleuOf({"a b c d"}, {{"a b c d e f g h", "a b c d e"}}),
                100 * std::exp(1 - 5.0 / 4), 1e-9);
    // Equally near: the shorter one, so no penalty.
    EXPECT_NEAR(corpusBleuOf({"a b c d e"}, {{"a b c d e f", "a b c d"}}), 100, 1e-9);
}

TEST(Bleu, RepetitionDoesNotCountTwice)
{
    const Ids reference = {7, 1, 7, 2};
    const BleuCounts counts = countNgrams(Ids{7, 7, 7, 7}, std::vector<Ids>{reference});
    EXPECT_EQ(counts.right[0], 2u);
    EXPECT_EQ(counts.all[0], 4u);
    EXPECT_EQ(counts.right[1], 0u);
}

TEST(Bleu, OfIdsIsUnsmoothed)
{
    const Ids text = {1, 2, 3, 4, 5, 6};
    EXPECT_DOUBLE_EQ(sentenceBleu(text, text), 1);
    EXPECT_NEAR(sentenceBleu(Ids{1, 2, 3, 4, 5}, text), std::exp(1 - 6.0 / 5), 1e-12);
    EXPECT_NEAR(sentenceBleu(Ids{1, 2, 3, 4, 5, 9}, text),
                std::pow(5.0 / 6 * 4 / 5 * 3 / 4 * 2 / 3, 0.25), 1e-12);
    EXPECT_EQ(sentenceBleu(Ids{1, 2, 3, 9, 5, 6}, text), 0) << "no four in a row";
    EXPECT_EQ(sentenceBleu(Ids{}, text), 0);
}

TEST(Bleu, ShortReferenceHasFewerOrders)
{
    EXPECT_DOUBLE_EQ(sentenceBleu(Ids{1, 2}, Ids{1, 2}), 1);
    EXPECT_NEAR(sentenceBleu(Ids{1, 2, 3}, Ids{1, 2}), std::sqrt(2.0 / 3 * 1 / 2), 1e-12);
    EXPECT_DOUBLE_EQ(sentenceBleu(Ids{}, Ids{}), 1);
    EXPECT_DOUBLE_EQ(sentenceBleu(Ids{1}, Ids{}), 0);
}

TEST(Bleu, ExactPrefixEndsAtTheFirstMistake)
{
    EXPECT_DOUBLE_EQ(exactPrefixShare(Ids{1, 2, 9, 4}, Ids{1, 2, 3, 4}), 0.5);
    EXPECT_DOUBLE_EQ(exactPrefixShare(Ids{1, 2}, Ids{1, 2, 3, 4}), 0.5);
    EXPECT_DOUBLE_EQ(exactPrefixShare(Ids{1, 2, 3}, Ids{1, 2}), 1);
    EXPECT_DOUBLE_EQ(exactPrefixShare(Ids{}, Ids{}), 1);
}

// ---- 13a, from its rules ----------------------------------------------------------------------

TEST(Words13a, PunctuationStandsAlone)
{
    EXPECT_THAT(words13a("Hello, world! (It's [a] test/trial)"),
                ElementsAre("Hello", ",", "world", "!", "(", "It's", "[", "a", "]", "test", "/",
                            "trial", ")"));
}

TEST(Words13a, NumbersKeepPointsAndLoseDashes)
{
    EXPECT_THAT(words13a("1,234.5 in 1990-1999, 3. well-known"),
                ElementsAre("1,234.5", "in", "1990", "-", "1999", ",", "3", ".", "well-known"));
    EXPECT_THAT(words13a("etc..."), ElementsAre("etc", ".", ".", "."));
}

TEST(Words13a, LinesAndEntities)
{
    EXPECT_THAT(words13a("com-\nbine\nlines &lt;b&gt; &amp; &quot;q&quot;<skipped> \n"),
                ElementsAre("combine", "lines", "<", "b", ">", "&", "\"", "q", "\""));
}

TEST(Words13a, WideSpacesPartWords)
{
    EXPECT_THAT(words13a("a\u00a0b\u2009c\u3000d"), ElementsAre("a", "b", "c", "d"));
    EXPECT_THAT(words13a("é. ü,x"), ElementsAre("é", ".", "ü", ",", "x"));
    EXPECT_TRUE(words13a(" \n").empty());
}

} // namespace
} // namespace mullion
