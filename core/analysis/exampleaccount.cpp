// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/unitaccount.h"
#include "core/coding/distribution.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

namespace mullion {

namespace {

/// Costs in a trace are floats: steps of 1e-6 where neighbouring frequencies are 9e-5 apart.
constexpr double kTolerance = 1e-5;
constexpr double kMostSlack = 1e-3;

/// The width of the range coder's interval, by the rules in core/coding/README.md. Where the
/// interval lies does not matter for it, so frequencies are enough: the only symbol that ends at
/// 2^14, and so gets what the division leaves over, is the last one, the document end.
class RangeReplay
{
public:
    /// What the symbol costs beyond -log2 of its frequency, in bits.
    double narrow(Symbol symbol, std::uint32_t frequency)
    {
        const std::uint64_t unit = m_range >> kProbabilityBits;
        const std::uint64_t left = m_range - (unit << kProbabilityBits);
        const auto range = static_cast<double>(m_range);
        double gain = 0; // of the real part over the ideal one, relative
        if (symbol == kEndOfDocument) {
            const std::uint32_t others = kProbabilityOne - frequency;
            gain = static_cast<double>(left) * others / (range * frequency);
            m_range -= unit * others;
        } else {
            gain = -static_cast<double>(left) / range;
            m_range = unit * frequency;
        }
        for (; m_range < std::uint64_t{1} << 56; m_range <<= 8)
            m_bits += 8;
        return -std::log1p(gain) / std::numbers::ln2;
    }

    /// -log2 of the interval.
    [[nodiscard]] double bits() const
    {
        return static_cast<double>(m_bits) + 64 - std::log2(static_cast<double>(m_range));
    }

private:
    std::uint64_t m_range = ~std::uint64_t{0};
    std::uint64_t m_bits = 0; ///< shifted out
};

class ExampleAccount final : public UnitAccount
{
public:
    ExampleAccount(int bitsPerToken, std::size_t worst)
        : m_bitsPerToken(bitsPerToken)
        , m_coder(LedgerEntry::Coder, worst)
        , m_end(LedgerEntry::End, worst)
    {
    }

    void add(const CodeUnit& unit) override
    {
        RangeReplay replay;
        double loss = 0;
        for (std::size_t i = 0; i < unit.symbols.size(); ++i) {
            const double bits = unit.bits[i];
            const double frequency = std::round(std::exp2(kProbabilityBits - bits));
            if (!(frequency >= 1 && frequency <= kProbabilityOne)
                || std::abs(kProbabilityBits - std::log2(frequency) - bits) > kTolerance) {
                complain(fmt::format("Symbol {} of the example at token {} costs {} bits, which no "
                                     "14-bit frequency does",
                                     i, unit.tokens.begin.value(), bits));
                return;
            }
            loss += replay.narrow(unit.symbols[i], static_cast<std::uint32_t>(frequency));
        }
        const double code = static_cast<double>(unit.tokens.size().value()) * m_bitsPerToken;
        const double end = code - replay.bits();
        // At most one byte ends a code, and one more fills up a token. (Dropped zero bytes can
        // make it as negative as they like.)
        if (end > m_bitsPerToken + kMostSlack)
            complain(fmt::format("The example at token {} ends with {:.3f} bits that its symbols "
                                 "do not need",
                                 unit.tokens.begin.value(), end));
        m_coder.add(loss, [&] { return unit.place(); });
        m_end.add(end, [&] { return unit.place(); });
    }

    [[nodiscard]] std::vector<LedgerRow> takeRows() override
    {
        return {m_coder.take(), m_end.take()};
    }

private:
    int m_bitsPerToken;
    LedgerTally m_coder;
    LedgerTally m_end;
};

} // namespace

std::unique_ptr<UnitAccount> accountForExamples(int bitsPerToken, std::size_t worst)
{
    return std::make_unique<ExampleAccount>(bitsPerToken, worst);
}

} // namespace mullion
