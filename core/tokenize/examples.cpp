// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/examples.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

std::vector<Symbol> takeExample(SymbolCursor& cursor)
{
    std::vector<Symbol> symbols;
    symbols.reserve(kExampleSymbols);
    for (; symbols.size() < kExampleSymbols && !cursor.atEnd(); cursor.advance())
        symbols.push_back(cursor.peek());
    return symbols;
}

void appendSegment(EncodedText& encoded, std::span<const std::uint8_t> coded, int bitsPerToken,
                   std::uint64_t symbols)
{
    const std::size_t before = encoded.ids.size();
    if (bitsPerToken == 8) {
        encoded.ids.insert(encoded.ids.end(), coded.begin(), coded.end());
    } else {
        for (std::size_t i = 0; i < coded.size(); i += 2) {
            const TokenId second = i + 1 < coded.size() ? coded[i + 1] : 0;
            encoded.ids.push_back(static_cast<TokenId>(coded[i]) << 8 | second);
        }
    }
    encoded.segments.push_back({TokenCount(encoded.ids.size() - before), symbols});
}

Result<Bytes> segmentBytes(std::span<const TokenId> ids, int bitsPerToken)
{
    Bytes bytes;
    bytes.reserve(ids.size() * static_cast<std::size_t>(bitsPerToken) / 8);
    for (const TokenId id : ids) {
        if (id >> bitsPerToken != 0)
            return fail(ErrorCode::Input,
                        fmt::format("Token id {} does not fit into {} bits", id, bitsPerToken),
                        "Decode with the tokenizer that encoded");
        if (bitsPerToken == 16)
            bytes.push_back(static_cast<std::uint8_t>(id >> 8));
        bytes.push_back(static_cast<std::uint8_t>(id));
    }
    return bytes;
}

ExamplesOfTexts::ExamplesOfTexts(std::span<const TextView> texts)
    : m_texts(texts)
    , m_cursor(texts.empty() ? TextView() : texts.front())
    , m_encoded(texts.size())
{
    for (const TextView& text : texts)
        m_count += examplesOf(text);
}

std::vector<Symbol> ExamplesOfTexts::take()
{
    while (m_cursor.atEnd() && m_reading + 1 < m_texts.size())
        m_cursor = SymbolCursor(m_texts[++m_reading]);
    return m_cursor.atEnd() ? std::vector<Symbol>() : takeExample(m_cursor);
}

EncodedText& ExamplesOfTexts::finished()
{
    while (m_finished == examplesOf(m_texts[m_finishing])) {
        ++m_finishing;
        m_finished = 0;
    }
    ++m_finished;
    return m_encoded[m_finishing];
}

Result<> checkFitsExample(TextView prompt, const TokenizerInfo& info)
{
    if (prompt.symbolCount() < kExampleSymbols)
        return {};
    return fail(ErrorCode::Usage,
                fmt::format("The prompt has {} bytes, and '{}' codes a text in pieces of {}",
                            prompt.symbolCount(), info.name, kExampleSymbols),
                "Give only the end of the prompt");
}

Result<> checkExampleSegments(const EncodedText& encoded)
{
    std::uint64_t tokens = 0;
    for (const Segment& segment : encoded.segments) {
        if (segment.tokens.value() > encoded.ids.size() - tokens)
            return fail(ErrorCode::Input, "The segments hold more tokens than there are",
                        "Encode the text again");
        if (segment.symbols > kExampleSymbols)
            return fail(ErrorCode::Input,
                        fmt::format("A segment claims {} symbols; an example has at most {}",
                                    segment.symbols, kExampleSymbols),
                        "Encode the text again");
        tokens += segment.tokens.value();
    }
    if (tokens != encoded.ids.size())
        return fail(ErrorCode::Input,
                    fmt::format("The segments hold {} of {} tokens", tokens, encoded.ids.size()),
                    "Encode the text again");
    return {};
}

bool addSegment(BlockBuilder& blocks, std::span<const Symbol> symbols, std::span<const float> bits,
                std::span<const TokenId> ids, int bitsPerToken,
                std::span<const std::uint32_t> certainAfterByte)
{
    const std::size_t bytesPerToken = static_cast<std::size_t>(bitsPerToken) / 8;
    blocks.startSegment();
    std::size_t done = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const std::size_t last = std::min((i + 1) * bytesPerToken, certainAfterByte.size()) - 1;
        // Nothing follows the last token: whatever it leaves open is settled by the end.
        const std::size_t certain = i + 1 == ids.size() ? symbols.size() : certainAfterByte[last];
        for (; done < certain; ++done)
            blocks.addSymbol(symbols[done], bits[done]);
        if (!blocks.addToken(ids[i], 0))
            return false;
    }
    return true;
}

} // namespace mullion
