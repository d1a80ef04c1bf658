// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/segments.h"
#include "core/runs/contextmodel.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace mullion {

/// An ICAE that needs no training: a slot is the ids of its stretch of the context as numbers, so
/// restoration is exact up to `width` tokens per slot; what does not fit is forgotten and comes
/// back as id 0. Without slots every token costs ln(vocabulary).
class FakeContextModel final : public ContextModel
{
public:
    FakeContextModel()
    {
        m_info.vocabulary = 257;
        m_info.width = 4;
        m_info.slots = 8;
        m_info.segmentTokens = 32;
        m_info.segments = 4;
        m_info.baseContext = 256;
        m_info.answers = true;
        m_info.endToken = 256;
        m_info.tokenizer = "bytes";
        m_info.baseIdentity = "base";
        m_info.identity = "fake";
    }

    ContextModelInfo& edit() { return m_info; }

    [[nodiscard]] const ContextModelInfo& info() const override { return m_info; }

    [[nodiscard]] Result<std::vector<MemorySlots>>
    compress(std::span<const std::vector<std::uint32_t>> contexts,
             const CompressOptions& options) const override
    {
        std::vector<MemorySlots> all;
        for (const auto& context : contexts) {
            if (context.empty())
                return fail(ErrorCode::Usage, "The context is empty", "Give some text");
            if (context.size() > std::size_t{m_info.segmentTokens} * m_info.segments)
                return fail(ErrorCode::Usage, "The context is too long", "Shorten it");
            all.push_back(compressOne(context, options.slots == 0 ? m_info.slots : options.slots));
        }
        return all;
    }

    [[nodiscard]] Result<std::vector<std::vector<TokenCost>>>
    costs(std::span<const DecoderText> texts) const override
    {
        std::vector<std::vector<TokenCost>> all;
        for (const DecoderText& text : texts) {
            const auto known = text.slots ? remembered(*text.slots) : std::vector<std::uint32_t>();
            std::vector<TokenCost> costs;
            for (std::size_t i = 0; i < text.target.size(); ++i) {
                const std::uint32_t expected = i < known.size() ? known[i] : m_info.vocabulary;
                const bool isRight = expected == text.target[i];
                costs.push_back(
                    {isRight ? 0.01F : std::log(static_cast<float>(m_info.vocabulary)), isRight});
            }
            all.push_back(std::move(costs));
        }
        return all;
    }

    [[nodiscard]] Result<std::vector<std::vector<std::uint32_t>>>
    write(std::span<const DecoderText> texts, const WriteLimits& limits) const override
    {
        std::vector<std::vector<std::uint32_t>> all;
        for (const DecoderText& text : texts) {
            auto ids = text.slots ? remembered(*text.slots) : std::vector<std::uint32_t>();
            if (!limits.atEndToken)
                ids.resize(limits.tokens);
            ids.resize(std::min<std::size_t>(ids.size(), limits.tokens));
            all.push_back(std::move(ids));
        }
        return all;
    }

    [[nodiscard]] Result<std::unique_ptr<LanguageModelState>> open(const MemorySlots* slots,
                                                                   SlotTask) const override
    {
        auto ids = slots ? remembered(*slots) : std::vector<std::uint32_t>();
        if (m_info.endToken)
            ids.push_back(*m_info.endToken);
        return std::make_unique<State>(std::move(ids), m_info.vocabulary);
    }

private:
    /// Says the remembered ids one after another, whatever it reads.
    class State final : public LanguageModelState
    {
    public:
        State(std::vector<std::uint32_t> ids, std::uint32_t vocabulary)
            : m_ids(std::move(ids))
            , m_logits(vocabulary, 0.0F)
        {
        }

        Result<std::span<const float>> feed(std::span<const std::uint32_t> ids) override
        {
            m_length += ids.size();
            std::ranges::fill(m_logits, 0.0F);
            if (m_length < m_ids.size())
                m_logits[m_ids[m_length]] = 20;
            return std::span<const float>(m_logits);
        }
        [[nodiscard]] std::size_t length() const override { return m_length; }
        [[nodiscard]] Result<std::unique_ptr<LanguageModelState>> clone() const override
        {
            return std::make_unique<State>(*this);
        }

    private:
        std::vector<std::uint32_t> m_ids;
        std::size_t m_length = 0;
        std::vector<float> m_logits;
    };

    [[nodiscard]] MemorySlots compressOne(const std::vector<std::uint32_t>& context,
                                          std::uint32_t slotsOfSegment) const
    {
        MemorySlots slots{m_info.width, {}, {}};
        auto next = context.begin();
        for (const std::uint32_t length : segmentLengths(context.size(), m_info.segmentTokens)) {
            std::vector<float> numbers(std::size_t{slotsOfSegment} * m_info.width, -1.0F);
            for (std::size_t i = 0; i < length; ++i, ++next) {
                if (i < numbers.size())
                    numbers[i] = static_cast<float>(*next);
            }
            slots.numbers.insert(slots.numbers.end(), numbers.begin(), numbers.end());
            slots.segments.push_back({length, slotsOfSegment});
        }
        return slots;
    }

    static std::vector<std::uint32_t> remembered(const MemorySlots& slots)
    {
        std::vector<std::uint32_t> ids;
        std::size_t begin = 0;
        for (const SlotSegment& segment : slots.segments) {
            const std::size_t size = std::size_t{segment.slots} * slots.width;
            for (std::size_t i = 0; i < segment.tokens; ++i) {
                const float number = i < size ? slots.numbers[begin + i] : 0;
                ids.push_back(number < 0 ? 0 : static_cast<std::uint32_t>(number));
            }
            begin += size;
        }
        return ids;
    }

    ContextModelInfo m_info;
};

} // namespace mullion
