// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/codesearch.h"

#include "core/tokenize/stringdictionarybuilder.h"
#include "core/tokenize/tunstalltokenizer.h"
#include "tests/support/countwindows.h"
#include "tests/support/texts.h"
#include "widgets/models/codeuses.h"

#include <gtest/gtest.h>

#include <numeric>
#include <string>

namespace mullion::workbench {
namespace {

struct Traced
{
    Traced(const Tokenizer& tokenizer, const Text& text)
        : trace(tokenizer.info())
        , uses(tokenizer.info())
    {
        const auto traced = tokenizer.trace(text.view(), [&](TokenBlock&& block) {
            uses.append(block);
            return trace.append(block).has_value();
        });
        EXPECT_TRUE(traced);
    }

    Trace trace;
    CodeUses uses;
};

/// Every string of the codebook is found as often as it is counted, and nothing else is.
void expectEveryUseFound(const Tokenizer& tokenizer, std::uint64_t codesInText)
{
    const Text text = drawn(kTrainingText);
    const Traced traced(tokenizer, text);
    const Codebook& codebook = *tokenizer.codebook();
    std::uint64_t counted = 0;
    std::uint64_t found = 0;
    for (std::size_t i = 0; i < codebook.size(); ++i) {
        const Codebook::Entry entry = codebook.entry(i);
        const std::uint64_t uses = traced.uses.of(entry.code);
        counted += uses;
        // From the last byte the search goes round to the first use.
        auto use = nextUseOfCode(traced.trace, entry.code, BytePos(text.bytes.size() - 1));
        ASSERT_EQ(use.has_value(), uses > 0) << "code " << entry.code;
        for (std::uint64_t k = 0; k < uses; ++k) {
            std::vector<Symbol> bytes(text.bytes.begin() + std::ptrdiff_t(use->begin.value()),
                                      text.bytes.begin() + std::ptrdiff_t(use->end.value()));
            std::vector<Symbol> wanted = entry.symbols;
            std::erase(wanted, kEndOfDocument);
            EXPECT_EQ(bytes, wanted) << "code " << entry.code << ", use " << k;
            ++found;
            if (use->empty())
                break; // document ends alone: no byte to go on from
            use = nextUseOfCode(traced.trace, entry.code, use->begin);
        }
    }
    EXPECT_EQ(counted, codesInText);
    EXPECT_GT(found, 50u);
}

std::uint64_t tokensIn(const Tokenizer& tokenizer)
{
    return tokenizer.encode(drawn(kTrainingText).view()).value().ids.size();
}

TEST(CodeSearch, FindsWindows)
{
    const auto tokenizer = countWindows("equal-info[b=16,v=256]");
    ASSERT_EQ(tokenizer->info().tokensPerWindow, 2);
    expectEveryUseFound(*tokenizer, tokensIn(*tokenizer) / 2);
}

TEST(CodeSearch, FindsTokensWhereThereAreNoWindows)
{
    const auto dictionary = growStringDictionary(CountModel(kTrainingText), 500);
    ASSERT_TRUE(dictionary);
    const auto tokenizer =
        TunstallTokenizer::create(TokenizerName::parse("tunstall[v=500]").value(), *dictionary)
            .value();
    ASSERT_EQ(tokenizer->info().tokensPerWindow, 0);
    expectEveryUseFound(*tokenizer, tokensIn(*tokenizer));
}

} // namespace
} // namespace mullion::workbench
