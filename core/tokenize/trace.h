// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/traceblock.h"

#include <optional>

namespace mullion {

/// What one tokenizer made of one text, as far as it has come: blocks arrive in order and questions
/// are answered in O(log n). For one thread (the window's); pack the blocks elsewhere.
///
/// About 5 bytes per byte of text under a model's tokenizer, 1 under `bytes`.
class Trace
{
public:
    explicit Trace(TokenizerInfo info);

    [[nodiscard]] const TokenizerInfo& info() const { return m_info; }

    /// Takes the block that follows the last one. `Internal` when it does not join.
    Result<> append(TraceBlock block);
    /// Packs and appends; for tests and short texts.
    Result<> append(const TokenBlock& block);

    /// @name How much is covered so far
    /// @{
    [[nodiscard]] bool empty() const { return m_blocks.empty(); }
    [[nodiscard]] ByteCount bytes() const { return ByteCount(m_total.bytes); }
    [[nodiscard]] TokenCount tokens() const { return TokenCount(m_total.tokens); }
    [[nodiscard]] WindowCount windows() const;
    [[nodiscard]] std::uint64_t documentEnds() const { return m_total.ends; }
    /// Information of all covered bytes and document ends, in bits.
    [[nodiscard]] double modelBits() const { return m_total.byteBits + m_total.endBits; }
    /// Bits of all tokens: their number times info().bitsPerToken.
    [[nodiscard]] BitCount codeBits() const;
    /// @}

    /// @name Bytes; `at` < bytes()
    /// @{
    /// The token in whose span the byte is; nothing where the text is not yet covered.
    [[nodiscard]] std::optional<TokenPos> tokenAt(BytePos at) const;
    [[nodiscard]] float bits(BytePos at) const;
    /// Sum of the bits of all bytes before `at` (document ends left out), `at` <= bytes().
    [[nodiscard]] double byteBitsBefore(BytePos at) const;
    /// @}

    /// @name Document ends, counted from the first of the text
    /// @{
    [[nodiscard]] float endBits(std::uint64_t end) const;
    [[nodiscard]] double endBitsBefore(std::uint64_t end) const;
    /// The token in whose span the end is; nothing where the text is not yet covered.
    [[nodiscard]] std::optional<TokenPos> tokenAtEnd(std::uint64_t end) const;
    /// @}

    /// @name Tokens; `token` < tokens()
    /// @{
    [[nodiscard]] TokenId id(TokenPos token) const;
    /// The bytes that become certain with the token; may be empty.
    [[nodiscard]] ByteRange span(TokenPos token) const;
    /// How many these are: cheaper where the place is known.
    [[nodiscard]] ByteCount spanSize(TokenPos token) const;
    /// How many document ends become certain with the token, and how many before it.
    [[nodiscard]] std::uint32_t spanEnds(TokenPos token) const;
    [[nodiscard]] std::uint64_t endsBefore(TokenPos token) const;
    [[nodiscard]] int positionInWindow(TokenPos token) const;
    /// The tokens, as far as they have come, of the segment that holds `token` (see
    /// TokenBlock::segmentStarts).
    [[nodiscard]] TokenRange segmentOf(TokenPos token) const;
    /// @}

    /// @name Windows; only where hasWindows()
    /// @{
    [[nodiscard]] bool hasWindows() const { return m_info.tokensPerWindow > 0; }
    [[nodiscard]] WindowIndex windowOf(TokenPos token) const;
    [[nodiscard]] TokenRange tokensOf(WindowIndex window) const;
    [[nodiscard]] ByteRange bytesOf(WindowIndex window) const;
    /// @}

private:
    struct Totals
    {
        std::uint64_t bytes = 0;
        std::uint64_t tokens = 0;
        std::uint64_t ends = 0;
        std::uint64_t windowStarts = 0;
        double byteBits = 0;
        double endBits = 0;
    };
    /// A block and what came before it.
    struct Placed
    {
        Totals before;
        TraceBlock block;
    };

    [[nodiscard]] const Placed& placedAt(std::uint64_t Totals::*column, std::uint64_t value) const;
    [[nodiscard]] const Placed& placed(TokenPos token) const;

    TokenizerInfo m_info;
    Totals m_total;
    std::vector<Placed> m_blocks;
    std::vector<TokenPos> m_segmentStarts{TokenPos(0)}; ///< ascending, first is 0
};

} // namespace mullion
