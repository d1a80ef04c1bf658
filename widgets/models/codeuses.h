// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenblock.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <vector>

namespace mullion {

/// Counts how often each code word is used, block by block: a window's bits, or the id itself where
/// a tokenizer has no windows.
class CodeUses
{
public:
    CodeUses() = default;
    /// For code words of more than 24 bits nothing is counted.
    explicit CodeUses(const TokenizerInfo& info);

    void append(const TokenBlock& block);

    [[nodiscard]] std::uint64_t of(std::uint32_t code) const
    {
        return code < m_uses.size() ? m_uses[code] : 0;
    }

private:
    int m_bitsPerToken = 0;
    int m_tokensPerCode = 0;
    std::uint32_t m_code = 0; ///< bits of the window that is being read; blocks may cut windows
    std::vector<std::uint64_t> m_uses;
};

} // namespace mullion
