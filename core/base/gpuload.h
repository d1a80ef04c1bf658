// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace mullion {

struct GpuLoad
{
    std::string name;
    std::uint64_t usedBytes = 0;
    std::uint64_t memoryBytes = 0;
    double busy = 0; ///< share of the last moments in which it computed, 0 to 1
};

/// The NVIDIA GPUs of this machine, by the driver's own library, which is looked for at the first
/// call; none where there is no driver. May take some milliseconds.
std::vector<GpuLoad> gpuLoads();

} // namespace mullion
