// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/bytemodel/bytemodel.h"
#include "core/coding/quantize.h"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// A stand-in for M1 in tests: counts of what follows the last two symbols of a literal text,
/// blended with those after one and after none. `sharpness` says how much a context is trusted.
class CountModel final : public ByteModel
{
public:
    explicit CountModel(std::string_view text, double sharpness = 4.0)
        : m_sharpness(sharpness)
    {
        std::vector<Symbol> symbols(text.begin(), text.end());
        for (Symbol& symbol : symbols)
            symbol = symbol == '|' ? kEndOfDocument : Symbol(symbol & 0xff);
        for (std::size_t i = 0; i < symbols.size(); ++i) {
            for (std::size_t order = 0; order <= kOrder && order <= i; ++order)
                ++m_counts[key({&symbols[i - order], order})][symbols[i]];
        }
        m_first = after({});
    }

    [[nodiscard]] std::string identity() const override { return "count-model"; }

    [[nodiscard]] const Distribution& first() const override { return m_first; }
    [[nodiscard]] Result<std::unique_ptr<ByteModelLanes>> openLanes(std::size_t count,
                                                                    std::size_t) const override
    {
        return std::make_unique<Lanes>(*this, count);
    }
    [[nodiscard]] Result<Bytes> serialise() const override
    {
        return fail(ErrorCode::Usage, "A count model has no form in a file", "");
    }

    /// How often its lanes were asked to step.
    mutable std::atomic<int> questions = 0;

private:
    static constexpr std::size_t kOrder = 2;

    /// The memory of a symbol is the symbol, so that tests can see memories being handed on.
    class Lanes final : public ByteModelLanes
    {
    public:
        Lanes(const CountModel& model, std::size_t count)
            : m_model(model)
            , m_texts(count)
        {
        }
        [[nodiscard]] std::size_t count() const override { return m_texts.size(); }
        void reset(std::uint32_t lane) override { m_texts[lane].clear(); }
        [[nodiscard]] Result<> step(std::span<const Step> steps,
                                    std::span<Distribution> next) override
        {
            for (std::size_t i = 0; i < steps.size(); ++i) {
                std::vector<Symbol>& text = m_texts[steps[i].lane];
                text.push_back(steps[i].symbol);
                if (!next.empty())
                    next[i] = m_model.after(text);
            }
            ++m_model.questions;
            return {};
        }
        [[nodiscard]] std::size_t memorySize() const override { return sizeof(Symbol); }
        void copyMemory(std::uint32_t lane, std::span<std::uint8_t> out) const override
        {
            std::memcpy(out.data(), &m_texts[lane].back(), sizeof(Symbol));
        }
        void appendMemory(std::uint32_t lane, std::span<const std::uint8_t> memory) override
        {
            Symbol symbol = 0;
            std::memcpy(&symbol, memory.data(), sizeof(Symbol));
            m_texts[lane].push_back(symbol);
        }

    private:
        const CountModel& m_model;
        std::vector<std::vector<Symbol>> m_texts;
    };

    using Counts = std::map<Symbol, double>;

    static std::vector<Symbol> key(std::span<const Symbol> context)
    {
        return {context.begin(), context.end()};
    }

    [[nodiscard]] Distribution after(std::span<const Symbol> context) const
    {
        std::vector<double> p(kAlphabetSize, 1.0 / kAlphabetSize);
        for (std::size_t order = 0; order <= kOrder && order <= context.size(); ++order) {
            const auto found = m_counts.find(key(context.last(order)));
            if (found == m_counts.end())
                break;
            double total = 0.0;
            for (const auto& [symbol, count] : found->second)
                total += count;
            const double trust = total / (total + 1.0 / m_sharpness);
            for (double& value : p)
                value *= 1.0 - trust;
            for (const auto& [symbol, count] : found->second)
                p[symbol] += trust * count / total;
        }
        return quantize(p);
    }

    double m_sharpness;
    std::map<std::vector<Symbol>, Counts> m_counts;
    Distribution m_first;
};

/// A model that says the same whatever came before.
class ConstantModel final : public ByteModel
{
public:
    explicit ConstantModel(const Distribution& distribution)
        : m_distribution(distribution)
    {
    }
    [[nodiscard]] std::string identity() const override { return "constant-model"; }
    [[nodiscard]] const Distribution& first() const override { return m_distribution; }
    [[nodiscard]] Result<std::unique_ptr<ByteModelLanes>> openLanes(std::size_t count,
                                                                    std::size_t) const override
    {
        return std::make_unique<Lanes>(m_distribution, count);
    }
    [[nodiscard]] Result<Bytes> serialise() const override
    {
        return fail(ErrorCode::Usage, "A constant model has no form in a file", "");
    }

private:
    class Lanes final : public ByteModelLanes
    {
    public:
        Lanes(const Distribution& distribution, std::size_t count)
            : m_distribution(distribution)
            , m_count(count)
        {
        }
        [[nodiscard]] std::size_t count() const override { return m_count; }
        void reset(std::uint32_t) override {}
        [[nodiscard]] Result<> step(std::span<const Step>, std::span<Distribution> next) override
        {
            std::fill(next.begin(), next.end(), m_distribution);
            return {};
        }

    private:
        Distribution m_distribution;
        std::size_t m_count;
    };

    Distribution m_distribution;
};

/// A few sentences to train a CountModel on.
inline constexpr std::string_view kTrainingText =
    "It was a bright cold day in the north, and the mill wheels were turning. The miller had three "
    "sons, and the youngest of them could neither read nor write; but he knew the names of all the "
    "birds that came to the pond in the winter, and what each of them would do when the ice broke. "
    "|The wheel turns the shaft, the shaft turns the stone, and the stone grinds the corn. When "
    "the "
    "water is low the wheel stands still, and then the miller mends his sacks and thinks of the "
    "time when there was enough of everything. Nobody in the valley was rich, but nobody went "
    "hungry either, and that was more than could be said of other valleys. |In the evening the "
    "three brothers sat by the fire and told one another what they had seen during the day. The "
    "eldest had seen a cart with two horses, the second had seen a stranger with a letter, and the "
    "youngest had seen that the heron had come back to the pond. |";

} // namespace mullion
