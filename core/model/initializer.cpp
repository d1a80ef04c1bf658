// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/initializer.h"

#include <ATen/CPUGeneratorImpl.h>

#include <cmath>

namespace mullion {

Initializer::Initializer(std::uint64_t seed)
    : m_generator(at::make_generator<at::CPUGeneratorImpl>(seed))
{
}

at::Tensor Initializer::dense(std::int64_t fanOut, std::int64_t fanIn)
{
    if (!m_generator)
        return at::zeros({fanOut, fanIn});
    // Cutting a normal at two deviations leaves 0.8796 of its deviation.
    constexpr double kDeviationOfTruncated = 0.87962566103423978;
    constexpr double kInsideTwoDeviations = 0.95449973610364158;
    // Inverse of the distribution function: a uniform number gives exactly one sample.
    auto u = at::empty({fanOut, fanIn}, at::kDouble)
                 .uniform_(-kInsideTwoDeviations, kInsideTwoDeviations, m_generator);
    const double deviation = 1 / std::sqrt(static_cast<double>(fanIn)) / kDeviationOfTruncated;
    return (at::erfinv(u) * std::sqrt(2.0) * deviation).to(at::kFloat);
}

at::Tensor Initializer::normal(std::int64_t rows, std::int64_t columns)
{
    if (!m_generator)
        return at::zeros({rows, columns});
    return at::empty({rows, columns}, at::kFloat).normal_(0, 1, m_generator);
}

at::Tensor Initializer::uniformFanAverage(std::int64_t rows, std::int64_t columns)
{
    return uniform(rows, columns, std::sqrt(6.0 / static_cast<double>(rows + columns)));
}

at::Tensor Initializer::uniform(std::int64_t rows, std::int64_t columns, double limit)
{
    if (!m_generator)
        return at::zeros({rows, columns});
    return at::empty({rows, columns}, at::kFloat).uniform_(-limit, limit, m_generator);
}

} // namespace mullion
