// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/modelwindowtokenizer.h"

#include "core/base/hash.h"
#include "core/tokenize/blockbuilder.h"
#include "core/tokenize/examples.h"
#include "core/tokenize/symbolcursor.h"
#include "core/tokenize/windowcontinuation.h"
#include "core/tokenize/windowjobs.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

constexpr int kWindowBits[] = {16, 24, 32, 64, 128};

std::string resetText(ModelReset reset)
{
    switch (reset) {
    case ModelReset::EachWindow:
        return "restarts with each";
    case ModelReset::EveryOtherWindow:
        return "restarts with every other one";
    case ModelReset::Never:
        return "does not restart with them";
    }
    return {};
}

/// Adds an example to a trace. False when the sink wants no more.
bool addExample(BlockBuilder& blocks, const WindowEncodeJob& job, std::span<const TokenId> ids,
                int tokensPerWindow)
{
    blocks.startSegment();
    std::size_t done = 0;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        for (; done < job.certain()[i]; ++done)
            blocks.addSymbol(job.symbols()[done], job.costs()[done]);
        const std::size_t position =
            tokensPerWindow > 0 ? i % static_cast<std::size_t>(tokensPerWindow) : 0;
        if (!blocks.addToken(ids[i], static_cast<std::uint8_t>(position)))
            return false;
    }
    return true;
}

} // namespace

bool ModelWindowTokenizer::knows(const TokenizerName& name)
{
    const TokenizerName plain{
        "equal-info", name.windowBits, name.vocabulary, name.code, name.reset, {}, {}};
    return name.text() == plain.text()
           && std::ranges::find(kWindowBits, name.windowBits.value_or(0)) != std::end(kWindowBits)
           && (name.vocabulary == 256u || name.vocabulary == 65'536u);
}

Result<std::shared_ptr<const ModelWindowTokenizer>>
ModelWindowTokenizer::create(const TokenizerName& name, std::shared_ptr<const ByteModel> model,
                             const LaneOptions& options)
{
    if (!knows(name))
        return fail(ErrorCode::Usage, fmt::format("There is no tokenizer '{}'", name.text()),
                    "Give equal-info[b=16|24|32|64|128,v=256|65k], with a code and a reset if "
                    "you like");
    return std::shared_ptr<const ModelWindowTokenizer>(
        new ModelWindowTokenizer(name, std::move(model), options));
}

ModelWindowTokenizer::ModelWindowTokenizer(const TokenizerName& name,
                                           std::shared_ptr<const ByteModel> model,
                                           const LaneOptions& options)
    : m_model(std::move(model))
    , m_options(options)
    , m_reset(name.reset.value_or(ModelReset::EachWindow))
{
    m_rule.bits = *name.windowBits;
    m_rule.code = name.code.value_or(WindowCode::Straddle);
    m_rule.modelGoesOn = m_reset != ModelReset::EachWindow;
    m_options.shareRestarts = m_reset == ModelReset::EachWindow;

    m_info.name = name.text();
    m_info.identity = identityOf(asBytes(m_info.name + '\n' + m_model->identity()));
    m_info.summary = fmt::format("Windows of {} bits under a byte model that {}, '{}' code",
                                 m_rule.bits, resetText(m_reset), nameOf(m_rule.code));
    m_info.vocabulary = *name.vocabulary;
    m_info.bitsPerToken = m_info.vocabulary == 256 ? 8 : 16;
    if (m_rule.bits % m_info.bitsPerToken == 0)
        m_info.tokensPerWindow = m_rule.bits / m_info.bitsPerToken;
    m_info.lossless = m_rule.code != WindowCode::Paper;
    m_info.hasModelCosts = true;
    m_info.usesByteModel = true;
    m_info.byteModelFlops = m_model->flopsPerSymbol();
}

Result<> ModelWindowTokenizer::encodeExamples(ExamplesOfTexts& examples, bool withSpans,
                                              std::stop_token stop,
                                              const FinishedExample& finished) const
{
    return followExamples(
        *m_model, m_options, examples.count(),
        [&]() -> Result<std::unique_ptr<ExampleJob>> {
            std::vector<Symbol> example = examples.take();
            if (example.empty())
                return nullptr;
            return std::make_unique<WindowEncodeJob>(m_rule, m_reset, std::move(example),
                                                     withSpans ? m_info.bitsPerToken : 0);
        },
        [&](ExampleJob& job) { return finished(static_cast<WindowEncodeJob&>(job)); }, m_counts,
        stop);
}

Result<EncodedText> ModelWindowTokenizer::encode(TextView text, std::stop_token stop) const
{
    auto encoded = encodeTogether({&text, 1}, std::move(stop));
    if (!encoded)
        return fail(std::move(encoded).error());
    return std::move(encoded->front());
}

Result<std::vector<EncodedText>>
ModelWindowTokenizer::encodeTogether(std::span<const TextView> texts, std::stop_token stop) const
{
    ExamplesOfTexts examples(texts);
    MULLION_TRY(encodeExamples(examples, false, stop, [&](WindowEncodeJob& job) -> Result<> {
        appendSegment(examples.finished(), job.takeCode(), m_info.bitsPerToken,
                      job.symbols().size());
        return {};
    }));
    return examples.takeEncoded();
}

Result<> ModelWindowTokenizer::trace(TextView text, const TokenBlockSink& sink,
                                     std::stop_token stop) const
{
    BlockBuilder blocks(sink);
    bool wanted = true;
    ExamplesOfTexts examples({&text, 1});
    const auto followed =
        encodeExamples(examples, true, stop, [&](WindowEncodeJob& job) -> Result<> {
            EncodedText segment;
            appendSegment(segment, job.takeCode(), m_info.bitsPerToken, job.symbols().size());
            wanted = addExample(blocks, job, segment.ids, m_info.tokensPerWindow);
            return wanted ? Result<>() : fail(ErrorCode::Cancelled, "Nobody looks", "");
        });
    if (!wanted)
        return {};
    if (followed)
        blocks.flush();
    return followed;
}

Result<Text> ModelWindowTokenizer::decode(const EncodedText& encoded, std::stop_token stop) const
{
    MULLION_TRY(checkExampleSegments(encoded));
    Text text;
    std::span<const TokenId> rest = encoded.ids;
    std::size_t begun = 0;
    std::size_t ended = 0;
    MULLION_TRY(followExamples(
        *m_model, m_options, encoded.segments.size(),
        [&]() -> Result<std::unique_ptr<ExampleJob>> {
            if (begun == encoded.segments.size())
                return nullptr;
            const Segment& segment = encoded.segments[begun];
            auto code = segmentBytes(rest.first(segment.tokens.value()), m_info.bitsPerToken);
            if (!code)
                return fail(code.error().within(fmt::format("Segment {}", begun)));
            rest = rest.subspan(segment.tokens.value());
            // What is left over behind the last window fills up a token.
            const std::size_t leftBits = 8 * code->size() % static_cast<std::size_t>(m_rule.bits);
            if (leftBits >= static_cast<std::size_t>(m_info.bitsPerToken))
                return fail(ErrorCode::Input,
                            fmt::format("The {} tokens of segment {} end inside a window",
                                        segment.tokens.value(), begun),
                            "Give all tokens of the last window");
            ++begun;
            return std::make_unique<WindowDecodeJob>(m_rule, m_reset, std::move(*code),
                                                     segment.symbols);
        },
        [&](ExampleJob& finished) -> Result<> {
            const auto& job = static_cast<const WindowDecodeJob&>(finished);
            const std::uint64_t wanted = encoded.segments[ended].symbols;
            if (m_info.lossless && (job.symbols().size() != wanted || job.windowsLeft() > 0))
                return fail(ErrorCode::Input,
                            fmt::format("Segment {} holds {} symbols and {} more windows, not {} "
                                        "symbols",
                                        ended, job.symbols().size(), job.windowsLeft(), wanted),
                            "Decode with the tokenizer that encoded, and give all tokens");
            for (const Symbol symbol : job.symbols())
                append(text, symbol);
            ++ended;
            return {};
        },
        m_counts, stop));
    return text;
}

Result<std::unique_ptr<Continuation>> ModelWindowTokenizer::continueText(TextView prompt) const
{
    return WindowContinuation::open(m_info, *m_model, m_rule, m_reset, prompt);
}

} // namespace mullion
