// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/passagestudy.h"

#include "core/analysis/textedit.h"
#include "core/icae/evaluation/batchedmodel.h"
#include "core/icae/restoredtext.h"
#include "core/icae/textslots.h"
#include "core/icae/textspans.h"

#include <algorithm>
#include <numbers>

namespace mullion {

namespace {

/// No token of any tokenizer stands for more text in the mean.
constexpr std::uint64_t kMostBytesPerToken = 64;

using Ids = std::vector<TokenId>;

Ids joined(const std::vector<TextSpan>& spans)
{
    Ids ids;
    for (const TextSpan& span : spans)
        ids.insert(ids.end(), span.ids.begin(), span.ids.end());
    return ids;
}

Ids joined(const std::vector<RestoredSpan>& spans)
{
    Ids ids;
    for (const RestoredSpan& span : spans)
        ids.insert(ids.end(), span.ids.begin(), span.ids.end());
    return ids;
}

/// Nats of all tokens, read from slots or, where there are none, from nothing.
Result<double> natsOf(const ContextModel& icae, const std::vector<TextSpan>& spans,
                      const std::vector<MemorySlots>& memories)
{
    std::vector<DecoderText> texts;
    for (std::size_t i = 0; i < spans.size(); ++i)
        texts.push_back(
            {memories.empty() ? nullptr : &memories[i], SlotTask::Restore, {}, spans[i].ids});
    const auto costs = icae.costs(texts);
    MULLION_TRY(costs);
    double nats = 0;
    for (const auto& text : *costs) {
        for (const TokenCost& cost : text)
            nats += cost.nats;
    }
    return nats;
}

Result<> measure(const ContextModel& icae, const std::vector<TextSpan>& spans,
                 const SlotsFile& file, PassageStudy& study)
{
    std::vector<MemorySlots> memories;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        auto memory = file.memory(i, 1);
        MULLION_TRY(memory);
        memories.push_back(std::move(*memory));
    }
    const auto with = natsOf(icae, spans, memories);
    MULLION_TRY(with);
    const auto without = natsOf(icae, spans, {});
    MULLION_TRY(without);
    const auto tokens = static_cast<double>(file.tokens());
    study.natsPerToken = *with / tokens;
    study.natsPerTokenWithout = *without / tokens;
    study.bitsPerSlot = (*without - *with) / std::numbers::ln2 / static_cast<double>(study.slots);
    return {};
}

} // namespace

Result<PassageStudy> studyPassage(const ContextModel& icae, const Tokenizer& tokenizer,
                                  ByteView passage, std::uint32_t slots, std::stop_token stop)
{
    const BatchedModel model(icae, {.stop = stop});
    if (passage.empty())
        return fail(ErrorCode::Usage, "The passage is empty", "Give a text to compress");
    const auto spans = cutIntoSpans(tokenizer, passage, icae.info().segmentTokens, stop);
    MULLION_TRY(spans);
    for (const TextSpan& span : *spans)
        slots = std::min(slots, static_cast<std::uint32_t>(span.ids.size()));
    const auto file = slotsOfText(model, tokenizer, passage, {.slots = slots}, stop);
    MULLION_TRY(file);
    const auto restored = restoreText(model, tokenizer, *file, {.temperature = 0}, stop);
    MULLION_TRY(restored);

    PassageStudy study;
    study.source.assign(passage.begin(), passage.end());
    study.restored = restored->text(*file);
    study.alignment = alignTexts(study.source, study.restored);
    study.comparison =
        compare(study.source, joined(*spans), study.restored, joined(restored->spans));
    study.segments = file->spans.size();
    study.slots = file->slots();
    study.slotsPerSegment = file->spans.front().slots;
    MULLION_TRY(measure(model, *spans, *file, study));
    return study;
}

Result<std::uint64_t> bytesOfSegment(const ContextModel& icae, const Tokenizer& tokenizer,
                                     ByteView text, std::stop_token stop)
{
    const std::uint32_t tokens = icae.info().segmentTokens;
    text = text.first(std::min<std::uint64_t>(text.size(), kMostBytesPerToken * tokens));
    if (text.empty())
        return 0;
    const auto encoded = tokenizer.encode({text, {}}, stop);
    MULLION_TRY(encoded);
    if (encoded->ids.size() <= tokens)
        return text.size();
    std::uint64_t bytes = 0;
    std::uint32_t seen = 0;
    MULLION_TRY(tokenizer.trace(
        {text, {}},
        [&](TokenBlock&& block) {
            for (std::size_t i = 0; i < block.spanBytes.size() && seen < tokens; ++i, ++seen)
                bytes += block.spanBytes[i];
            return seen < tokens;
        },
        stop));
    const std::uint64_t begin = characterAt(text, BytePos(bytes)).begin.value();
    return begin > 0 ? begin : bytes;
}

} // namespace mullion
