// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/bitsprofile.h"

#include <algorithm>
#include <utility>

namespace mullion {

BitsProfile::BitsProfile(ByteBits byteBits)
    : m_byteBits(std::move(byteBits))
{
}

void BitsProfile::append(const TokenBlock& block)
{
    for (const float bits : block.byteBits) {
        if (m_size % kBinBytes == 0) {
            m_bins.push_back({bits, bits, bits});
        } else {
            Bin& bin = m_bins.back();
            bin.sum += bits;
            bin.min = std::min(bin.min, bits);
            bin.max = std::max(bin.max, bits);
        }
        ++m_size;
    }
}

std::vector<Column> BitsProfile::columns(double begin, double end, int count) const
{
    std::vector<Column> result(static_cast<std::size_t>(std::max(count, 0)));
    const double step = (end - begin) / std::max(count, 1);
    for (std::size_t i = 0; i < result.size(); ++i) {
        const double from = std::max(0.0, begin + step * static_cast<double>(i));
        const double to = std::max(0.0, begin + step * static_cast<double>(i + 1));
        // A byte belongs to the column its place falls into; a column narrower than a byte shows
        // the byte it lies in.
        const auto first = static_cast<std::uint64_t>(from);
        const auto last = std::max(static_cast<std::uint64_t>(to), first + 1);
        if (first < m_size)
            result[i] = column(first, std::min(last, m_size));
    }
    return result;
}

Column BitsProfile::column(std::uint64_t begin, std::uint64_t end) const
{
    if (end - begin < 4 * kBinBytes && m_byteBits)
        return exactColumn(begin, end);
    const std::uint64_t firstBin = begin / kBinBytes;
    const std::uint64_t lastBin =
        std::clamp<std::uint64_t>(end / kBinBytes, firstBin + 1, m_bins.size());
    double sum = 0;
    Column column{m_bins[firstBin].min, 0, m_bins[firstBin].max};
    for (std::uint64_t at = firstBin; at < lastBin; ++at) {
        sum += m_bins[at].sum;
        column.min = std::min<double>(column.min, m_bins[at].min);
        column.max = std::max<double>(column.max, m_bins[at].max);
    }
    const std::uint64_t bytes = std::min(lastBin * kBinBytes, m_size) - firstBin * kBinBytes;
    column.mean = sum / static_cast<double>(bytes);
    return column;
}

Column BitsProfile::exactColumn(std::uint64_t begin, std::uint64_t end) const
{
    double sum = 0;
    const double first = m_byteBits(begin);
    Column column{first, 0, first};
    for (std::uint64_t at = begin; at < end; ++at) {
        const double bits = m_byteBits(at);
        sum += bits;
        column.min = std::min(column.min, bits);
        column.max = std::max(column.max, bits);
    }
    column.mean = sum / static_cast<double>(end - begin);
    return column;
}

} // namespace mullion
