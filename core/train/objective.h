// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/tensorfile.h"
#include "core/runs/event.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace mullion {

/// What a step has to say: sums over its batch.
struct LossSums
{
    double nats = 0;    ///< cross-entropy alone, without extra losses
    double symbols = 0; ///< bytes and document ends that were learned from
    double tokens = 0;  ///< predictions made; under M1 a symbol is a token
};

/// One measurement on held-out text. The first metric decides which checkpoint is best.
using Validation = std::vector<MetricEvent>;

/// What is learned and from what: all that the trainer knows of a model.
class Objective
{
public:
    virtual ~Objective() = default;

    [[nodiscard]] virtual NamedTensors parameters() const = 0;

    /// Reads the batch of `step` (counted from 0) and adds up its gradients, part by part.
    virtual Result<LossSums> accumulateGradients(std::uint64_t step) = 0;

    /// Goes on as if `steps` batches had been read.
    virtual Result<> skip(std::uint64_t steps) = 0;

    /// Empty when there is nothing to measure on.
    virtual Result<Validation> validate() = 0;

    /// What is known before the first step and does not change: sizes, costs, baselines.
    virtual Result<Validation> facts() { return Validation{}; }

    /// Multiplications and additions of learning from one token, forward and backward.
    [[nodiscard]] virtual double flopsPerToken() const { return 0; }

    /// What stands in the weights' file to tell what they are.
    [[nodiscard]] virtual std::map<std::string, std::string> description() const = 0;
};

} // namespace mullion
