// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelconfig.h"

#include <algorithm>
#include <cmath>

namespace mullion {

int relativeBucket(std::int64_t distance)
{
    constexpr int kExact = kRelativeBuckets / 2;
    if (distance < kExact)
        return static_cast<int>(std::max<std::int64_t>(distance, 0));
    const double position = std::log(static_cast<double>(distance) / kExact)
                            / std::log(static_cast<double>(kRelativeMaxDistance) / kExact);
    return std::min(kExact + static_cast<int>(position * (kRelativeBuckets - kExact)),
                    kRelativeBuckets - 1);
}

} // namespace mullion
