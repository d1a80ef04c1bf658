// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/staticactokenizer.h"

#include "core/base/bytestream.h"
#include "core/base/cancelled.h"
#include "core/base/hash.h"
#include "core/coding/quantize.h"
#include "core/coding/rangecoder.h"
#include "core/tokenize/blockbuilder.h"
#include "core/tokenize/examples.h"
#include "core/tokenize/families.h"
#include "core/tokenize/rangecontinuation.h"
#include "core/tokenize/symbolcursor.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace mullion {

namespace {

tl::unexpected<Error> damaged(std::string_view what)
{
    return fail(ErrorCode::Input, fmt::format("The symbol frequencies are damaged: {}", what),
                "Build the tokenizer again");
}

Bytes coded(std::span<const Symbol> symbols, const Distribution& distribution)
{
    RangeEncoder encoder;
    for (const Symbol symbol : symbols)
        encoder.encode(distribution, symbol);
    return encoder.finish();
}

} // namespace

Distribution unigram(const SymbolCounts& counts)
{
    std::vector<double> p;
    for (const std::uint64_t count : counts)
        p.push_back(static_cast<double>(count));
    return quantize(p);
}

Bytes StaticAcTokenizer::serialise(const Distribution& symbols)
{
    ByteWriter out;
    for (Symbol s = 0; s < kAlphabetSize; ++s)
        out.number(symbols.frequency(s));
    return out.take();
}

Result<Distribution> StaticAcTokenizer::parse(ByteView payload)
{
    ByteReader in(payload);
    Distribution symbols;
    std::uint64_t sum = 0;
    for (Symbol s = 0; s < kAlphabetSize; ++s) {
        const std::uint64_t frequency = in.number();
        if (frequency == 0 || frequency > kProbabilityOne - sum)
            return damaged(fmt::format("symbol {} has {}", s, frequency));
        sum += frequency;
        symbols.cumulative[s + 1u] = static_cast<std::uint16_t>(sum);
    }
    if (in.failed() || in.left() != 0 || sum != kProbabilityOne)
        return damaged("they do not add up to 2^14");
    return symbols;
}

Result<std::shared_ptr<const StaticAcTokenizer>>
StaticAcTokenizer::create(const TokenizerName& name, const Distribution& symbols)
{
    const std::string text = name.text();
    if (text != "static-ac[v=256]" && text != "static-ac[v=65k]")
        return fail(ErrorCode::Usage, fmt::format("There is no tokenizer '{}'", text),
                    "Give static-ac[v=256] or static-ac[v=65k]");
    return std::shared_ptr<const StaticAcTokenizer>(new StaticAcTokenizer(name, symbols));
}

StaticAcTokenizer::StaticAcTokenizer(const TokenizerName& name, const Distribution& symbols)
    : m_symbols(symbols)
{
    for (Symbol s = 0; s < kAlphabetSize; ++s) {
        m_symbolAt.insert(m_symbolAt.end(), symbols.frequency(s), s);
        m_bits[s] = static_cast<float>(symbols.bits(s));
    }
    Bytes all = serialise(symbols);
    m_info.name = name.text();
    all.insert(all.begin(), m_info.name.begin(), m_info.name.end());
    m_info.identity = identityOf(all);
    m_info.vocabulary = *name.vocabulary;
    m_info.bitsPerToken = m_info.vocabulary == 256 ? 8 : 16;
    m_info.hasModelCosts = true;
    m_info.summary = fmt::format("Arithmetic coding under the frequencies of single bytes, in "
                                 "tokens of {} bits",
                                 m_info.bitsPerToken);
}

Result<EncodedText> StaticAcTokenizer::encode(TextView text, std::stop_token stop) const
{
    EncodedText encoded;
    for (SymbolCursor cursor(text); !cursor.atEnd();) {
        if (stop.stop_requested())
            return fail(cancelled());
        const std::vector<Symbol> symbols = takeExample(cursor);
        appendSegment(encoded, coded(symbols, m_symbols), m_info.bitsPerToken, symbols.size());
    }
    return encoded;
}

Result<Text> StaticAcTokenizer::decode(const EncodedText& encoded, std::stop_token stop) const
{
    MULLION_TRY(checkExampleSegments(encoded));
    Text text;
    std::span<const TokenId> rest = encoded.ids;
    for (std::size_t i = 0; i < encoded.segments.size(); ++i) {
        if (stop.stop_requested())
            return fail(cancelled());
        const Segment& segment = encoded.segments[i];
        const auto code = segmentBytes(rest.first(segment.tokens.value()), m_info.bitsPerToken);
        if (!code)
            return fail(code.error());
        rest = rest.subspan(segment.tokens.value());
        if (segment.symbols > 0 && code->empty())
            return fail(ErrorCode::Input, fmt::format("Segment {} has no tokens", i),
                        "Encode the text again");
        RangeDecoder decoder(*code);
        for (std::uint64_t n = 0; n < segment.symbols; ++n) {
            const Symbol symbol = m_symbolAt[decoder.target()];
            decoder.consume(m_symbols.low(symbol), m_symbols.high(symbol));
            append(text, symbol);
        }
    }
    return text;
}

Result<std::unique_ptr<Continuation>> StaticAcTokenizer::continueText(TextView prompt) const
{
    return RangeContinuation::open(m_info, prompt, m_symbols,
                                   [](Symbol, Distribution&) { return Result<>(); });
}

Result<> StaticAcTokenizer::trace(TextView text, const TokenBlockSink& sink,
                                  std::stop_token stop) const
{
    BlockBuilder blocks(sink);
    std::vector<float> bits;
    for (SymbolCursor cursor(text); !cursor.atEnd();) {
        if (stop.stop_requested())
            return fail(cancelled());
        const std::vector<Symbol> symbols = takeExample(cursor);
        const Bytes code = coded(symbols, m_symbols);
        EncodedText segment;
        appendSegment(segment, code, m_info.bitsPerToken, symbols.size());

        bits.clear();
        std::vector<std::uint32_t> certain(code.size(), 0);
        RangeDecoder decoder(code);
        for (const Symbol symbol : symbols) {
            decoder.consume(m_symbols.low(symbol), m_symbols.high(symbol));
            bits.push_back(m_bits[symbol]);
            ++certain[std::max<std::size_t>(decoder.settledBy(), 1) - 1];
        }
        std::partial_sum(certain.begin(), certain.end(), certain.begin());
        if (!addSegment(blocks, symbols, bits, segment.ids, m_info.bitsPerToken, certain))
            return {};
    }
    blocks.flush();
    return {};
}

namespace {

/// Counts the symbols of the documents; each has its end.
Result<BuiltPayload> build(const TokenizerName&, const BuildInput& input)
{
    SymbolCounts counts{};
    std::uint64_t bytes = 0;
    for (;;) {
        if (input.stop.stop_requested())
            return fail(cancelled());
        const auto document = input.documents->next();
        MULLION_TRY(document);
        if (!document->has_value())
            break;
        for (const std::uint8_t byte : (*document)->bytes)
            ++counts[byte];
        ++counts[kEndOfDocument];
        bytes += (*document)->bytes.size();
        input.progress(fmt::format("{:.1f} MB counted", static_cast<double>(bytes) / 1e6));
    }
    return BuiltPayload{
        StaticAcTokenizer::serialise(unigram(counts)),
        {{"bytes", std::to_string(bytes)}, {"documents", std::to_string(counts[kEndOfDocument])}}};
}

Result<std::shared_ptr<const Tokenizer>> open(const TokenizerName& name, ByteView payload)
{
    const auto symbols = StaticAcTokenizer::parse(payload);
    if (!symbols)
        return fail(symbols.error());
    return StaticAcTokenizer::create(name, *symbols);
}

} // namespace

const TokenizerFamily kStaticAcFamily = {
    .name = "static-ac",
    .source = TokenizerSource::Corpus,
    .forms = "static-ac[v=256|65k]",
    .knows =
        [](const TokenizerName& name) {
            const std::string text = name.text();
            return text == "static-ac[v=256]" || text == "static-ac[v=65k]";
        },
    .build = build,
    .open = open,
};

} // namespace mullion
