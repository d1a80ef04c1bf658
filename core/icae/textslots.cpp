// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: compression of texts, ICAE paper, section 2.2, and long contexts, section 3.3.3.
#include "core/icae/textslots.h"

#include "core/base/cancelled.h"
#include "core/base/hash.h"
#include "core/icae/restoredtext.h"
#include "core/icae/textspans.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

/// Segments that go through the model together.
constexpr std::size_t kTogether = 16;

Result<> checkSlots(const ContextModelInfo& icae, std::uint32_t slots)
{
    if (slots <= icae.slots)
        return {};
    return fail(
        ErrorCode::Usage,
        fmt::format("{} slots are asked for, and the ICAE was trained with {}", slots, icae.slots),
        fmt::format("Ask for 1 to {}", icae.slots));
}

/// Nothing would be saved.
Result<> checkSaving(const TextSpan& span, std::uint32_t slots)
{
    if (slots <= span.ids.size())
        return {};
    return fail(ErrorCode::Usage,
                fmt::format("{} slots would stand for {} token{} of text: nothing is saved", slots,
                            span.ids.size(), span.ids.size() == 1 ? "" : "s"),
                span.ids.size() > 1
                    ? fmt::format("Give a longer text, or ask for fewer slots (--slots {})",
                                  std::max<std::size_t>(span.ids.size() / 4, 1))
                    : "Give a longer text");
}

Result<> guard(const ContextModel& icae, const Tokenizer& tokenizer, ByteView text, SlotsFile& file,
               const std::stop_token& stop)
{
    const auto restored = restoreText(icae, tokenizer, file, {}, stop);
    MULLION_TRY(restored);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < file.spans.size(); ++i) {
        const ByteView span = text.subspan(begin, file.spans[i].bytes);
        if (!std::ranges::equal(restored->spans[i].text, span))
            file.spans[i].raw.emplace(span.begin(), span.end());
        begin += span.size();
    }
    return {};
}

} // namespace

Result<> checkTokenizer(const ContextModelInfo& icae, const TokenizerInfo& tokenizer)
{
    if (icae.tokenizerIdentity == tokenizer.identity)
        return {};
    return fail(ErrorCode::Input,
                fmt::format("The ICAE reads tokens of '{}' of identity {}, and this is '{}' of "
                            "identity {}",
                            icae.tokenizer, icae.tokenizerIdentity, tokenizer.name,
                            tokenizer.identity),
                "Give the one it was trained with by --tokenizer");
}

Result<SlotsFile> slotsOfText(const ContextModel& icae, const Tokenizer& tokenizer, ByteView text,
                              const TextSlotsOptions& options, std::stop_token stop)
{
    const ContextModelInfo& info = icae.info();
    MULLION_TRY(checkTokenizer(info, tokenizer.info()));
    MULLION_TRY(checkSlots(info, options.slots));
    if (text.empty())
        return fail(ErrorCode::Usage, "The text is empty", "Give a text to compress");
    const auto spans = cutIntoSpans(tokenizer, text, info.segmentTokens, stop);
    MULLION_TRY(spans);

    SlotsFile file;
    file.icaeIdentity = info.identity;
    file.baseIdentity = info.baseIdentity;
    file.tokenizer = info.tokenizer;
    file.tokenizerIdentity = info.tokenizerIdentity;
    file.width = info.width;
    file.format = options.format;
    const std::uint32_t slots = options.slots == 0 ? info.slots : options.slots;
    for (const TextSpan& span : *spans)
        MULLION_TRY(checkSaving(span, slots));
    for (std::size_t first = 0; first < spans->size(); first += kTogether) {
        if (stop.stop_requested())
            return fail(cancelled());
        std::vector<std::vector<std::uint32_t>> contexts;
        for (std::size_t i = first; i < std::min(first + kTogether, spans->size()); ++i)
            contexts.push_back((*spans)[i].ids);
        const auto memories = icae.compress(contexts, {slots});
        MULLION_TRY(memories);
        for (std::size_t i = 0; i < contexts.size(); ++i) {
            auto numbers = packSlots(options.format, info.width, (*memories)[i].numbers);
            MULLION_TRY(numbers);
            const ByteView piece = (*spans)[first + i].text;
            file.spans.push_back({static_cast<std::uint32_t>(contexts[i].size()),
                                  (*memories)[i].count(), piece.size(), hash64(piece), std::nullopt,
                                  std::move(*numbers)});
        }
    }
    if (options.guard)
        MULLION_TRY(guard(icae, tokenizer, text, file, stop));
    return file;
}

} // namespace mullion
