// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/frozencosts.h"

#include "core/analysis/ledger.h"
#include "core/tokenize/actokenizer.h"
#include "core/tokenize/equalinfotokenizer.h"
#include "core/tokenize/examples.h"
#include "core/tokenize/modelwindowtokenizer.h"
#include "core/tokenize/windowtreebuilder.h"
#include "tests/support/countmodel.h"
#include "tests/support/drawnweights.h"
#include "tests/support/texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace mullion {
namespace {

std::shared_ptr<const FrozenModel> drawnModel()
{
    static const auto model = std::make_shared<const FrozenModel>(drawnWeights(
        {.layers = 1, .dModel = 32, .heads = 1, .headDim = 16, .dFf = 32, .span = 16}, 7));
    return model;
}

std::vector<Symbol> symbolsOf(std::string_view text)
{
    return {text.begin(), text.end()};
}

TEST(FrozenCostsTest, ProbabilitiesAddUpToOneBeforeAndAfterRounding)
{
    double exact = 0;
    double rounded = 0;
    for (std::size_t s = 0; s < kAlphabetSize; ++s) {
        const SymbolCost cost = costUnder(drawnModel()->firstLogits(), static_cast<Symbol>(s));
        exact += std::exp2(-cost.exact);
        rounded += std::exp2(-cost.rounded);
    }
    EXPECT_NEAR(exact, 1, 1e-9);
    EXPECT_NEAR(rounded, 1, 1e-9);
}

TEST(FrozenCostsTest, TextsGoAlongTogetherAsEachWouldAlone)
{
    std::vector<std::vector<Symbol>> texts;
    for (std::size_t i = 0; i < 100; ++i)
        texts.push_back(
            symbolsOf(std::string("a longer text than what it looks back").substr(0, i % 38)));
    const FrozenCosts costs(drawnModel());
    const auto together = costs.of(texts);
    ASSERT_TRUE(together);
    std::size_t at = 0;
    for (const auto& text : texts) {
        const auto alone = costs.of({&text, 1});
        ASSERT_TRUE(alone);
        ASSERT_EQ(alone->size(), text.size());
        for (const SymbolCost& cost : *alone) {
            ASSERT_EQ(cost.exact, (*together)[at].exact);
            ASSERT_EQ(cost.rounded, (*together)[at].rounded);
            ++at;
        }
    }
    EXPECT_EQ(at, together->size());
}

TEST(FrozenCostsTest, RoundedCostsAreThoseThatACoderMeets)
{
    const auto text = symbolsOf("the coder");
    const auto costs = FrozenCosts(drawnModel()).of({&text, 1});
    ASSERT_TRUE(costs);
    auto lanes = drawnModel()->openLanes(1).value();
    Distribution next = drawnModel()->first();
    for (std::size_t i = 0; i < text.size(); ++i) {
        EXPECT_EQ((*costs)[i].rounded, next.bits(text[i]));
        const ByteModelLanes::Step step{0, text[i]};
        ASSERT_TRUE(lanes->step({&step, 1}, {&next, 1}));
    }
}

TEST(FrozenCostsTest, ALedgerOfItsOwnTokenizerAddsUp)
{
    const auto tokenizer =
        EqualInfoTokenizer::create(TokenizerName::parse("equal-info[b=16,v=65k]").value(),
                                   growWindowTree(*drawnModel(), 16).value())
            .value();
    const FrozenCosts costs(drawnModel());
    const Text text = drawn("some text|with an end|");
    const auto ledger = measureLedger(*tokenizer, text.view(), {.exact = &costs});
    ASSERT_TRUE(ledger) << ledger.error().sentence();
    EXPECT_EQ(ledger->problem, std::nullopt);
    ASSERT_TRUE(ledger->row(LedgerEntry::Model));
    EXPECT_GT(ledger->row(LedgerEntry::Model)->bits, 0);
    EXPECT_NE(ledger->row(LedgerEntry::Rounding)->bits, 0);
}

/// The costs of a trace are compared with those of the model, so contexts are checked too.
TEST(FrozenCostsTest, LedgersOfWhateverRunsTheModelAddUp)
{
    std::string drawing;
    for (int i = 0; i < 12; ++i)
        drawing += kTrainingText; // more than one example
    const Text text = drawn(drawing);
    ASSERT_GT(text.view().symbolCount(), kExampleSymbols);
    const FrozenCosts costs(drawnModel());
    for (const char* given :
         {"ac[v=256]", "ac[v=65k]", "equal-info[b=32,v=256]", "equal-info[b=24,v=65k]",
          "equal-info[b=64,v=65k,code=delay]", "equal-info[b=128,v=256,code=paper]",
          "equal-info[b=16,v=65k,reset=other]", "equal-info[b=32,v=65k,reset=never]"}) {
        SCOPED_TRACE(given);
        const auto name = TokenizerName::parse(given).value();
        std::shared_ptr<const Tokenizer> tokenizer;
        if (AcTokenizer::knows(name))
            tokenizer = AcTokenizer::create(name, drawnModel()).value();
        else
            tokenizer = ModelWindowTokenizer::create(name, drawnModel()).value();
        const auto plain = measureLedger(*tokenizer, text.view());
        ASSERT_TRUE(plain) << plain.error().sentence();
        EXPECT_EQ(plain->problem.value_or(""), "");
        const auto exact = measureLedger(*tokenizer, text.view(), {.exact = &costs});
        if (name.windowBits == 24) { // its windows do not end with tokens
            ASSERT_FALSE(exact);
            EXPECT_EQ(exact.error().code, ErrorCode::Usage);
            continue;
        }
        ASSERT_TRUE(exact) << exact.error().sentence();
        EXPECT_EQ(exact->problem.value_or(""), "");
        EXPECT_NEAR(exact->row(LedgerEntry::Model)->bits + exact->row(LedgerEntry::Rounding)->bits,
                    plain->row(LedgerEntry::RoundedModel)->bits, 1e-6 * plain->sum());
        EXPECT_EQ(exact->totals, plain->totals);
    }
}

} // namespace
} // namespace mullion
