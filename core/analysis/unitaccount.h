// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/codeunits.h"
#include "core/analysis/worstplaces.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mullion {

class WindowTree;

/// One row of a ledger while it is summed up.
class LedgerTally
{
public:
    LedgerTally(LedgerEntry entry, std::size_t worst)
        : m_worst(worst)
    {
        m_row.entry = entry;
    }

    template <class MakePlace>
    void add(double bits, MakePlace place)
    {
        m_row.bits += bits;
        m_worst.add(bits, place);
    }

    [[nodiscard]] LedgerRow take()
    {
        m_row.worst = m_worst.take();
        return std::move(m_row);
    }

private:
    LedgerRow m_row;
    WorstPlaces m_worst;
};

/// Accounts for the bits of code units beyond what the trace says of their symbols.
class UnitAccount
{
public:
    virtual ~UnitAccount() = default;

    virtual void add(const CodeUnit& unit) = 0;
    /// The rows, once; their order is that of a ledger.
    [[nodiscard]] virtual std::vector<LedgerRow> takeRows() = 0;
    /// The first thing that contradicted itself.
    [[nodiscard]] const std::optional<std::string>& problem() const { return m_problem; }

protected:
    void complain(std::string problem)
    {
        if (!m_problem)
            m_problem = std::move(problem);
    }

private:
    std::optional<std::string> m_problem;
};

/// Windows with a table: each is walked again, so that intervals are known.
/// Rows Coder, GivenBack, Padding, End. `text` and `tree` must outlive the account.
std::unique_ptr<UnitAccount> accountForTree(const WindowTree& tree, std::size_t worst);

/// Examples under the range coder (core/coding/rangecoder.h), whose interval is replayed from the
/// costs: these are -log2 of integers over 2^14. Rows Coder, End.
std::unique_ptr<UnitAccount> accountForExamples(int bitsPerToken, std::size_t worst);

/// Whatever of a unit's bits its symbols do not use, as `entry`; of the last unit of a segment as
/// End where `entry` is OpenPadding. There it must not be negative.
std::unique_ptr<UnitAccount> accountForRest(LedgerEntry entry, int bitsPerToken, std::size_t worst);

} // namespace mullion
