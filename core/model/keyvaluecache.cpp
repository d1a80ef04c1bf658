// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/keyvaluecache.h"

#include <algorithm>

namespace mullion {

namespace {

constexpr std::int64_t kLeastRoom = 32;

} // namespace

KeyValueCache::KeyValueCache(std::int64_t layers, std::int64_t window)
    : m_window(window)
    , m_layers(static_cast<std::size_t>(layers))
{
}

at::Tensor KeyValueCache::Row::append(const at::Tensor& piece, std::int64_t past)
{
    const std::int64_t n = piece.size(2);
    if (!numbers.defined() || end + n > numbers.size(2)) {
        // Twice what is needed: a full window is moved once per window of positions.
        auto sizes = piece.sizes().vec();
        sizes[2] = std::max(kLeastRoom, 2 * (past + n));
        const auto larger = at::empty(sizes, piece.options().requires_grad(false));
        if (past > 0)
            larger.narrow(2, 0, past).copy_(numbers.narrow(2, end - past, past));
        numbers = larger;
        end = past;
    }
    numbers.narrow(2, end, n).copy_(piece.detach());
    end += n;
    return numbers.narrow(2, end - n - past, past + n);
}

std::pair<at::Tensor, at::Tensor> KeyValueCache::append(std::size_t layer, const at::Tensor& key,
                                                        const at::Tensor& value)
{
    auto& [keys, values] = m_layers[layer];
    return {keys.append(key, past()), values.append(value, past())};
}

KeyValueCache KeyValueCache::clone() const
{
    KeyValueCache copy = *this;
    for (auto& [keys, values] : copy.m_layers) {
        for (Row* row : {&keys, &values}) {
            if (row->numbers.defined())
                row->numbers = row->numbers.clone();
        }
    }
    return copy;
}

} // namespace mullion
