// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenizer.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

namespace mullion {

/// A tokenizer whose output can be told by looking: every three bytes are a window of two 12-bit
/// tokens. The first token settles one byte, the second the other two; a byte costs 8 bits. For
/// tests of what shows tokens.
class WindowTokenizer final : public Tokenizer
{
public:
    static constexpr std::size_t kWindowBytes = 3;

    explicit WindowTokenizer(std::string name = "window", std::size_t blockBytes = 3000,
                             std::chrono::microseconds pause = {})
        : m_blockBytes(blockBytes)
        , m_pause(pause)
    {
        m_info.name = std::move(name);
        m_info.identity = m_info.name;
        m_info.summary = "Cuts every three bytes into two tokens of 12 bits";
        m_info.vocabulary = 4096;
        m_info.bitsPerToken = 12;
        m_info.tokensPerWindow = 2;
    }

    [[nodiscard]] const TokenizerInfo& info() const override { return m_info; }
    [[nodiscard]] const Codebook* codebook() const override { return m_codebook.get(); }
    void setCodebook(std::unique_ptr<Codebook> codebook) { m_codebook = std::move(codebook); }

    [[nodiscard]] Result<EncodedText> encode(TextView text, std::stop_token stop) const override
    {
        EncodedText encoded;
        const Result<> traced = trace(
            text,
            [&](TokenBlock&& block) {
                encoded.ids.insert(encoded.ids.end(), block.ids.begin(), block.ids.end());
                return true;
            },
            stop);
        MULLION_TRY(traced);
        encoded.segments.push_back({TokenCount(encoded.ids.size()), text.symbolCount()});
        return encoded;
    }

    [[nodiscard]] Result<Text> decode(const EncodedText&, std::stop_token) const override
    {
        return fail(ErrorCode::Internal, "The test tokenizer does not decode", "");
    }

    [[nodiscard]] Result<> trace(TextView text, const TokenBlockSink& sink,
                                 std::stop_token stop) const override
    {
        ++m_begun;
        std::uint64_t token = 0;
        for (std::size_t at = 0; at < text.bytes.size();) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "Stopped", "");
            if (m_pause.count() > 0)
                std::this_thread::sleep_for(m_pause);
            const std::size_t end = std::min(at + m_blockBytes, text.bytes.size());
            TokenBlock block;
            block.firstToken = TokenPos(token);
            block.firstByte = BytePos(at);
            for (; at < end; at += std::min(kWindowBytes, end - at))
                addWindow(block, text.bytes.subspan(at, std::min(kWindowBytes, end - at)));
            if (at == text.bytes.size() && !text.documentEnds.empty()) {
                block.spanEnds.back() = 1;
                block.endBits.push_back(1);
            }
            token += block.ids.size();
            if (!sink(std::move(block)))
                return fail(ErrorCode::Cancelled, "Stopped", "");
        }
        return {};
    }

    [[nodiscard]] int begun() const { return m_begun; }

private:
    static void addWindow(TokenBlock& block, ByteView bytes)
    {
        std::uint32_t code = 0;
        for (std::size_t i = 0; i < kWindowBytes; ++i)
            code = code << 8 | (i < bytes.size() ? bytes[i] : 0u);
        block.ids.insert(block.ids.end(), {code >> 12, code & 0xfff});
        const auto rest = static_cast<std::uint32_t>(bytes.size() - 1);
        block.spanBytes.insert(block.spanBytes.end(), {1, rest});
        block.spanEnds.insert(block.spanEnds.end(), {0, 0});
        block.position.insert(block.position.end(), {0, 1});
        block.byteBits.insert(block.byteBits.end(), bytes.size(), 8.0F);
    }

    TokenizerInfo m_info;
    std::size_t m_blockBytes;
    std::chrono::microseconds m_pause;
    std::unique_ptr<Codebook> m_codebook;
    mutable std::atomic<int> m_begun = 0;
};

/// A codebook of the strings "a" .. "z" with codes 0 .. 25, the k-th costing k bits.
class LetterCodebook final : public Codebook
{
public:
    [[nodiscard]] std::size_t size() const override { return 26; }
    [[nodiscard]] Entry entry(std::size_t index) const override
    {
        return {static_cast<std::uint32_t>(index),
                static_cast<double>(index),
                {static_cast<Symbol>('a' + index)}};
    }
    [[nodiscard]] int codeBits() const override { return 24; }
    [[nodiscard]] std::size_t indexOf(std::uint32_t code) const override
    {
        return std::min<std::size_t>(code, size());
    }
};

} // namespace mullion
