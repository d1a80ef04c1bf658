// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytemodel/bytemodel.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace mullion {

namespace {

constexpr std::size_t kLanes = 64;

} // namespace

Result<> predict(const ByteModel& model, std::span<const Symbol> contexts,
                 std::size_t contextLength, std::span<Distribution> next)
{
    if (contexts.size() != contextLength * next.size())
        return fail(ErrorCode::Internal,
                    fmt::format("{} symbols are not {} contexts of {}", contexts.size(),
                                next.size(), contextLength),
                    "Please report this");
    if (contextLength == 0) {
        std::fill(next.begin(), next.end(), model.first());
        return {};
    }
    const auto lanes = model.openLanes(std::min(kLanes, next.size()), contextLength);
    MULLION_TRY(lanes);
    std::vector<ByteModelLanes::Step> steps;
    for (std::size_t begin = 0; begin < next.size(); begin += kLanes) {
        const std::size_t n = std::min(kLanes, next.size() - begin);
        steps.resize(n);
        for (std::size_t at = 0; at < contextLength; ++at) {
            for (std::size_t i = 0; i < n; ++i) {
                steps[i] = {static_cast<std::uint32_t>(i),
                            contexts[(begin + i) * contextLength + at]};
                if (at == 0)
                    (*lanes)->reset(steps[i].lane);
            }
            const bool last = at + 1 == contextLength;
            MULLION_TRY(
                (*lanes)->step(steps, last ? next.subspan(begin, n) : std::span<Distribution>()));
        }
    }
    return {};
}

} // namespace mullion
