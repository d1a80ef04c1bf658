// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/hash.h"
#include "core/tokenize/trace.h"

#include <stdexcept>

namespace mullion {

/// A stand-in for a windowed tokenizer: a made-up unigram model fills windows of 16 bits, which
/// one or two tokens carry. Ids are hashes, so nothing can be decoded.
class ToyWindows
{
public:
    static constexpr double kWindowBits = 16;

    explicit ToyWindows(int bitsPerToken = 8)
        : m_bitsPerToken(bitsPerToken)
    {
    }

    [[nodiscard]] TokenizerInfo info() const
    {
        TokenizerInfo info;
        info.name = m_bitsPerToken == 8 ? "toy[b=16,v=256]" : "toy[b=16,v=65k]";
        info.summary = "A made-up tokenizer for tests";
        info.bitsPerToken = m_bitsPerToken;
        info.vocabulary = 1u << m_bitsPerToken;
        info.tokensPerWindow = 16 / m_bitsPerToken;
        info.hasModelCosts = true;
        return info;
    }

    /// The tokens of the first `limit` bytes or a little less.
    [[nodiscard]] Trace trace(const TextView& text, std::uint64_t limit = ~0ull) const
    {
        Trace trace(info());
        TokenBlock block;
        std::size_t at = 0;
        std::size_t end = 0;
        const std::size_t size = std::min<std::uint64_t>(text.bytes.size(), limit);
        while (at < size || (size == text.bytes.size() && end < text.documentEnds.size())) {
            addWindow(text, size, at, end, block);
            if (block.ids.size() > 60000)
                flush(trace, block);
        }
        flush(trace, block);
        return trace;
    }

    static float cost(std::uint8_t byte)
    {
        constexpr std::string_view kCommon = " etaoinshrdlu";
        const auto rank = kCommon.find(static_cast<char>(byte));
        if (rank != std::string_view::npos)
            return 1.4f + 0.33f * static_cast<float>(rank);
        return byte >= 'a' && byte <= 'z' ? 6.25f : 9.5f;
    }

private:
    void addWindow(const TextView& text, std::size_t size, std::size_t& at, std::size_t& end,
                   TokenBlock& block) const
    {
        const std::size_t tokens = static_cast<std::size_t>(16 / m_bitsPerToken);
        const std::size_t first = block.ids.size();
        for (std::size_t i = 0; i < tokens; ++i) {
            block.ids.push_back(0);
            block.spanBytes.push_back(0);
            block.spanEnds.push_back(0);
            block.position.push_back(static_cast<std::uint8_t>(i));
        }
        const std::size_t from = at;
        double used = 0;
        for (;;) {
            const bool isEnd =
                end < text.documentEnds.size() && text.documentEnds[end].value() == at;
            if (!isEnd && at >= size)
                break;
            const float bits = isEnd ? 6.0f : cost(text.bytes[at]);
            if (used + bits > kWindowBits)
                break;
            used += bits;
            const std::size_t token =
                first
                + std::min(tokens - 1, static_cast<std::size_t>((used - 1e-6) / m_bitsPerToken));
            if (isEnd) {
                block.endBits.push_back(bits);
                ++block.spanEnds[token];
                ++end;
            } else {
                block.byteBits.push_back(bits);
                ++block.spanBytes[token];
                ++at;
            }
        }
        const std::uint64_t hash = hash64(text.bytes.subspan(from, at - from));
        for (std::size_t i = 0; i < tokens; ++i)
            block.ids[first + i] =
                static_cast<std::uint32_t>(hash >> (16 * i)) & ((1u << m_bitsPerToken) - 1);
    }

    static void flush(Trace& trace, TokenBlock& block)
    {
        if (auto done = trace.append(block); !done)
            throw std::logic_error(done.error().sentence());
        TokenBlock next;
        next.firstToken = block.firstToken + TokenCount(block.ids.size());
        next.firstByte = block.firstByte + ByteCount(block.byteBits.size());
        block = std::move(next);
    }

    int m_bitsPerToken;
};

} // namespace mullion
