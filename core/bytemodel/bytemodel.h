// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/symbol.h"
#include "core/coding/distribution.h"

#include <span>
#include <string>

namespace mullion {

/// Predicts the next symbol of a text from the symbols before it: what feeds a coder.
class ByteModel
{
public:
    virtual ~ByteModel() = default;

    /// Identity of the weights, for the provenance of what is built from the model.
    [[nodiscard]] virtual std::string identity() const = 0;

    /// Distribution of the symbol that follows each context; a context starts from the model's
    /// reset state (an empty one asks for the first symbol of a window).
    ///
    /// `contexts`: n contexts of `contextLength` symbols each, one after another.
    /// `next`: n distributions. Errors: `Resource` when memory or the device gives out.
    virtual Result<> predict(std::span<const Symbol> contexts, std::size_t contextLength,
                             std::span<Distribution> next) = 0;
};

} // namespace mullion
