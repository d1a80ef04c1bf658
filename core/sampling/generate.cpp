// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/generate.h"

#include "core/base/cancelled.h"
#include "core/sampling/passage.h"

#include <chrono>
#include <numbers>

namespace mullion {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// Cuts a text where its first document has ended.
bool cutAtDocumentEnd(Text& text)
{
    if (text.documentEnds.empty())
        return false;
    text.documentEnds.resize(1);
    text.bytes.resize(text.documentEnds.front().value());
    return true;
}

void cutToSize(Text& text, std::uint64_t symbols)
{
    while (text.view().symbolCount() > symbols) {
        const bool endIsLast =
            !text.documentEnds.empty() && text.documentEnds.back().value() == text.bytes.size();
        if (endIsLast)
            text.documentEnds.pop_back();
        else
            text.bytes.pop_back();
    }
}

} // namespace

Result<Generation> generate(const LanguageModel& model, const Tokenizer& tokenizer, TextView prompt,
                            const SamplingOptions& sampling, const GenerationLimits& limits,
                            const GeneratedTokenSink& sink, std::stop_token stop)
{
    MULLION_TRY(check(sampling));
    Clock::time_point begin = Clock::now();
    auto passage = Passage::open(model, tokenizer, prompt);
    MULLION_TRY(passage);
    Generation generation;
    generation.promptTokens = passage->promptTokens();
    generation.promptSeconds = secondsSince(begin);

    Sampler sampler(sampling);
    std::optional<Generation::End> end;
    if (limits.tokens == 0)
        end = Generation::End::TokenLimit;
    for (begin = Clock::now(); !end; begin = Clock::now()) {
        if (stop.stop_requested())
            return fail(cancelled());
        if (generation.tokens > 0)
            MULLION_TRY(passage->read());
        const auto choice = sampler.choose(passage->logits(), passage->allowed());
        MULLION_TRY(choice);
        auto text = passage->take(choice->id);
        MULLION_TRY(text);

        if (limits.atDocumentEnd && cutAtDocumentEnd(*text))
            end = Generation::End::DocumentEnd;
        const std::uint64_t room = limits.bytes - generation.bytes;
        if (text->view().symbolCount() >= room) {
            if (text->view().symbolCount() > room || !end)
                end = Generation::End::ByteLimit;
            cutToSize(*text, room);
        }
        ++generation.tokens;
        generation.bytes += text->view().symbolCount();
        generation.bits -= choice->logProbability / std::numbers::ln2;
        generation.renewals = passage->renewals();
        const double seconds = secondsSince(begin);
        generation.seconds += seconds;
        if (!end && limits.token == choice->id)
            end = Generation::End::StopToken;
        if (!end && generation.tokens == limits.tokens)
            end = Generation::End::TokenLimit;
        const bool wanted = sink({choice->id, std::move(*text), choice->logProbability, seconds});
        if (!end && !wanted)
            end = Generation::End::Sink;
    }
    generation.end = *end;
    return generation;
}

} // namespace mullion
