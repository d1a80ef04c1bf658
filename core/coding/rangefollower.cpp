// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/rangefollower.h"

#include <algorithm>

namespace mullion {

RangeFollower::RangeFollower(const RangeEncoder& encoder)
    : m_outside(encoder.codes())
    , m_before(encoder.m_bytes.size())
    , m_low(encoder.m_low)
    , m_range(encoder.m_range)
{
}

void RangeFollower::add(std::uint8_t byte)
{
    if (!m_outside) {
        --m_missing;
        m_value += std::uint64_t{byte} << (8 * m_missing);
        return;
    }
    m_code.push_back(byte);
    m_outside->read(byte);
    if (m_outside->holdsAll())
        enter();
}

/// A width of 256^n fits into the interval only for n < 8, so at least one digit more is known than
/// the encoder has written.
void RangeFollower::enter()
{
    std::uint64_t digits = 0;
    for (std::size_t i = m_before; i < m_before + 8; ++i)
        digits = digits << 8 | (i < m_code.size() ? m_code[i] : 0u);
    m_value = digits - m_low; // modulo 2^64: a carry into the digits before is among them
    m_missing = static_cast<int>(m_before + 8 - m_code.size());
    m_outside.reset();
    m_code.clear();
}

std::optional<Symbol> RangeFollower::next(const Distribution& distribution)
{
    if (m_outside)
        return std::nullopt;
    const std::uint64_t unit = m_range >> kProbabilityBits;
    const auto target = [&](std::uint64_t value) {
        return static_cast<std::uint32_t>(
            std::min<std::uint64_t>(value / unit, kProbabilityOne - 1));
    };
    const std::uint64_t width = 1ull << (8 * m_missing);
    const auto& cumulative = distribution.cumulative;
    const auto above =
        std::upper_bound(cumulative.begin() + 1, cumulative.end() - 1, target(m_value));
    const auto symbol = static_cast<Symbol>(above - cumulative.begin() - 1);
    if (target(m_value + (width - 1)) >= distribution.high(symbol))
        return std::nullopt;

    const std::uint64_t skipped = unit * distribution.low(symbol);
    m_range = distribution.high(symbol) == kProbabilityOne ? m_range - skipped
                                                           : unit * distribution.frequency(symbol);
    m_value -= skipped;
    while (m_range < RangeEncoder::kMinRange) {
        m_value <<= 8;
        m_range <<= 8;
        ++m_missing;
    }
    return symbol;
}

} // namespace mullion
