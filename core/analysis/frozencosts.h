// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/symbolcosts.h"
#include "core/bytemodel/frozenmodel.h"

#include <memory>

namespace mullion {

/// What symbols cost under a frozen M1, before and after its probabilities are rounded. Many texts
/// go along in one step.
class FrozenCosts final : public SymbolCosts
{
public:
    explicit FrozenCosts(std::shared_ptr<const FrozenModel> model);

    [[nodiscard]] Result<std::vector<SymbolCost>> of(std::span<const std::vector<Symbol>> texts,
                                                     std::stop_token stop = {}) const override;

private:
    std::shared_ptr<const FrozenModel> m_model;
};

/// -log2 of a symbol's probability under a softmax of logits (natural-log units), and under the
/// integers that a coder gets from them.
SymbolCost costUnder(std::span<const float> logits, Symbol symbol);

} // namespace mullion
