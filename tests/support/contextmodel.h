// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytemodel/bytemodel.h"
#include "core/coding/quantize.h"
#include "tests/support/countmodel.h"

#include <algorithm>
#include <cstring>
#include <random>
#include <vector>

namespace mullion {

/// A stand-in for M1 whose every prediction depends on all symbols since the reset: their hash
/// chooses among distributions made up beforehand. So a context that is a symbol short or handed
/// to the wrong lane shows at once, and a step costs next to nothing.
class ContextModel final : public ByteModel
{
public:
    ContextModel()
    {
        std::mt19937_64 random(5);
        for (std::size_t n = 0; n < kKinds; ++n)
            m_distributions.push_back(madeUp(n, random));
    }

    [[nodiscard]] std::string identity() const override { return "context-model"; }
    [[nodiscard]] const Distribution& first() const override { return m_distributions[0]; }
    [[nodiscard]] Result<std::unique_ptr<ByteModelLanes>> openLanes(std::size_t count,
                                                                    std::size_t) const override
    {
        return std::make_unique<Lanes>(*this, count);
    }
    [[nodiscard]] Result<Bytes> serialise() const override
    {
        return fail(ErrorCode::Usage, "A context model has no form in a file", "");
    }

private:
    static constexpr std::size_t kKinds = 61;

    /// Letters as in the training text, some raised at random; now and then one symbol is nearly
    /// certain, or all are powers of two so that borders fall on cells.
    static Distribution madeUp(std::size_t kind, std::mt19937_64& random)
    {
        std::vector<double> p(kAlphabetSize, 1e-3);
        if (kind % 7 == 3) {
            for (std::size_t i = 0; i < 4; ++i)
                p[random() % kAlphabetSize] = 1e6;
        } else if (kind % 11 == 5) {
            p[kind % 2 == 0 ? 'e' : 0] = 1e9;
        } else {
            for (const char c : kTrainingText)
                p[c == '|' ? kEndOfDocument : static_cast<std::uint8_t>(c)] += 1.0;
            for (double& value : p)
                value *= 1.0 + static_cast<double>(random() % 8);
        }
        return quantize(p);
    }

    class Lanes final : public ByteModelLanes
    {
    public:
        Lanes(const ContextModel& model, std::size_t count)
            : m_model(model)
            , m_hashes(count, 0)
        {
        }
        [[nodiscard]] std::size_t count() const override { return m_hashes.size(); }
        void reset(std::uint32_t lane) override { m_hashes[lane] = 0; }
        [[nodiscard]] Result<> step(std::span<const Step> steps,
                                    std::span<Distribution> next) override
        {
            for (std::size_t i = 0; i < steps.size(); ++i) {
                std::uint64_t& hash = m_hashes[steps[i].lane];
                hash = (hash + steps[i].symbol + 1) * 0x9e3779b97f4a7c15ull;
                hash ^= hash >> 29;
                if (!next.empty())
                    next[i] = m_model.m_distributions[hash % kKinds];
            }
            return {};
        }
        [[nodiscard]] std::size_t memorySize() const override { return sizeof(Memory); }
        void copyMemory(std::uint32_t lane, std::span<std::uint8_t> out) const override
        {
            const Memory memory{m_hashes[lane], {}};
            std::memcpy(out.data(), &memory, sizeof(Memory));
        }
        void appendMemory(std::uint32_t lane, std::span<const std::uint8_t> memory) override
        {
            std::memcpy(&m_hashes[lane], memory.data(), sizeof(std::uint64_t));
        }

    private:
        struct Memory
        {
            std::uint64_t hash;
            std::uint8_t more[40]; ///< as if it were a real model's
        };

        const ContextModel& m_model;
        std::vector<std::uint64_t> m_hashes;
    };

    std::vector<Distribution> m_distributions;
};

} // namespace mullion
