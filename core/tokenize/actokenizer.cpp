// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/actokenizer.h"

#include "core/base/hash.h"
#include "core/coding/rangecoder.h"
#include "core/tokenize/blockbuilder.h"
#include "core/tokenize/examples.h"
#include "core/tokenize/rangecontinuation.h"
#include "core/tokenize/symbolcursor.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace mullion {

namespace {

/// What the model gave a symbol.
struct Share
{
    std::uint32_t low = 0;
    std::uint32_t high = 0;
};

class EncodeJob final : public ExampleJob
{
public:
    EncodeJob(std::vector<Symbol> symbols, bool keepsShares)
        : m_symbols(std::move(symbols))
        , m_keepsShares(keepsShares)
    {
    }

    Request proceed(const Distribution& next) override
    {
        const Symbol symbol = m_symbols[m_done++];
        m_encoder.encode(next, symbol);
        if (m_keepsShares) {
            m_shares.push_back({next.low(symbol), next.high(symbol)});
            m_costs.push_back(static_cast<float>(next.bits(symbol)));
        }
        if (m_done == m_symbols.size())
            return {Request::Kind::Done, 0};
        return {Request::Kind::Append, symbol};
    }

    [[nodiscard]] std::span<const Symbol> symbols() const { return m_symbols; }
    Bytes takeCode() { return m_encoder.finish(); }
    [[nodiscard]] std::span<const Share> shares() const { return m_shares; }
    [[nodiscard]] std::span<const float> costs() const { return m_costs; }

private:
    std::vector<Symbol> m_symbols;
    bool m_keepsShares;
    std::size_t m_done = 0;
    RangeEncoder m_encoder;
    std::vector<Share> m_shares;
    std::vector<float> m_costs;
};

class DecodeJob final : public ExampleJob
{
public:
    DecodeJob(Bytes code, std::uint64_t symbols)
        : m_code(std::move(code))
        , m_decoder(m_code)
        , m_wanted(symbols)
    {
    }

    Request proceed(const Distribution& next) override
    {
        if (m_symbols.size() < m_wanted)
            m_symbols.push_back(m_decoder.decode(next));
        if (m_symbols.size() == m_wanted)
            return {Request::Kind::Done, 0};
        return {Request::Kind::Append, m_symbols.back()};
    }

    [[nodiscard]] std::span<const Symbol> symbols() const { return m_symbols; }

private:
    Bytes m_code;
    RangeDecoder m_decoder;
    std::uint64_t m_wanted;
    std::vector<Symbol> m_symbols;
};

Result<> encodeExamples(const ByteModel& model, const LaneOptions& options,
                        ExamplesOfTexts& examples, bool keepShares, LaneCounts& counts,
                        std::stop_token stop, const std::function<Result<>(EncodeJob&)>& finished)
{
    return followExamples(
        model, options, examples.count(),
        [&]() -> Result<std::unique_ptr<ExampleJob>> {
            std::vector<Symbol> example = examples.take();
            if (example.empty())
                return nullptr;
            return std::make_unique<EncodeJob>(std::move(example), keepShares);
        },
        [&](ExampleJob& job) { return finished(static_cast<EncodeJob&>(job)); }, counts, stop);
}

/// Per byte of the code: symbols that are certain once it is read.
std::vector<std::uint32_t> certainAfterBytes(ByteView code, std::span<const Share> shares)
{
    std::vector<std::uint32_t> certain(code.size(), 0);
    RangeDecoder decoder(code);
    for (const Share& share : shares) {
        decoder.consume(share.low, share.high);
        ++certain[std::max<std::size_t>(decoder.settledBy(), 1) - 1];
    }
    std::partial_sum(certain.begin(), certain.end(), certain.begin());
    return certain;
}

} // namespace

bool AcTokenizer::knows(const TokenizerName& name)
{
    const std::string text = name.text();
    return text == "ac[v=256]" || text == "ac[v=65k]";
}

Result<std::shared_ptr<const AcTokenizer>>
AcTokenizer::create(const TokenizerName& name, std::shared_ptr<const ByteModel> model,
                    const LaneOptions& options)
{
    if (!knows(name))
        return fail(ErrorCode::Usage, fmt::format("There is no tokenizer '{}'", name.text()),
                    "Give ac[v=256] or ac[v=65k]");
    return std::shared_ptr<const AcTokenizer>(new AcTokenizer(name, std::move(model), options));
}

AcTokenizer::AcTokenizer(const TokenizerName& name, std::shared_ptr<const ByteModel> model,
                         const LaneOptions& options)
    : m_model(std::move(model))
    , m_options(options)
{
    m_options.shareRestarts = false; // two examples hardly begin alike
    m_info.name = name.text();
    m_info.identity = identityOf(asBytes(m_info.name + '\n' + m_model->identity()));
    m_info.vocabulary = *name.vocabulary;
    m_info.bitsPerToken = m_info.vocabulary == 256 ? 8 : 16;
    m_info.hasModelCosts = true;
    m_info.usesByteModel = true;
    m_info.byteModelFlops = m_model->flopsPerSymbol();
    m_info.summary = fmt::format("Arithmetic coding under a byte model, in tokens of {} bits",
                                 m_info.bitsPerToken);
}

Result<EncodedText> AcTokenizer::encode(TextView text, std::stop_token stop) const
{
    auto encoded = encodeTogether({&text, 1}, std::move(stop));
    if (!encoded)
        return fail(std::move(encoded).error());
    return std::move(encoded->front());
}

Result<std::vector<EncodedText>> AcTokenizer::encodeTogether(std::span<const TextView> texts,
                                                             std::stop_token stop) const
{
    ExamplesOfTexts examples(texts);
    MULLION_TRY(encodeExamples(*m_model, m_options, examples, false, m_counts, stop,
                               [&](EncodeJob& job) -> Result<> {
                                   appendSegment(examples.finished(), job.takeCode(),
                                                 m_info.bitsPerToken, job.symbols().size());
                                   return {};
                               }));
    return examples.takeEncoded();
}

Result<> AcTokenizer::trace(TextView text, const TokenBlockSink& sink, std::stop_token stop) const
{
    BlockBuilder blocks(sink);
    bool wanted = true;
    ExamplesOfTexts examples({&text, 1});
    const auto traced = encodeExamples(
        *m_model, m_options, examples, true, m_counts, stop, [&](EncodeJob& job) -> Result<> {
            const Bytes code = job.takeCode();
            EncodedText segment;
            appendSegment(segment, code, m_info.bitsPerToken, job.symbols().size());
            wanted = addSegment(blocks, job.symbols(), job.costs(), segment.ids,
                                m_info.bitsPerToken, certainAfterBytes(code, job.shares()));
            return wanted ? Result<>() : fail(ErrorCode::Cancelled, "Nobody looks", "");
        });
    if (!wanted)
        return {};
    if (traced)
        blocks.flush();
    return traced;
}

Result<Text> AcTokenizer::decode(const EncodedText& encoded, std::stop_token stop) const
{
    MULLION_TRY(checkExampleSegments(encoded));
    Text text;
    std::span<const TokenId> rest = encoded.ids;
    std::size_t begun = 0;
    MULLION_TRY(followExamples(
        *m_model, m_options, encoded.segments.size(),
        [&]() -> Result<std::unique_ptr<ExampleJob>> {
            if (begun == encoded.segments.size())
                return nullptr;
            const Segment& segment = encoded.segments[begun];
            auto code = segmentBytes(rest.first(segment.tokens.value()), m_info.bitsPerToken);
            if (!code)
                return fail(code.error().within(fmt::format("Segment {}", begun)));
            if (segment.symbols > 0 && code->empty())
                return fail(ErrorCode::Input, fmt::format("Segment {} has no tokens", begun),
                            "Encode the text again");
            rest = rest.subspan(segment.tokens.value());
            ++begun;
            return std::make_unique<DecodeJob>(std::move(*code), segment.symbols);
        },
        [&](ExampleJob& job) -> Result<> {
            for (const Symbol symbol : static_cast<const DecodeJob&>(job).symbols())
                append(text, symbol);
            return {};
        },
        m_counts, stop));
    return text;
}

Result<std::unique_ptr<Continuation>> AcTokenizer::continueText(TextView prompt) const
{
    auto lane = m_model->openLanes(1, kExampleSymbols);
    MULLION_TRY(lane);
    const std::shared_ptr<ByteModelLanes> lanes = std::move(*lane);
    return RangeContinuation::open(m_info, prompt, m_model->first(),
                                   [lanes](Symbol symbol, Distribution& next) {
                                       const ByteModelLanes::Step step{0, symbol};
                                       return lanes->step({&step, 1}, {&next, 1});
                                   });
}

} // namespace mullion
