// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenizer.h"

namespace mullion {

/// Claims to be lossless and gives one byte back as another: every byte is a window of one token.
/// Texts have no document ends but one behind the last byte, which has no token of its own. For
/// tests of what must not believe a tokenizer.
class LyingTokenizer final : public Tokenizer
{
public:
    LyingTokenizer(char forgotten, char answered)
        : m_forgotten(static_cast<TokenId>(forgotten))
        , m_answered(static_cast<std::uint8_t>(answered))
    {
        m_info.name = "lying";
        m_info.identity = m_info.name;
        m_info.summary = "Gives one byte back as another";
        m_info.vocabulary = 257;
        m_info.bitsPerToken = 8;
        m_info.tokensPerWindow = 1;
    }

    [[nodiscard]] const TokenizerInfo& info() const override { return m_info; }

    [[nodiscard]] Result<EncodedText> encode(TextView text, std::stop_token) const override
    {
        EncodedText encoded;
        encoded.ids.assign(text.bytes.begin(), text.bytes.end());
        encoded.ids.insert(encoded.ids.end(), text.documentEnds.size(), kEnd);
        encoded.segments.push_back({TokenCount(encoded.ids.size()), text.symbolCount()});
        return encoded;
    }

    [[nodiscard]] Result<Text> decode(const EncodedText& encoded, std::stop_token) const override
    {
        Text text;
        for (const TokenId id : encoded.ids) {
            if (id == kEnd)
                text.documentEnds.emplace_back(text.bytes.size());
            else
                text.bytes.push_back(id == m_forgotten ? m_answered
                                                       : static_cast<std::uint8_t>(id));
        }
        return text;
    }

    [[nodiscard]] Result<> trace(TextView text, const TokenBlockSink& sink,
                                 std::stop_token stop) const override
    {
        const auto encoded = encode(text, stop);
        TokenBlock block;
        block.ids = encoded->ids;
        for (const TokenId id : block.ids) {
            block.spanBytes.push_back(id == kEnd ? 0 : 1);
            block.spanEnds.push_back(id == kEnd ? 1 : 0);
        }
        block.position.assign(block.ids.size(), 0);
        block.byteBits.assign(text.bytes.size(), 8.0F);
        block.endBits.assign(text.documentEnds.size(), 8.0F);
        if (!block.ids.empty())
            sink(std::move(block));
        return {};
    }

private:
    static constexpr TokenId kEnd = 256;

    TokenizerInfo m_info;
    TokenId m_forgotten;
    std::uint8_t m_answered;
};

} // namespace mullion
