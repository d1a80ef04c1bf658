// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/ledger.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mullion {

/// Keeps the places with the most bits of all that it is shown.
class WorstPlaces
{
public:
    explicit WorstPlaces(std::size_t room)
        : m_room(room)
    {
    }

    /// `place()` is only made for what is kept. Places come in order of text.
    template <class MakePlace>
    void add(double bits, MakePlace place)
    {
        m_differs = m_differs || (m_any && bits != m_first);
        if (!std::exchange(m_any, true))
            m_first = bits;
        // Of equals the earlier one stays.
        if (m_room == 0 || bits < kLeastBits
            || (m_heap.size() == m_room && bits <= m_heap.front().bits))
            return;
        if (m_heap.size() == m_room) {
            std::ranges::pop_heap(m_heap, isWorse);
            m_heap.pop_back();
        }
        m_heap.push_back(place());
        m_heap.back().bits = bits;
        std::ranges::push_heap(m_heap, isWorse);
    }

    [[nodiscard]] std::vector<LedgerPlace> take()
    {
        std::ranges::sort(m_heap, isWorse);
        const bool telling = m_differs || m_heap.size() == 1;
        return telling ? std::exchange(m_heap, {}) : std::vector<LedgerPlace>();
    }

private:
    /// Nobody wants to see what costs nothing.
    static constexpr double kLeastBits = 1e-6;

    static bool isWorse(const LedgerPlace& a, const LedgerPlace& b)
    {
        if (a.bits != b.bits)
            return a.bits > b.bits;
        return std::pair(a.bytes.begin, a.firstEnd) < std::pair(b.bytes.begin, b.firstEnd);
    }

    std::size_t m_room;
    std::vector<LedgerPlace> m_heap; ///< the least bad of them in front
    double m_first = 0;
    bool m_any = false;
    bool m_differs = false;
};

} // namespace mullion
