// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/codeuses.h"

#include <algorithm>

namespace mullion {

namespace {

constexpr int kMostCodeBits = 24;

} // namespace

CodeUses::CodeUses(const TokenizerInfo& info)
{
    const int tokensPerCode = std::max(info.tokensPerWindow, 1);
    const int codeBits = info.bitsPerToken * tokensPerCode;
    if (codeBits <= 0 || codeBits > kMostCodeBits)
        return;
    m_bitsPerToken = info.bitsPerToken;
    m_tokensPerCode = tokensPerCode;
    m_uses.resize(std::size_t(1) << codeBits);
}

void CodeUses::append(const TokenBlock& block)
{
    if (m_uses.empty())
        return;
    for (std::size_t i = 0; i < block.ids.size(); ++i) {
        const int position = i < block.position.size() ? block.position[i] : 0;
        m_code = position == 0 ? block.ids[i] : (m_code << m_bitsPerToken) | block.ids[i];
        if (position + 1 == m_tokensPerCode && m_code < m_uses.size())
            ++m_uses[m_code];
    }
}

} // namespace mullion
