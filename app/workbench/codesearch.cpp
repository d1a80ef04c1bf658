// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/codesearch.h"

namespace mullion::workbench {

namespace {

bool windowHasCode(const Trace& trace, std::uint64_t firstToken, std::uint32_t code)
{
    const TokenizerInfo& info = trace.info();
    std::uint32_t read = 0;
    for (int i = 0; i < info.tokensPerWindow; ++i)
        read = (i == 0 ? 0u : read << info.bitsPerToken)
               | trace.id(TokenPos(firstToken + static_cast<std::uint64_t>(i)));
    return read == code;
}

} // namespace

std::optional<ByteRange> nextUseOfCode(const Trace& trace, std::uint32_t code, BytePos from)
{
    if (!trace.hasWindows() || trace.windows().value() == 0)
        return std::nullopt;
    const auto perWindow = static_cast<std::uint64_t>(trace.info().tokensPerWindow);
    const std::uint64_t windows = trace.tokens().value() / perWindow;
    const auto token = trace.tokenAt(from);
    const std::uint64_t start = token ? trace.windowOf(*token).value() + 1 : 0;
    for (std::uint64_t i = 0; i < windows; ++i) {
        const WindowIndex window((start + i) % windows);
        const TokenRange tokens = trace.tokensOf(window);
        if (tokens.size().value() == perWindow && windowHasCode(trace, tokens.begin.value(), code))
            return trace.bytesOf(window);
    }
    return std::nullopt;
}

} // namespace mullion::workbench
