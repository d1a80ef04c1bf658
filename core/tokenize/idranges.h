// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

using TokenId = std::uint32_t;

/// The ids from `begin` to before `end`.
struct IdRange
{
    TokenId begin = 0;
    TokenId end = 0;
    friend bool operator==(const IdRange&, const IdRange&) = default;
};

/// A set of token ids.
class IdRanges
{
public:
    IdRanges() = default;
    /// In any order; they may overlap.
    explicit IdRanges(std::vector<IdRange> ranges);

    [[nodiscard]] static IdRanges all(std::uint32_t vocabulary)
    {
        return IdRanges({{0, vocabulary}});
    }

    /// In ascending order, with gaps between them.
    [[nodiscard]] std::span<const IdRange> ranges() const { return m_ranges; }
    [[nodiscard]] bool empty() const { return m_ranges.empty(); }
    [[nodiscard]] std::uint64_t count() const;
    [[nodiscard]] bool contains(TokenId id) const;
    /// The smallest; there must be one.
    [[nodiscard]] TokenId front() const { return m_ranges.front().begin; }

    friend bool operator==(const IdRanges&, const IdRanges&) = default;

private:
    std::vector<IdRange> m_ranges;
};

} // namespace mullion
