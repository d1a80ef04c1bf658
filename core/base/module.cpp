// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/module.h"

#include <fmt/format.h>

#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <vector>

namespace mullion {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> placesOf(const Module& module)
{
    if (const char* named = std::getenv(module.variable.c_str()); named && *named)
        return {fs::path(named)};
    std::vector<fs::path> all;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error).parent_path();
    if (error)
        return all;
    all.push_back(program / module.file);
    all.push_back(program / "../lib/mullion" / module.file);
    // In a build tree, programs lie at different depths below its root.
    fs::path folder = program;
    for (int up = 0; up < 4; ++up) {
        all.push_back(folder / module.buildFolder / module.file);
        folder = folder.parent_path();
    }
    return all;
}

} // namespace

Result<void*> loadModule(const Module& module)
{
    std::string tried;
    for (const fs::path& place : placesOf(module)) {
        std::error_code error;
        if (!fs::exists(place, error)) {
            tried += fmt::format("{}'{}'", tried.empty() ? "" : ", ", place.string());
            continue;
        }
        void* handle = ::dlopen(place.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (!handle)
            return fail(ErrorCode::Resource,
                        fmt::format("{} cannot be loaded: {}", module.purpose, ::dlerror()),
                        module.cure);
        if (void* factory = ::dlsym(handle, module.factory.c_str()))
            return factory;
        return fail(ErrorCode::Resource,
                    fmt::format("'{}' belongs to another version of Mullion", place.string()),
                    "Install program and modules from the same build");
    }
    return fail(ErrorCode::Resource,
                fmt::format("{} is not installed (looked for {})", module.purpose, tried),
                module.cure);
}

} // namespace mullion
