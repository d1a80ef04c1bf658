// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch.h"

#include <cstdint>

namespace mullion {

/// First weights as in T5X, from one seeded generator on the CPU: the same on every device.
class Initializer
{
public:
    explicit Initializer(std::uint64_t seed);
    /// Zeros, quickly: for weights that are loaded next.
    static Initializer blank() { return {}; }

    /// Truncated normal with variance 1/fanIn: [fanOut, fanIn].
    at::Tensor dense(std::int64_t fanOut, std::int64_t fanIn);
    at::Tensor normal(std::int64_t rows, std::int64_t columns);
    /// Uniform in +-limit.
    at::Tensor uniform(std::int64_t rows, std::int64_t columns, double limit);
    /// Uniform with variance 1 / mean of both sides.
    at::Tensor uniformFanAverage(std::int64_t rows, std::int64_t columns);

private:
    Initializer() = default;

    c10::optional<at::Generator> m_generator; ///< none: zeros
};

} // namespace mullion
