// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/evaluation/passages.h"
#include "core/runs/contextmodel.h"

#include <cstdint>
#include <optional>
#include <span>

namespace mullion {

/// How long answers take from slots and from the plain context: seconds for a whole batch, medians.
struct LatencyFigures
{
    std::size_t batch = 0;
    std::uint32_t contextTokens = 0;
    double slots = 0; ///< of each text
    std::uint32_t newTokens = 0;

    double compress = 0;
    double slotsFirst = 0; ///< reading slots and writing the first token
    double slotsAll = 0;   ///< reading slots and writing all tokens
    double plainFirst = 0; ///< the same with the context as text
    double plainAll = 0;

    [[nodiscard]] double total() const { return compress + slotsAll; }
    [[nodiscard]] double speedUp() const { return plainAll / total(); }
    [[nodiscard]] double speedUpWhenCached() const { return plainAll / slotsAll; }

    /// New tokens from which on compressing and writing is as fast as the plain context; nothing
    /// where it never is.
    [[nodiscard]] std::optional<double> breakEvenTokens() const;

    /// Uses of the same slots, each with all new tokens, after which compressing has paid.
    [[nodiscard]] std::optional<double> breakEvenUses() const;
};

struct LatencyOptions
{
    std::uint32_t newTokens = 32; ///< at least 2
    int repeats = 5;              ///< after one that does not count
};

/// All texts go through the model as one batch; they should be equally long. Errors: `Usage` for no
/// text or fewer than two new tokens, those of the model.
Result<LatencyFigures> measureLatency(const ContextModel& model, std::span<const TokenIds> texts,
                                      const LatencyOptions& options);

} // namespace mullion
