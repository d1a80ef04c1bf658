// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/slotplaces.h"

#include <algorithm>

namespace mullion {

namespace {

/// Last token of the j-th of `slots` stretches of `tokens`.
std::int64_t lastOf(std::int64_t j, std::int64_t tokens, std::int64_t slots)
{
    return std::max<std::int64_t>((j + 1) * tokens / slots - 1, 0);
}

at::Tensor asTensor(const std::vector<std::int64_t>& places)
{
    return at::tensor(places, at::TensorOptions(at::kLong));
}

} // namespace

at::Tensor SlotPlaces::spread() const
{
    std::vector<std::int64_t> places;
    for (std::int64_t i = 0; i < begin + tokens; ++i)
        places.push_back(i);
    for (std::int64_t j = 0; j < slots; ++j)
        places.push_back(begin + lastOf(j, tokens, slots));
    return asTensor(places);
}

at::Tensor SlotPlaces::hiddenFromSlots() const
{
    const std::int64_t first = begin + tokens;
    auto hidden = at::zeros({first + slots, first + slots}, at::TensorOptions(at::kBool));
    for (std::int64_t j = 0; j < slots; ++j) {
        auto row = hidden[first + j];
        row.narrow(0, begin, tokens + slots).fill_(true);
        const std::int64_t from = j * tokens / slots;
        row.narrow(0, begin + from, (j + 1) * tokens / slots - from).fill_(false);
        row[first + j].fill_(false);
    }
    return hidden;
}

at::Tensor decoderSlotPlaces(std::int64_t begin, const OpeningShape& opening, std::int64_t length)
{
    std::vector<std::int64_t> places;
    if (begin > 0)
        places.push_back(0);
    std::int64_t next = begin;
    for (const SlotSegment& segment : opening.segments) {
        for (std::int64_t j = 0; j < segment.slots; ++j)
            places.push_back(next + lastOf(j, segment.tokens, segment.slots));
        next += segment.tokens;
    }
    if (opening.task == SlotTask::Restore)
        next = std::max<std::int64_t>(begin - 1, 0);
    while (static_cast<std::int64_t>(places.size()) < length)
        places.push_back(next++);
    places.resize(static_cast<std::size_t>(length));
    return asTensor(places);
}

} // namespace mullion
