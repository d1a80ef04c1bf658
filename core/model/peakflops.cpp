// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/peakflops.h"

#include <algorithm>
#include <chrono>

namespace mullion {

double measurePeakFlops(at::Device device, at::ScalarType format)
{
    using Clock = std::chrono::steady_clock;
    constexpr auto kLongest = std::chrono::milliseconds(200);
    const std::int64_t n = device.is_cuda() ? 8192 : 1024;
    const at::NoGradGuard noGrad;
    const auto a = at::ones({n, n}, at::TensorOptions(format).device(device));
    const auto wait = [&](const at::Tensor& product) { return product[0][0].item<float>(); };
    wait(at::matmul(a, a));
    double best = 0;
    for (const auto start = Clock::now(); Clock::now() - start < kLongest;) {
        const auto before = Clock::now();
        wait(at::matmul(a, a));
        const double seconds = std::chrono::duration<double>(Clock::now() - before).count();
        const auto side = static_cast<double>(n);
        best = std::max(best, 2 * side * side * side / seconds);
    }
    return best;
}

} // namespace mullion
