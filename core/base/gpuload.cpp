// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The few functions of NVML (nvml.h of the driver) that are needed, found at run time: its header
// is not in Debian's main archive, and machines without the driver must work too.
#include "core/base/gpuload.h"

#include <array>
#include <dlfcn.h>

namespace mullion {

namespace {

using Device = void*;

struct Memory // nvmlMemory_t
{
    unsigned long long total, free, used;
};

struct Utilization // nvmlUtilization_t, per cent
{
    unsigned int gpu, memory;
};

class Nvml
{
public:
    Nvml()
    {
        void* library = ::dlopen("libnvidia-ml.so.1", RTLD_NOW | RTLD_LOCAL);
        if (!library)
            return;
        int (*init)() = nullptr;
        const bool isWhole = find(library, "nvmlInit_v2", init)
                             && find(library, "nvmlDeviceGetCount_v2", m_count)
                             && find(library, "nvmlDeviceGetHandleByIndex_v2", m_handle)
                             && find(library, "nvmlDeviceGetName", m_name)
                             && find(library, "nvmlDeviceGetMemoryInfo", m_memory)
                             && find(library, "nvmlDeviceGetUtilizationRates", m_utilization);
        m_works = isWhole && init() == 0;
    }

    [[nodiscard]] std::vector<GpuLoad> loads() const
    {
        std::vector<GpuLoad> all;
        unsigned int count = 0;
        if (!m_works || m_count(&count) != 0)
            return all;
        for (unsigned int i = 0; i < count; ++i) {
            Device device = nullptr;
            Memory memory{};
            if (m_handle(i, &device) != 0 || m_memory(device, &memory) != 0)
                continue;
            GpuLoad load;
            load.usedBytes = memory.used;
            load.memoryBytes = memory.total;
            std::array<char, 96> name{};
            if (m_name(device, name.data(), name.size() - 1) == 0)
                load.name = name.data();
            Utilization use{};
            if (m_utilization(device, &use) == 0)
                load.busy = use.gpu / 100.0;
            all.push_back(std::move(load));
        }
        return all;
    }

private:
    template <class Function>
    static bool find(void* library, const char* name, Function& function)
    {
        function = reinterpret_cast<Function>(::dlsym(library, name));
        return function != nullptr;
    }

    bool m_works = false;
    int (*m_count)(unsigned int*) = nullptr;
    int (*m_handle)(unsigned int, Device*) = nullptr;
    int (*m_name)(Device, char*, unsigned int) = nullptr;
    int (*m_memory)(Device, Memory*) = nullptr;
    int (*m_utilization)(Device, Utilization*) = nullptr;
};

} // namespace

std::vector<GpuLoad> gpuLoads()
{
    static const Nvml nvml;
    return nvml.loads();
}

} // namespace mullion
