// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/tokenize/symbolcursor.h"
#include "core/tokenize/tokenizer.h"
#include "tests/support/countmodel.h"
#include "tests/support/texts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace mullion {

/// The first `symbols` symbols of a text.
inline Text beginningOf(TextView text, std::size_t symbols)
{
    Text beginning;
    for (SymbolCursor cursor(text); beginning.view().symbolCount() < symbols; cursor.advance())
        append(beginning, cursor.peek());
    return beginning;
}

inline void appendText(Text& text, const Text& more)
{
    const auto symbols = symbolsOf(more.view());
    for (const Symbol symbol : symbols)
        append(text, symbol);
}

inline bool beginsWith(TextView text, TextView beginning)
{
    const std::vector<Symbol> all = symbolsOf(text);
    const std::vector<Symbol> first = symbolsOf(beginning);
    return first.size() <= all.size() && std::equal(first.begin(), first.end(), all.begin());
}

/// That the tokens of a text can be given one by one to whoever continues its beginning: what is
/// settled are the first ones, the others are allowed, and the text comes out.
inline void expectContinues(const Tokenizer& tokenizer, const Text& text, std::size_t cut)
{
    const Text prompt = beginningOf(text.view(), cut);
    SCOPED_TRACE(tokenizer.info().name + ": " + drawingOf(prompt.view()) + " and then "
                 + drawingOf(text.view()).substr(cut));
    auto opened = tokenizer.continueText(prompt.view());
    ASSERT_TRUE(opened) << opened.error().sentence();
    Continuation& continuation = **opened;
    std::vector<TokenId> ids = tokenizer.encode(text.view())->ids;
    const std::vector<TokenId>& settled = continuation.settled();
    // A range coder leaves out the zero bytes at the end.
    if (ids.size() < settled.size() && tokenizer.info().name.find("ac") != std::string::npos)
        ids.resize(settled.size(), 0);
    ASSERT_LE(settled.size(), ids.size());
    ASSERT_TRUE(std::equal(settled.begin(), settled.end(), ids.begin()));

    Text all = prompt;
    for (std::size_t i = settled.size(); i < ids.size(); ++i) {
        ASSERT_TRUE(continuation.allowed().contains(ids[i])) << "token " << i << ": " << ids[i];
        const auto more = continuation.take(ids[i]);
        ASSERT_TRUE(more) << more.error().sentence();
        appendText(all, *more);
    }
    // What is still open is settled by whatever follows; the last window may mean more.
    for (int i = 0; i < 40 && all.view().symbolCount() < text.view().symbolCount(); ++i) {
        const auto more = continuation.take(continuation.allowed().front());
        ASSERT_TRUE(more) << more.error().sentence();
        appendText(all, *more);
    }
    ASSERT_TRUE(beginsWith(all.view(), text.view())) << drawingOf(all.view());
}

/// That whatever is chosen among the allowed ids, the text begins with the prompt and is that of
/// the tokens; and that others are refused.
inline void expectAnyChoiceKeeps(const Tokenizer& tokenizer, const Text& prompt, std::uint64_t seed)
{
    SCOPED_TRACE(tokenizer.info().name + ": " + drawingOf(prompt.view()));
    Random random(seed);
    auto continuation = tokenizer.continueText(prompt.view()).value();
    EncodedText encoded;
    encoded.ids = continuation->settled();
    Text all = prompt;
    // As long as that, and until the prompt is covered.
    const std::size_t promptSymbols = prompt.view().symbolCount();
    for (int i = 0; i < 24 || (all.view().symbolCount() == promptSymbols && i < 1000); ++i) {
        const IdRanges& allowed = continuation->allowed();
        ASSERT_FALSE(allowed.empty());
        for (int probe = 0; probe < 10; ++probe) {
            const auto id = static_cast<TokenId>(random.below(tokenizer.info().vocabulary + 2));
            ASSERT_TRUE(allowed.contains(id) || !continuation->take(id).has_value());
        }
        const auto& range = allowed.ranges()[random.below(allowed.ranges().size())];
        const TokenId id =
            range.begin + static_cast<TokenId>(random.below(range.end - range.begin));
        encoded.ids.push_back(id);
        const auto more = continuation->take(id);
        ASSERT_TRUE(more) << more.error().sentence();
        appendText(all, *more);
    }
    const bool sharesTokens = tokenizer.info().name.starts_with("equal-info[b=24,v=65k");
    const std::size_t whole =
        sharesTokens ? 3 : static_cast<std::size_t>(std::max(tokenizer.info().tokensPerWindow, 1));
    while (encoded.ids.size() % whole != 0) { // to the end of a window
        encoded.ids.push_back(continuation->allowed().front());
        appendText(all, continuation->take(encoded.ids.back()).value());
    }
    encoded.segments.push_back({TokenCount(encoded.ids.size()), all.view().symbolCount()});
    const auto decoded = tokenizer.decode(encoded);
    ASSERT_TRUE(decoded) << decoded.error().sentence();
    ASSERT_TRUE(beginsWith(decoded->view(), prompt.view())) << drawingOf(decoded->view());
    ASSERT_TRUE(*decoded == all) << drawingOf(decoded->view()) << "\n" << drawingOf(all.view());
}

/// Both, for stretches of the training text and for odd texts, cut anywhere.
inline void expectContinuesAnything(const Tokenizer& tokenizer, std::uint64_t rounds)
{
    Random random(rounds);
    const Text training = drawn(kTrainingText);
    const std::vector<Symbol> symbols = symbolsOf(training.view());
    for (std::uint64_t round = 0; round < rounds; ++round) {
        Text text;
        const std::size_t length = 1 + random.below(80);
        const std::size_t begin = random.below(symbols.size() - length);
        for (std::size_t i = 0; i < length; ++i) {
            const bool odd = round % 4 == 3 && random.below(8) == 0;
            append(text,
                   odd ? static_cast<Symbol>(random.below(kAlphabetSize)) : symbols[begin + i]);
        }
        const std::size_t cut = random.below(length + 1);
        expectContinues(tokenizer, text, cut);
        expectAnyChoiceKeeps(tokenizer, beginningOf(text.view(), cut), round);
        if (testing::Test::HasFatalFailure())
            return;
    }
    for (const std::string_view drawing : {"", "|", "||||", "a|b||c", "eeeeeeeeeeeeeeee",
                                           "Gr\xc3\xbc\xc3\x9f"
                                           "e, \xe6\x97\xa5|\xff\xfe|\xff"}) {
        const Text text = drawn(drawing);
        for (std::size_t cut = 0; cut <= text.view().symbolCount(); ++cut)
            expectContinues(tokenizer, text, cut);
    }
}

} // namespace mullion
