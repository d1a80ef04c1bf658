// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/codesearch.h"

#include <algorithm>

namespace mullion::workbench {

namespace {

/// Tokens `first` .. `first + count - 1` one after another, first bit highest.
std::uint32_t readCode(const Trace& trace, std::uint64_t first, std::uint64_t count)
{
    std::uint32_t code = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        const TokenId id = trace.id(TokenPos(first + i));
        code = i == 0 ? id : (code << trace.info().bitsPerToken) | id;
    }
    return code;
}

} // namespace

std::optional<ByteRange> nextUseOfCode(const Trace& trace, std::uint32_t code, BytePos from)
{
    const auto perCode = static_cast<std::uint64_t>(std::max(trace.info().tokensPerWindow, 1));
    // Every window of a codebook's tokenizer is whole; the last one may still be on its way.
    const std::uint64_t codes = trace.tokens().value() / perCode;
    const auto token = trace.tokenAt(from);
    const std::uint64_t start = token ? token->value() / perCode + 1 : 0;
    for (std::uint64_t i = 0; i < codes; ++i) {
        const std::uint64_t first = (start + i) % codes * perCode;
        if (readCode(trace, first, perCode) == code)
            return ByteRange{trace.span(TokenPos(first)).begin,
                             trace.span(TokenPos(first + perCode - 1)).end};
    }
    return std::nullopt;
}

} // namespace mullion::workbench
