// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/textspans.h"

#include "core/icae/segments.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

/// Where the text behind each token ends, in bytes.
Result<std::vector<std::uint64_t>> endsOfTokens(const Tokenizer& tokenizer, ByteView text,
                                                const std::stop_token& stop)
{
    std::vector<std::uint64_t> ends;
    std::uint64_t end = 0;
    MULLION_TRY(tokenizer.trace(
        {text, {}},
        [&](TokenBlock&& block) {
            for (const std::uint32_t bytes : block.spanBytes)
                ends.push_back(end += bytes);
            return true;
        },
        stop));
    return ends;
}

/// Spans of `length` tokens of the whole text; nothing when one is too long by itself, since its
/// first and last bytes may be cut into other tokens there.
Result<std::vector<TextSpan>> cutEvery(const Tokenizer& tokenizer, ByteView text,
                                       const std::vector<std::uint64_t>& ends, std::uint64_t length,
                                       std::uint32_t longest, const std::stop_token& stop)
{
    std::vector<TextSpan> spans;
    std::uint64_t begin = 0;
    for (std::uint64_t token = 0; token < ends.size(); token += length) {
        const bool isLast = token + length >= ends.size();
        const std::uint64_t end = isLast ? text.size() : ends[token + length - 1];
        if (end == begin)
            continue;
        const ByteView piece = text.subspan(begin, end - begin);
        auto encoded = tokenizer.encode({piece, {}}, stop);
        MULLION_TRY(encoded);
        if (encoded->ids.size() > longest)
            return std::vector<TextSpan>();
        spans.push_back({piece, std::move(encoded->ids)});
        begin = end;
    }
    return spans;
}

} // namespace

Result<std::vector<TextSpan>> cutIntoSpans(const Tokenizer& tokenizer, ByteView text,
                                           std::uint32_t longest, std::stop_token stop)
{
    const auto ends = endsOfTokens(tokenizer, text, stop);
    MULLION_TRY(ends);
    for (std::uint32_t length = longest; length > 0;) {
        const std::uint64_t equal = segmentLengths(ends->size(), length).front();
        auto spans = cutEvery(tokenizer, text, *ends, equal, longest, stop);
        if (!spans || !spans->empty())
            return spans;
        length = static_cast<std::uint32_t>(equal) - 1;
    }
    return fail(ErrorCode::Usage,
                fmt::format("No part of the text fits into {} tokens of '{}'", longest,
                            tokenizer.info().name),
                "Give an ICAE with longer segments");
}

} // namespace mullion
