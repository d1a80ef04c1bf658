// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/symbolcosts.h"
#include "core/analysis/unitaccount.h"
#include "core/base/result.h"

#include <cstdint>

namespace mullion {

/// Accounts for what symbols cost: as the trace says, or under the model behind the tokenizer.
class SymbolAccount
{
public:
    virtual ~SymbolAccount() = default;

    [[nodiscard]] virtual Result<> add(const CodeUnit& unit, std::stop_token stop) = 0;
    [[nodiscard]] virtual Result<> finish(std::stop_token stop) = 0;
    [[nodiscard]] virtual std::vector<LedgerRow> takeRows() = 0;
};

/// One row, `entry`, with the costs of the trace.
std::unique_ptr<SymbolAccount> accountForTracedSymbols(LedgerEntry entry, std::size_t worst);

/// Rows Model and Rounding. The model forgets everything after `unitsPerContext` units (0: never)
/// and at the start of a segment.
std::unique_ptr<SymbolAccount>
accountForExactSymbols(const SymbolCosts& costs, std::uint64_t unitsPerContext, std::size_t worst);

} // namespace mullion
