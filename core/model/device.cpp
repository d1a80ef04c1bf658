// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/device.h"

#include <fmt/format.h>

#include <thread>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace mullion {

Result<at::Device> openDevice(const std::string& name)
try {
    const at::Device device(name);
    if (device.is_cpu())
        return device;
    if (!device.is_cuda())
        return fail(ErrorCode::Usage, fmt::format("Device '{}' is not supported", name),
                    "Choose cpu, cuda or cuda:N");
    const auto present = torch::cuda::is_available() ? torch::cuda::device_count() : 0;
    if (present == 0)
        return fail(ErrorCode::Resource, fmt::format("There is no device '{}' here", name),
                    "Choose --device cpu, or install a LibTorch with CUDA and a GPU driver");
    if (device.has_index() && static_cast<std::size_t>(device.index()) >= present)
        return fail(ErrorCode::Resource,
                    fmt::format("There is no device '{}'; GPUs here: {}", name, present),
                    fmt::format("Choose cuda:0 to cuda:{}", present - 1));
    return device;
} catch (const c10::Error&) {
    return fail(ErrorCode::Usage, fmt::format("'{}' is no device", name),
                "Choose cpu, cuda or cuda:N");
}

void useThreads(int threads)
{
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    at::set_num_threads(threads > 0 ? threads : cores);
}

void keepFreedMemory()
{
#if defined(__GLIBC__)
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    mallopt(M_TRIM_THRESHOLD, -1);
#endif
}

at::ScalarType fastestFormat(at::Device device)
{
    if (device.is_cuda())
        return at::kBFloat16;
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512bf16"))
        return at::kBFloat16;
#endif
    return at::kFloat;
}

} // namespace mullion
