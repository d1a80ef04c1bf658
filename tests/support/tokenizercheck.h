// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenizer.h"
#include "tests/support/texts.h"

#include <gtest/gtest.h>

#include <numeric>

namespace mullion {

/// All blocks of a trace joined, after checking that they join without gaps.
inline TokenBlock joinedTrace(const Tokenizer& tokenizer, TextView text)
{
    TokenBlock all;
    const auto append = [](auto& to, const auto& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    const auto result = tokenizer.trace(text, [&](TokenBlock&& block) {
        EXPECT_EQ(block.firstToken.value(), all.ids.size());
        EXPECT_EQ(block.firstByte.value(), all.byteBits.size());
        EXPECT_FALSE(block.ids.empty());
        append(all.ids, block.ids);
        append(all.spanBytes, block.spanBytes);
        append(all.spanEnds, block.spanEnds);
        append(all.position, block.position);
        append(all.byteBits, block.byteBits);
        append(all.endBits, block.endBits);
        return true;
    });
    EXPECT_TRUE(result.has_value());
    return all;
}

/// What every tokenizer promises about any text: ids below the vocabulary, segments that add up, a
/// trace with the ids of encode whose spans tile the text, and, when lossless, the text back.
inline void expectPromisesKept(const Tokenizer& tokenizer, const Text& text)
{
    SCOPED_TRACE(tokenizer.info().name + ": " + drawingOf(text.view()).substr(0, 40));
    const auto encoded = tokenizer.encode(text.view());
    ASSERT_TRUE(encoded) << encoded.error().sentence();
    std::uint64_t tokens = 0;
    std::uint64_t symbols = 0;
    for (const Segment& segment : encoded->segments) {
        tokens += segment.tokens.value();
        symbols += segment.symbols;
    }
    ASSERT_EQ(tokens, encoded->ids.size());
    ASSERT_EQ(symbols, text.view().symbolCount());
    for (const TokenId id : encoded->ids)
        ASSERT_LT(id, tokenizer.info().vocabulary);

    const auto decoded = tokenizer.decode(*encoded);
    ASSERT_TRUE(decoded) << decoded.error().sentence();
    if (tokenizer.info().lossless) {
        ASSERT_TRUE(*decoded == text);
    }

    const TokenBlock trace = joinedTrace(tokenizer, text.view());
    const std::size_t n = encoded->ids.size();
    ASSERT_EQ(trace.ids, encoded->ids);
    ASSERT_EQ(trace.spanBytes.size(), n);
    ASSERT_EQ(trace.spanEnds.size(), n);
    ASSERT_EQ(trace.position.size(), n);
    ASSERT_EQ(std::accumulate(trace.spanBytes.begin(), trace.spanBytes.end(), 0ull),
              text.bytes.size());
    ASSERT_EQ(std::accumulate(trace.spanEnds.begin(), trace.spanEnds.end(), 0ull),
              text.documentEnds.size());
    ASSERT_EQ(trace.byteBits.size(), text.bytes.size());
    ASSERT_EQ(trace.endBits.size(), text.documentEnds.size());
}

} // namespace mullion
