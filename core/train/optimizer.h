// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/tensorfile.h"

#include <cstdint>
#include <memory>

namespace mullion {

/// Turns gradients into changes of the parameters it was made for.
class Optimizer
{
public:
    virtual ~Optimizer() = default;

    /// One update from the parameters' gradients. `step`: updates done before, from 0.
    virtual void update(std::uint64_t step, double rate) = 0;

    /// What it remembers between updates, in a fixed order; to be saved and loaded in place.
    [[nodiscard]] virtual NamedTensors memory() const = 0;
};

/// As in T5X (paper reference, section 2).
struct AdafactorOptions
{
    double decayRate = 0.8;          ///< second moments decay by 1 - t^-decayRate
    double clipThreshold = 1.0;      ///< largest root mean square of an update
    double epsilonGradient = 1e-30;  ///< added to squared gradients
    double epsilonParameter = 1e-3;  ///< least size a parameter counts as
    std::int64_t factoredFrom = 128; ///< both sides of a matrix at least this: factored moments
};

struct AdamWOptions
{
    double beta1 = 0.9;
    double beta2 = 0.95;
    double epsilon = 1e-8;
    double weightDecay = 0; ///< of matrices only
};

std::unique_ptr<Optimizer> makeAdafactor(NamedTensors parameters,
                                         const AdafactorOptions& options = {});
std::unique_ptr<Optimizer> makeAdamW(NamedTensors parameters, const AdamWOptions& options = {});

} // namespace mullion
