// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/gziptokenizer.h"

#include "core/base/cancelled.h"
#include "core/base/hash.h"
#include "core/tokenize/blockbuilder.h"
#include "core/tokenize/deflate.h"
#include "core/tokenize/examples.h"
#include "core/tokenize/families.h"
#include "core/tokenize/symbolcursor.h"

#include <fmt/format.h>

namespace mullion {

namespace {

constexpr std::uint8_t kEscape = 0xff;
constexpr std::uint8_t kEscapedEnd = 0x00;

Bytes escape(std::span<const Symbol> symbols)
{
    Bytes bytes;
    bytes.reserve(symbols.size() + 16);
    for (const Symbol symbol : symbols) {
        if (symbol == kEndOfDocument) {
            bytes.push_back(kEscape);
            bytes.push_back(kEscapedEnd);
        } else {
            bytes.push_back(static_cast<std::uint8_t>(symbol));
            if (symbol == kEscape)
                bytes.push_back(kEscape);
        }
    }
    return bytes;
}

/// Appends the symbols behind `bytes`; their number, or an error for an escape that means nothing.
Result<std::uint64_t> unescape(ByteView bytes, Text& text)
{
    std::uint64_t symbols = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i, ++symbols) {
        if (bytes[i] != kEscape) {
            text.bytes.push_back(bytes[i]);
            continue;
        }
        ++i;
        if (i == bytes.size() || (bytes[i] != kEscape && bytes[i] != kEscapedEnd))
            return fail(ErrorCode::Input, "A compressed example is damaged",
                        "Encode the text again");
        append(text, bytes[i] == kEscape ? Symbol(kEscape) : kEndOfDocument);
    }
    return symbols;
}

/// From "escaped bytes known after each coded byte" to "symbols known".
std::vector<std::uint32_t> symbolsKnown(const std::vector<std::uint32_t>& bytesKnown,
                                        std::span<const Symbol> symbols)
{
    std::vector<std::uint32_t> known;
    known.reserve(bytesKnown.size());
    std::size_t symbol = 0;
    std::size_t bytes = 0; // escaped size of the symbols counted so far
    for (const std::uint32_t limit : bytesKnown) {
        while (symbol < symbols.size()) {
            const std::size_t size = symbols[symbol] >= kEscape ? 2 : 1;
            if (bytes + size > limit)
                break;
            bytes += size;
            ++symbol;
        }
        known.push_back(static_cast<std::uint32_t>(symbol));
    }
    return known;
}

/// zlib has no probabilities to report. The bits of each token are shared out among the symbols
/// that become known with it; bits of tokens that settle nothing go to the symbols that follow, and
/// at the very end (the footer) to those before.
std::vector<float> sharedBits(const std::vector<std::uint32_t>& known, std::size_t symbols)
{
    std::vector<float> bits(symbols, 0.0f);
    double waiting = 0.0;
    std::size_t begin = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < known.size(); ++i) {
        waiting += 8.0;
        if (known[i] > end) {
            begin = end;
            end = known[i];
            const auto share = static_cast<float>(waiting / static_cast<double>(end - begin));
            std::fill(bits.begin() + static_cast<std::ptrdiff_t>(begin),
                      bits.begin() + static_cast<std::ptrdiff_t>(end), share);
            waiting = 0.0;
        }
    }
    for (std::size_t s = begin; s < end; ++s)
        bits[s] += static_cast<float>(waiting / static_cast<double>(end - begin));
    return bits;
}

} // namespace

GzipTokenizer::GzipTokenizer(int bitsPerToken)
{
    m_info.name = bitsPerToken == 8 ? "gzip[v=256]" : "gzip[v=65k]";
    // Not zlib's version: any zlib reads what another one wrote.
    m_info.identity = identityOf(asBytes(fmt::format("{} 1", m_info.name)));
    m_info.summary = fmt::format("zlib at level 6 over examples of 10,240 bytes, in tokens of {} "
                                 "bits",
                                 bitsPerToken);
    m_info.vocabulary = 1u << bitsPerToken;
    m_info.bitsPerToken = bitsPerToken;
}

Result<EncodedText> GzipTokenizer::encode(TextView text, std::stop_token stop) const
{
    EncodedText encoded;
    Deflater deflater;
    for (SymbolCursor cursor(text); !cursor.atEnd();) {
        if (stop.stop_requested())
            return fail(cancelled());
        const std::vector<Symbol> symbols = takeExample(cursor);
        const auto coded = deflater.run(escape(symbols));
        if (!coded)
            return fail(coded.error());
        appendSegment(encoded, *coded, m_info.bitsPerToken, symbols.size());
    }
    return encoded;
}

Result<Text> GzipTokenizer::decode(const EncodedText& encoded, std::stop_token stop) const
{
    MULLION_TRY(checkExampleSegments(encoded));
    Text text;
    Inflater inflater;
    std::span<const TokenId> rest = encoded.ids;
    for (std::size_t i = 0; i < encoded.segments.size(); ++i) {
        if (stop.stop_requested())
            return fail(cancelled());
        const Segment& segment = encoded.segments[i];
        const auto coded = segmentBytes(rest.first(segment.tokens.value()), m_info.bitsPerToken);
        if (!coded)
            return fail(coded.error());
        rest = rest.subspan(segment.tokens.value());
        const auto escaped = inflater.run(*coded, 2 * segment.symbols);
        if (!escaped)
            return fail(escaped.error().within(fmt::format("Segment {}", i)));
        const auto symbols = unescape(*escaped, text);
        if (!symbols)
            return fail(symbols.error().within(fmt::format("Segment {}", i)));
        if (*symbols != segment.symbols)
            return fail(ErrorCode::Input,
                        fmt::format("Segment {} holds {} symbols instead of {}", i, *symbols,
                                    segment.symbols),
                        "Encode the text again");
    }
    return text;
}

Result<> GzipTokenizer::trace(TextView text, const TokenBlockSink& sink, std::stop_token stop) const
{
    BlockBuilder blocks(sink);
    Deflater deflater;
    Inflater inflater;
    EncodedText segment;
    for (SymbolCursor cursor(text); !cursor.atEnd();) {
        if (stop.stop_requested())
            return fail(cancelled());
        const std::vector<Symbol> symbols = takeExample(cursor);
        const Bytes escaped = escape(symbols);
        auto coded = deflater.run(escaped);
        if (!coded)
            return fail(coded.error());
        if (m_info.bitsPerToken == 16 && coded->size() % 2 != 0)
            coded->push_back(0);
        const auto bytesKnown = inflater.knownAfterByte(*coded, escaped.size());
        if (!bytesKnown)
            return fail(bytesKnown.error());
        const std::vector<std::uint32_t> known = symbolsKnown(*bytesKnown, symbols);
        segment.ids.clear();
        appendSegment(segment, *coded, m_info.bitsPerToken, symbols.size());
        if (!addSegment(blocks, symbols, sharedBits(known, symbols.size()), segment.ids,
                        m_info.bitsPerToken, known))
            return {};
    }
    blocks.flush();
    return {};
}

Result<std::unique_ptr<Continuation>> GzipTokenizer::continueText(TextView) const
{
    return fail(
        ErrorCode::Usage,
        fmt::format("No text can be continued with '{}': zlib writes an example as a whole, "
                    "and its first bytes depend on all of it",
                    m_info.name),
        "Sample from a model with another tokenizer");
}

const TokenizerFamily kGzipFamily = {
    .name = "gzip",
    .source = TokenizerSource::Nothing,
    .forms = "gzip[v=256|65k]",
    .knows =
        [](const TokenizerName& name) {
            const std::string text = name.text();
            return text == "gzip[v=256]" || text == "gzip[v=65k]";
        },
    .build = nullptr,
    .open = [](const TokenizerName& name, ByteView) -> Result<std::shared_ptr<const Tokenizer>> {
        return std::make_shared<GzipTokenizer>(name.vocabulary == 256u ? 8 : 16);
    },
};

} // namespace mullion
