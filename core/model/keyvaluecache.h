// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace mullion {

/// What attention keeps of texts that are read piece by piece: keys and values of the last
/// positions, without gradients. One for a number of texts of the same length.
///
/// Each position sees itself and the `window - 1` before it. What it computes from them goes into
/// its own key and value, so more distant text still has an influence, through the layers.
class KeyValueCache
{
public:
    /// `window`: at least 1.
    KeyValueCache(std::int64_t layers, std::int64_t window);

    /// Positions read so far.
    [[nodiscard]] std::int64_t length() const { return m_length; }
    [[nodiscard]] std::int64_t window() const { return m_window; }
    /// Of these, how many the first position of the next piece sees.
    [[nodiscard]] std::int64_t past() const { return std::min(m_length, m_window - 1); }

    /// A layer's share of a piece: [texts, kvHeads, n, headDim]. Returns keys and values of
    /// `past()` positions before it and those of the piece, valid until the next call.
    std::pair<at::Tensor, at::Tensor> append(std::size_t layer, const at::Tensor& key,
                                             const at::Tensor& value);
    /// All layers have seen a piece of n positions.
    void advance(std::int64_t n) { m_length += n; }

    [[nodiscard]] KeyValueCache clone() const;

private:
    /// Numbers of one layer in a buffer with room at its end: [texts, kvHeads, room, headDim].
    struct Row
    {
        at::Tensor numbers;
        std::int64_t end = 0;

        at::Tensor append(const at::Tensor& piece, std::int64_t past);
    };

    std::int64_t m_window;
    std::int64_t m_length = 0;
    std::vector<std::pair<Row, Row>> m_layers;
};

} // namespace mullion
