// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace mullion {

/// Sums over predictions.
struct PredictionSums
{
    double nats = 0;
    double correct = 0;
    double count = 0;
};

/// The same for each position inside a window.
class WindowPositions
{
public:
    /// `tokensPerWindow` as in TokenizerInfo; below 2 there is nothing to tell apart.
    explicit WindowPositions(int tokensPerWindow)
        : m_sums(tokensPerWindow < 2 ? 1 : static_cast<std::size_t>(tokensPerWindow))
    {
    }

    /// `index`: of the token in a text that begins with a window.
    void add(std::uint64_t index, double nats, bool correct)
    {
        PredictionSums& sums = m_sums[index % m_sums.size()];
        sums.nats += nats;
        sums.correct += correct ? 1 : 0;
        sums.count += 1;
    }

    [[nodiscard]] const std::vector<PredictionSums>& sums() const { return m_sums; }
    [[nodiscard]] PredictionSums total() const
    {
        PredictionSums total;
        for (const PredictionSums& sums : m_sums) {
            total.nats += sums.nats;
            total.correct += sums.correct;
            total.count += sums.count;
        }
        return total;
    }

private:
    std::vector<PredictionSums> m_sums;
};

} // namespace mullion
