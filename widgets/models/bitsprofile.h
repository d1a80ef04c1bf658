// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenblock.h"
#include "widgets/plot/column.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace mullion {

/// Bits of each byte along a text in a form that any stretch of it can be drawn from at once:
/// sum, least and most of every 64 bytes, filled block by block.
class BitsProfile
{
public:
    /// Bits of one byte of what was appended, for stretches shorter than a bin per column.
    using ByteBits = std::function<float(std::uint64_t byte)>;

    explicit BitsProfile(ByteBits byteBits = {});

    void append(const TokenBlock& block);

    /// Bytes profiled so far.
    [[nodiscard]] std::uint64_t size() const { return m_size; }

    /// Columns of [begin, end); the mean of a column is the bits per byte of its bytes.
    [[nodiscard]] std::vector<Column> columns(double begin, double end, int count) const;

    static constexpr std::uint64_t kBinBytes = 64;

private:
    struct Bin
    {
        float sum = 0;
        float min = 0;
        float max = 0;
    };

    [[nodiscard]] Column column(std::uint64_t begin, std::uint64_t end) const;
    [[nodiscard]] Column exactColumn(std::uint64_t begin, std::uint64_t end) const;

    ByteBits m_byteBits;
    std::vector<Bin> m_bins;
    std::uint64_t m_size = 0;
};

} // namespace mullion
