// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <array>
#include <bit>
#include <cstdint>

namespace mullion {

/// A shuffled order of 0 ... size-1 that needs no memory: any place of it can be asked for.
///
/// A Feistel network of four rounds permutes the numbers of 2k bits, the smallest such set that
/// holds `size`; what falls outside is permuted again, so that each number comes exactly once.
class Permutation
{
public:
    constexpr Permutation(std::uint64_t size, std::uint64_t seed)
        : m_size(size)
        , m_halfBits((std::bit_width(size > 1 ? size - 1 : 1) + 1) / 2)
    {
        Random random(seed);
        for (std::uint64_t& key : m_keys)
            key = random.next();
    }

    [[nodiscard]] constexpr std::uint64_t size() const { return m_size; }

    /// `place` < size().
    [[nodiscard]] constexpr std::uint64_t at(std::uint64_t place) const
    {
        do {
            place = once(place);
        } while (place >= m_size);
        return place;
    }

private:
    [[nodiscard]] constexpr std::uint64_t once(std::uint64_t number) const
    {
        const std::uint64_t mask = (std::uint64_t(1) << m_halfBits) - 1;
        std::uint64_t left = number >> m_halfBits;
        std::uint64_t right = number & mask;
        for (const std::uint64_t key : m_keys) {
            const std::uint64_t mixed = Random(right ^ key).next() & mask;
            const std::uint64_t next = left ^ mixed;
            left = right;
            right = next;
        }
        return left << m_halfBits | right;
    }

    std::uint64_t m_size;
    int m_halfBits;
    std::array<std::uint64_t, 4> m_keys{};
};

} // namespace mullion
