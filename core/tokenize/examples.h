// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tokenize/blockbuilder.h"
#include "core/tokenize/symbolcursor.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace mullion {

/// The tokenizers without windows code a text in examples of this many symbols (paper, 3.1).
inline constexpr std::uint64_t kExampleSymbols = 10'240;

/// The symbols of the next example; the cursor moves on.
std::vector<Symbol> takeExample(SymbolCursor& cursor);

/// How many examples a text has.
inline std::uint64_t examplesOf(TextView text)
{
    return (text.symbolCount() + kExampleSymbols - 1) / kExampleSymbols;
}

/// The examples of several texts, one text after the other, and their codes as they are finished in
/// the same order.
class ExamplesOfTexts
{
public:
    explicit ExamplesOfTexts(std::span<const TextView> texts);

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    /// The symbols of the next example; none at the end.
    std::vector<Symbol> take();

    /// Where the code of the next finished example belongs.
    EncodedText& finished();
    std::vector<EncodedText> takeEncoded() { return std::move(m_encoded); }

private:
    std::span<const TextView> m_texts;
    std::uint64_t m_count = 0;
    std::size_t m_reading = 0;
    SymbolCursor m_cursor; ///< in text m_reading
    std::size_t m_finishing = 0;
    std::uint64_t m_finished = 0; ///< examples of text m_finishing
    std::vector<EncodedText> m_encoded;
};

/// Error (`Usage`) unless a text that begins with `prompt` can go on in one example.
Result<> checkFitsExample(TextView prompt, const TokenizerInfo& info);

/// Appends a segment of `symbols` symbols: the coded bytes as tokens of 8 or 16 bits, first byte
/// highest; a last odd byte is followed by a zero byte.
void appendSegment(EncodedText& encoded, std::span<const std::uint8_t> coded, int bitsPerToken,
                   std::uint64_t symbols);

/// The coded bytes of a segment again. Errors: `Input` for an id that does not fit.
Result<Bytes> segmentBytes(std::span<const TokenId> ids, int bitsPerToken);

/// Errors (`Input`) unless the segments together are exactly the ids, and none holds more symbols
/// than an example does.
Result<> checkExampleSegments(const EncodedText& encoded);

/// Adds one segment to a trace. `certainAfterByte[i]`: symbols certain once coded byte i is read.
/// `bits`: information of each symbol. False when the sink wants no more.
bool addSegment(BlockBuilder& blocks, std::span<const Symbol> symbols, std::span<const float> bits,
                std::span<const TokenId> ids, int bitsPerToken,
                std::span<const std::uint32_t> certainAfterByte);

} // namespace mullion
