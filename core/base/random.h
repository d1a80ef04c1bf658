// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

namespace mullion {

/// SplitMix64: the same numbers for the same seed on every machine and standard library (the
/// distributions of <random> do not promise that). Its whole state is one number.
class Random
{
public:
    constexpr explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    constexpr std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ull);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
        return z ^ (z >> 31);
    }

    /// Uniform in [0, bound); `bound` > 0. The bias of the remainder is below bound / 2^64.
    constexpr std::uint64_t below(std::uint64_t bound) { return next() % bound; }

    /// Permutes a container with operator[] and size() (Fisher-Yates).
    template <class Container>
    constexpr void shuffle(Container& items)
    {
        for (std::size_t i = items.size(); i > 1; --i)
            std::swap(items[i - 1], items[below(i)]);
    }

private:
    std::uint64_t m_state;
};

/// A seed for a part of something that has a seed: pass, file, worker.
constexpr std::uint64_t derivedSeed(std::uint64_t seed, std::uint64_t part)
{
    return Random(seed ^ Random(part).next()).next();
}

} // namespace mullion
