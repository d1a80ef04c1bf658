// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/symbol.h"

#include <span>
#include <stop_token>
#include <vector>

namespace mullion {

/// What a symbol costs, in bits.
struct SymbolCost
{
    double exact = 0;   ///< under the model's own probabilities
    double rounded = 0; ///< under the 14-bit integers that a coder gets from it
};

/// A byte model that also tells what symbols cost before its probabilities are rounded.
class SymbolCosts
{
public:
    virtual ~SymbolCosts() = default;

    /// Costs of the symbols of several texts, each of which begins without context; one for each
    /// symbol, text after text. Errors: `Resource`, `Cancelled`.
    [[nodiscard]] virtual Result<std::vector<SymbolCost>>
    of(std::span<const std::vector<Symbol>> texts, std::stop_token stop = {}) const = 0;
};

} // namespace mullion
