// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/ratedistortion.h"

#include "core/analysis/bleu.h"
#include "core/analysis/codec.h"
#include "core/icae/evaluation/restoration.h"
#include "core/icae/slotnumbers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace mullion {

namespace {

constexpr double kBitsPerByte = 8;
constexpr std::array kFormats = {SlotFormat::Fp32, SlotFormat::Bf16, SlotFormat::Int8};

/// What the decoder reads when slots were stored so.
Result<MemorySlots> storedAndRead(MemorySlots slots, SlotFormat format)
{
    const auto bytes = packSlots(format, slots.width, slots.numbers);
    MULLION_TRY(bytes);
    auto numbers = unpackSlots(format, slots.width, *bytes);
    MULLION_TRY(numbers);
    slots.numbers = std::move(*numbers);
    return slots;
}

double bytesOf(const MemorySlots& slots, SlotFormat format)
{
    return static_cast<double>(slots.count() * bytesPerSlot(format, slots.width));
}

/// Adds texts up and gives their means.
class PointSum
{
public:
    explicit PointSum(std::string method) { m_sum.method = std::move(method); }

    void add(double slots, double bytes, double bleu, double exactPrefix, double natsPerToken)
    {
        m_sum.slots += slots;
        m_sum.bytes += bytes;
        m_sum.bleu += bleu;
        m_sum.exactPrefix += exactPrefix;
        m_sum.natsPerToken += natsPerToken;
        ++m_texts;
    }
    [[nodiscard]] RatePoint mean(double textBytes, bool isExact) const
    {
        RatePoint point = m_sum;
        for (double* number :
             {&point.slots, &point.bytes, &point.bleu, &point.exactPrefix, &point.natsPerToken})
            *number /= static_cast<double>(m_texts);
        point.textBytes = textBytes;
        point.isExact = isExact;
        return point;
    }

private:
    RatePoint m_sum;
    std::size_t m_texts = 0;
};

Result<std::uint64_t> gzipBytes(const std::string& text)
{
    const auto codec = gzipCodec();
    codec->take({asBytes(text), {}});
    MULLION_TRY(codec->encode());
    return codec->codeBits() / 8;
}

class Rates
{
public:
    Rates(const ContextModel& model, const Tokenizer& tokenizer, std::span<const TokenIds> texts)
        : m_model(model)
        , m_tokenizer(tokenizer)
        , m_texts(texts)
    {
    }

    Result<std::vector<RatePoint>> measure(std::span<const std::uint32_t> slotCounts)
    {
        MULLION_TRY(readTexts());
        for (const std::uint32_t count : slotCounts)
            MULLION_TRY(addSlots(count));
        MULLION_TRY(addCoders());
        return std::move(m_points);
    }

private:
    [[nodiscard]] double tokens(std::size_t i) const
    {
        return static_cast<double>(m_texts[i].size());
    }

    Result<> readTexts()
    {
        std::vector<DecoderText> without;
        for (const TokenIds& ids : m_texts) {
            auto text = textOf(m_tokenizer, ids);
            MULLION_TRY(text);
            m_textBytes += static_cast<double>(text->size()) / static_cast<double>(m_texts.size());
            m_strings.push_back(std::move(*text));
            without.push_back({nullptr, SlotTask::Restore, {}, ids});
        }
        auto costs = m_model.costs(without);
        MULLION_TRY(costs);
        m_baseCosts = std::move(*costs);
        return {};
    }

    Result<> addSlots(std::uint32_t count)
    {
        const auto slots = m_model.compress(m_texts, {count});
        MULLION_TRY(slots);
        for (const SlotFormat format : kFormats) {
            std::vector<MemorySlots> stored;
            for (const MemorySlots& one : *slots) {
                auto read = storedAndRead(one, format);
                MULLION_TRY(read);
                stored.push_back(std::move(*read));
            }
            const auto restored = restoreTexts(m_model, m_texts, stored);
            MULLION_TRY(restored);
            PointSum sum(fmt::format("slots, {}", nameOf(format)));
            for (std::size_t i = 0; i < m_texts.size(); ++i) {
                const Restoration& r = (*restored)[i];
                sum.add(r.slots, bytesOf(stored[i], format), r.bleu, r.exactPrefix,
                        r.nats / tokens(i));
            }
            m_points.push_back(sum.mean(m_textBytes, false));
        }
        PointSum first("first tokens");
        for (std::size_t i = 0; i < m_texts.size(); ++i)
            addFirstTokens(first, i, (*slots)[i].count());
        m_points.push_back(first.mean(m_textBytes, false));
        return {};
    }

    /// The text's first tokens are kept as plain ids; the base has to guess the rest.
    void addFirstTokens(PointSum& sum, std::size_t i, std::size_t count) const
    {
        const TokenIds& text = m_texts[i];
        count = std::min(count, text.size());
        const std::span<const std::uint32_t> kept(text.data(), count);
        double nats = 0;
        for (std::size_t t = count; t < text.size(); ++t)
            nats += m_baseCosts[i][t].nats;
        const double bits = std::log2(static_cast<double>(m_model.info().vocabulary));
        sum.add(static_cast<double>(count), static_cast<double>(count) * bits / kBitsPerByte,
                sentenceBleu(kept, text), exactPrefixShare(kept, text), nats / tokens(i));
    }

    Result<> addCoders()
    {
        PointSum gzip("gzip");
        PointSum base("base as coder");
        for (std::size_t i = 0; i < m_texts.size(); ++i) {
            const auto bytes = gzipBytes(m_strings[i]);
            MULLION_TRY(bytes);
            gzip.add(0, static_cast<double>(*bytes), 1, 1, 0);
            double nats = 0;
            for (const TokenCost& cost : m_baseCosts[i])
                nats += cost.nats;
            base.add(0, std::ceil(nats / std::numbers::ln2 / kBitsPerByte), 1, 1, 0);
        }
        m_points.push_back(gzip.mean(m_textBytes, true));
        m_points.push_back(base.mean(m_textBytes, true));
        return {};
    }

    const ContextModel& m_model;
    const Tokenizer& m_tokenizer;
    std::span<const TokenIds> m_texts;
    std::vector<std::string> m_strings;
    std::vector<std::vector<TokenCost>> m_baseCosts;
    double m_textBytes = 0;
    std::vector<RatePoint> m_points;
};

} // namespace

Result<std::vector<RatePoint>> measureRates(const ContextModel& model, const Tokenizer& tokenizer,
                                            std::span<const TokenIds> texts,
                                            std::span<const std::uint32_t> slotCounts)
{
    if (texts.empty())
        return std::vector<RatePoint>();
    return Rates(model, tokenizer, texts).measure(slotCounts);
}

} // namespace mullion
