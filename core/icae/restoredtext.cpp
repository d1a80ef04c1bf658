// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: restoration from memory slots, ICAE paper, section 2.2.1.
#include "core/icae/restoredtext.h"

#include "core/base/cancelled.h"
#include "core/icae/drawntokens.h"
#include "core/icae/textslots.h"

#include <algorithm>

namespace mullion {

namespace {

/// Spans that go through the model together.
constexpr std::size_t kTogether = 16;

WriteLimits limitsOf(std::uint32_t tokens, const ContextModelInfo& icae)
{
    return {tokens, icae.endToken.has_value()};
}

/// The most probable tokens of the spans from `first` on.
Result<std::vector<std::vector<TokenId>>>
mostProbable(const ContextModel& icae, const SlotsFile& file, std::size_t first, std::size_t count)
{
    std::vector<MemorySlots> memories;
    std::vector<DecoderText> texts;
    std::uint32_t longest = 0;
    for (std::size_t i = first; i < first + count; ++i) {
        auto memory = file.memory(i, 1);
        MULLION_TRY(memory);
        memories.push_back(std::move(*memory));
        longest = std::max(longest, file.spans[i].tokens);
    }
    for (const MemorySlots& memory : memories)
        texts.push_back({&memory, SlotTask::Restore, {}, {}});
    auto written = icae.write(texts, limitsOf(longest, icae.info()));
    MULLION_TRY(written);
    // A span's own limit: what it is restored to must not depend on those beside it.
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t limit = limitsOf(file.spans[first + i].tokens, icae.info()).tokens;
        (*written)[i].resize(std::min((*written)[i].size(), limit));
    }
    return written;
}

Result<std::vector<TokenId>> drawn(const ContextModel& icae, const SlotsFile& file,
                                   std::size_t span, SamplingOptions sampling,
                                   const std::stop_token& stop)
{
    const auto memory = file.memory(span, 1);
    MULLION_TRY(memory);
    const auto state = icae.open(&*memory, SlotTask::Restore);
    MULLION_TRY(state);
    sampling.seed = derivedSeed(sampling.seed, span);
    const WriteLimits limits = limitsOf(file.spans[span].tokens, icae.info());
    return drawTokens(**state, {}, sampling, {limits.tokens, icae.info().endToken},
                      icae.info().vocabulary, stop);
}

RestoredSpan spanOf(const Tokenizer& tokenizer, const SlotSpan& span, std::vector<TokenId> ids)
{
    RestoredSpan restored;
    // Tokenizers that code in segments have to be told how much text a segment holds.
    if (auto text = tokenizer.decode({ids, {{TokenCount(ids.size()), span.bytes}}}))
        restored.text = std::move(text->bytes);
    restored.isRight = span.holds(restored.text);
    restored.ids = std::move(ids);
    return restored;
}

} // namespace

Bytes RestoredText::text(const SlotsFile& file) const
{
    Bytes all;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const Bytes& part = file.spans[i].raw ? *file.spans[i].raw : spans[i].text;
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

Result<RestoredText> restoreText(const ContextModel& icae, const Tokenizer& tokenizer,
                                 const SlotsFile& file, const SamplingOptions& sampling,
                                 std::stop_token stop)
{
    MULLION_TRY(check(sampling));
    MULLION_TRY(file.checkMadeBy(icae.info()));
    MULLION_TRY(checkTokenizer(icae.info(), tokenizer.info()));
    const bool draws = sampling.temperature > 0;
    RestoredText restored;
    while (restored.spans.size() < file.spans.size()) {
        if (stop.stop_requested())
            return fail(cancelled());
        const std::size_t first = restored.spans.size();
        if (draws) {
            auto ids = drawn(icae, file, first, sampling, stop);
            MULLION_TRY(ids);
            restored.spans.push_back(spanOf(tokenizer, file.spans[first], std::move(*ids)));
            continue;
        }
        const std::size_t count = std::min(kTogether, file.spans.size() - first);
        auto written = mostProbable(icae, file, first, count);
        MULLION_TRY(written);
        for (std::size_t i = 0; i < count; ++i)
            restored.spans.push_back(
                spanOf(tokenizer, file.spans[first + i], std::move((*written)[i])));
    }
    return restored;
}

} // namespace mullion
