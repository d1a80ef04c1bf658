// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <variant>
#include <vector>

namespace mullion {

/// Numbers of a trace, kept in the narrowest type that holds them all; a constant takes no room.
/// Ten million tokens of `bytes` need ids of one byte each and nothing else.
class TraceColumn
{
public:
    TraceColumn() = default;

    explicit TraceColumn(std::span<const std::uint32_t> values)
    {
        if (values.empty())
            return;
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        if (*low == *high)
            m_values = *low;
        else if (*high <= std::numeric_limits<std::uint8_t>::max())
            m_values = narrowed<std::uint8_t>(values);
        else if (*high <= std::numeric_limits<std::uint16_t>::max())
            m_values = narrowed<std::uint16_t>(values);
        else
            m_values = std::vector<std::uint32_t>(values.begin(), values.end());
    }

    [[nodiscard]] std::uint32_t operator[](std::size_t i) const
    {
        if (const auto* constant = std::get_if<std::uint32_t>(&m_values))
            return *constant;
        if (const auto* bytes = std::get_if<std::vector<std::uint8_t>>(&m_values))
            return (*bytes)[i];
        if (const auto* words = std::get_if<std::vector<std::uint16_t>>(&m_values))
            return (*words)[i];
        return std::get<std::vector<std::uint32_t>>(m_values)[i];
    }

private:
    template <class Narrow>
    static std::vector<Narrow> narrowed(std::span<const std::uint32_t> values)
    {
        std::vector<Narrow> result(values.size());
        std::transform(values.begin(), values.end(), result.begin(),
                       [](std::uint32_t v) { return static_cast<Narrow>(v); });
        return result;
    }

    std::variant<std::uint32_t, std::vector<std::uint8_t>, std::vector<std::uint16_t>,
                 std::vector<std::uint32_t>>
        m_values = 0u;
};

/// Costs in bits; when all are equal only one is kept.
class TraceBits
{
public:
    TraceBits() = default;

    explicit TraceBits(std::vector<float> values)
    {
        if (!values.empty() && std::ranges::all_of(values, [&](float v) { return v == values[0]; }))
            m_constant = values[0];
        else
            m_values = std::move(values);
    }

    [[nodiscard]] float operator[](std::size_t i) const
    {
        return m_values.empty() ? m_constant : m_values[i];
    }

private:
    float m_constant = 0;
    std::vector<float> m_values;
};

/// Sums before every 64th entry of a column, so that the sum before any entry costs at most 63
/// additions, and the entry that reaches a sum is found in O(log n).
template <class Sum>
class TraceSums
{
public:
    static constexpr std::size_t kStride = 64;

    TraceSums() = default;

    /// `at(i)` is entry i of n.
    template <class At>
    TraceSums(std::size_t n, At at)
    {
        m_samples.reserve(n / kStride + 1);
        for (std::size_t i = 0; i < n; ++i) {
            if (i % kStride == 0)
                m_samples.push_back(m_total);
            m_total += static_cast<Sum>(at(i));
        }
    }

    [[nodiscard]] Sum total() const { return m_total; }

    /// Sum of the entries before entry i <= n.
    template <class At>
    [[nodiscard]] Sum before(std::size_t i, At at) const
    {
        const std::size_t sample = i / kStride;
        if (sample >= m_samples.size())
            return m_total;
        Sum sum = m_samples[sample];
        for (std::size_t k = sample * kStride; k < i; ++k)
            sum += static_cast<Sum>(at(k));
        return sum;
    }

    /// The first entry whose sum, itself included, is above `sum`; wants sum < total().
    template <class At>
    [[nodiscard]] std::size_t reaching(Sum sum, At at) const
    {
        const auto sample = std::upper_bound(m_samples.begin(), m_samples.end(), sum) - 1;
        std::size_t i = static_cast<std::size_t>(sample - m_samples.begin()) * kStride;
        for (Sum below = *sample;; ++i) {
            below += static_cast<Sum>(at(i));
            if (below > sum)
                return i;
        }
    }

private:
    std::vector<Sum> m_samples;
    Sum m_total = 0;
};

} // namespace mullion
