// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/engine.h"

#include <fmt/format.h>

#include <cstdlib>
#include <dlfcn.h>
#include <mutex>
#include <vector>

namespace mullion {

namespace {

namespace fs = std::filesystem;

constexpr const char* kModule = "mullion-engine.so";

std::vector<fs::path> places()
{
    std::vector<fs::path> all;
    if (const char* named = std::getenv("MULLION_ENGINE"); named && *named)
        return {fs::path(named)};
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
    if (!error) {
        all.push_back(program / kModule);
        all.push_back(program / "../lib/mullion" / kModule);
        // In a build tree, programs lie at different depths below its root.
        fs::path folder = program;
        for (int up = 0; up < 4; ++up) {
            all.push_back(folder / "core/train" / kModule);
            folder = folder.parent_path();
        }
    }
    return all;
}

Result<Engine*> load()
{
    std::string tried;
    for (const fs::path& place : places()) {
        std::error_code error;
        if (!fs::exists(place, error)) {
            tried += fmt::format("{}'{}'", tried.empty() ? "" : ", ", place.string());
            continue;
        }
        void* module = ::dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (!module)
            return fail(ErrorCode::Resource,
                        fmt::format("Cannot load the model engine: {}", ::dlerror()),
                        "Install LibTorch (Debian: libtorch1.13 and libopenblas0-openmp)");
        const auto factory = reinterpret_cast<EngineFactory>(::dlsym(module, kEngineFactory));
        Engine* engine = factory ? factory(kEngineVersion) : nullptr;
        if (!engine)
            return fail(ErrorCode::Resource,
                        fmt::format("'{}' belongs to another version of Mullion", place.string()),
                        "Install program and engine from the same build");
        return engine;
    }
    return fail(ErrorCode::Resource,
                fmt::format("The model engine is not installed (looked for {})", tried),
                "Build Mullion with LibTorch, or set MULLION_ENGINE to its mullion-engine.so");
}

} // namespace

Result<Engine*> loadEngine()
{
    static std::mutex mutex;
    static Engine* engine = nullptr;
    const std::lock_guard lock(mutex);
    if (engine)
        return engine;
    auto loaded = load();
    if (loaded)
        engine = *loaded;
    return loaded;
}

} // namespace mullion
