// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The module behind core/runs/engine.h: the only door between LibTorch and the programs. No
// exception passes it.
#include "core/runs/engine.h"

#include "core/base/filelock.h"
#include "core/engine/trainingkinds.h"
#include "core/icae/torchcontextmodel.h"
#include "core/model/device.h"
#include "core/model/peakflops.h"
#include "core/model/torcherror.h"
#include "core/model/torchfrozenmodel.h"
#include "core/model/torchlanguagemodel.h"
#include "core/runs/runfolder.h"
#include "core/runs/runlog.h"
#include "core/runs/runrequest.h"
#include "core/train/computeformat.h"
#include "core/train/trainer.h"

#include <fmt/format.h>

namespace mullion {

namespace {

namespace fs = std::filesystem;

Result<TrainingEnd> trainRun(const fs::path& path, TrainingObserver& starter)
{
    const auto run = RunFolder::open(path);
    if (!run)
        return fail(run.error());
    const auto lock = FileLock::take(run->lockFile(),
                                     fmt::format("Run '{}' is being trained", run->path().string()),
                                     "Wait for it, or stop it with 'mullion runs stop'");
    if (!lock)
        return fail(lock.error());
    takeRequest(*run); // one that its last process did not live to obey
    RunLog observer(run->logFile(), starter);
    const auto spec = run->readSpec();
    if (!spec)
        return fail(spec.error());
    MULLION_TRY(spec->values.validate());
    MULLION_TRY(checkInputs(*spec));
    TrainingSettings settings = trainingSettings(spec->values);
    const auto device = openDevice(settings.device);
    if (!device)
        return fail(device.error());
    useThreads(settings.threads);
    keepFreedMemory();
    settings.peakFlops =
        measurePeakFlops(*device, computeFormat(spec->values.text("precision"), *device));
    const auto objective = openObjective(
        {*spec, run->path(), *device, [&](const std::string& note) { observer.noted(note); }});
    if (!objective)
        return fail(objective.error());
    observer.noted(fmt::format("{} threads", at::get_num_threads()));
    auto end = Trainer(*run, settings, **objective, observer).train();
    if (end)
        observer.noted(*end == TrainingEnd::Finished ? "Finished" : "Stopped");
    return end;
}

class TorchEngine final : public Engine
{
public:
    Result<std::shared_ptr<const ByteModel>> openByteModel(const FrozenWeights& weights,
                                                           const std::string& device) override
    {
        useThreads(0);
        return openTorchFrozenModel(weights, device);
    }

    Result<std::shared_ptr<const LanguageModel>>
    openLanguageModel(const fs::path& source, const std::string& device) override
    {
        useThreads(0);
        return openTorchLanguageModel(source, device);
    }

    Result<std::shared_ptr<const ContextModel>> openContextModel(const ContextModelSource& source,
                                                                 const std::string& device) override
    {
        useThreads(0);
        return openTorchContextModel(source, device);
    }

    Result<TrainingEnd> train(const fs::path& run, TrainingObserver& observer) override
    try {
        return trainRun(run, observer);
    } catch (const std::exception& error) {
        return fail(torchError(error,
                               "Choose a smaller batch or micro_batch if memory gave out, or "
                               "another device"));
    }
};

} // namespace

} // namespace mullion

extern "C" __attribute__((visibility("default"))) mullion::Engine* mullionEngine(int version)
{
    static mullion::TorchEngine engine;
    return version == mullion::kEngineVersion ? &engine : nullptr;
}
