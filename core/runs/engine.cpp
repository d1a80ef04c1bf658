// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/engine.h"

#include "core/base/module.h"

#include <cstdlib>
#include <mutex>

namespace mullion {

namespace {

Result<Engine*> load()
{
    const auto factory =
        loadModule({.file = "mullion-engine.so",
                    .variable = "MULLION_ENGINE",
                    .buildFolder = "core/engine",
                    .factory = kEngineFactory,
                    .purpose = "The model engine",
                    .cure = "Build Mullion with LibTorch (Debian: libtorch1.13 and "
                            "libopenblas0-openmp), or set MULLION_ENGINE to its "
                            "mullion-engine.so"});
    MULLION_TRY(factory);
    if (Engine* engine = reinterpret_cast<EngineFactory>(*factory)(kEngineVersion))
        return engine;
    return fail(ErrorCode::Resource, "mullion-engine.so belongs to another version of Mullion",
                "Install program and engine from the same build");
}

} // namespace

void letWaitingThreadsSleep()
{
    if (!std::getenv("GOMP_SPINCOUNT"))
        ::setenv("OMP_WAIT_POLICY", "passive", 0);
}

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
