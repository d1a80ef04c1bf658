// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mullion {

/// A stretch of a context that was compressed on its own.
struct SlotSegment
{
    std::uint32_t tokens = 0;
    std::uint32_t slots = 0;
    friend bool operator==(const SlotSegment&, const SlotSegment&) = default;
};

/// What a context was squeezed into: vectors that stand in its place before the decoder.
struct MemorySlots
{
    std::uint32_t width = 0;           ///< numbers of a slot
    std::vector<float> numbers;        ///< [slots of all segments, width]
    std::vector<SlotSegment> segments; ///< in the order of the text

    [[nodiscard]] std::uint32_t count() const
    {
        return width == 0 ? 0 : static_cast<std::uint32_t>(numbers.size() / width);
    }
    [[nodiscard]] std::uint64_t tokens() const
    {
        std::uint64_t all = 0;
        for (const SlotSegment& segment : segments)
            all += segment.tokens;
        return all;
    }
    friend bool operator==(const MemorySlots&, const MemorySlots&) = default;
};

} // namespace mullion
