// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/unitaccount.h"

#include <fmt/format.h>

namespace mullion {

namespace {

/// Costs in a trace are floats.
constexpr double kTolerance = 1e-3;

class RestAccount final : public UnitAccount
{
public:
    RestAccount(LedgerEntry entry, int bitsPerToken, std::size_t worst)
        : m_bitsPerToken(bitsPerToken)
        , m_padding(entry == LedgerEntry::OpenPadding)
        , m_rest(entry, worst)
        , m_end(LedgerEntry::End, worst)
    {
    }

    void add(const CodeUnit& unit) override
    {
        double bits = static_cast<double>(unit.tokens.size().value()) * m_bitsPerToken;
        for (const double cost : unit.bits)
            bits -= cost;
        if (m_padding && bits < -kTolerance)
            complain(fmt::format("The window at token {} holds {:.3f} bits more than it has room "
                                 "for",
                                 unit.tokens.begin.value(), -bits));
        LedgerTally& tally = m_padding && unit.endsSegment ? m_end : m_rest;
        tally.add(bits, [&] { return unit.place(); });
    }

    [[nodiscard]] std::vector<LedgerRow> takeRows() override
    {
        std::vector<LedgerRow> rows{m_rest.take()};
        if (m_padding)
            rows.push_back(m_end.take());
        return rows;
    }

private:
    int m_bitsPerToken;
    bool m_padding;
    LedgerTally m_rest;
    LedgerTally m_end;
};

} // namespace

std::unique_ptr<UnitAccount> accountForRest(LedgerEntry entry, int bitsPerToken, std::size_t worst)
{
    return std::make_unique<RestAccount>(entry, bitsPerToken, worst);
}

} // namespace mullion
