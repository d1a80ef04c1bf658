// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The module behind core/runs/engine.h: the only door between LibTorch and the programs. No
// exception passes it.
#include "core/runs/engine.h"

#include "core/base/filelock.h"
#include "core/model/device.h"
#include "core/model/torchfrozenmodel.h"
#include "core/model/torchlanguagemodel.h"
#include "core/runs/runfolder.h"
#include "core/runs/runlog.h"
#include "core/train/byteobjective.h"
#include "core/train/trainer.h"

#include <fmt/format.h>

namespace mullion {

namespace {

namespace fs = std::filesystem;

/// LibTorch tells a person's sentence in the first line and a stack trace below.
Error translated(const std::exception& error)
{
    std::string what = error.what();
    what = what.substr(0, what.find('\n'));
    return {ErrorCode::Resource, fmt::format("LibTorch failed: {}", what),
            "Choose a smaller batch or micro_batch if memory gave out, or another device"};
}

/// Training and held-out examples of a run. With a validation corpus of its own all of it is
/// held out, and all of the corpus is trained on.
Result<std::unique_ptr<ByteObjective>> openObjective(const RunSpec& spec, at::Device device)
{
    const M1Settings settings = m1Settings(spec.values);
    const bool separate = !spec.validationCorpus.paths.empty();
    ExampleOptions options;
    options.documentsPerSequence = settings.documentsPerSequence;
    options.exampleLength = static_cast<std::uint32_t>(settings.context);
    options.seed = settings.seed;
    options.shuffleExamples = settings.shuffleExamples;
    auto stream = ExampleStream::open(spec.corpus,
                                      separate ? CorpusPart::All : CorpusPart::Training, options);
    if (!stream)
        return fail(std::move(stream).error());
    auto heldOut = separate ? drawValidation(spec.validationCorpus, CorpusPart::All, settings)
                            : drawValidation(spec.corpus, CorpusPart::Validation, settings);
    if (!heldOut)
        return fail(std::move(heldOut).error());
    return std::make_unique<ByteObjective>(settings, std::move(*stream), std::move(*heldOut),
                                           device);
}

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
    RunLog observer(run->logFile(), starter);
    const auto spec = run->readSpec();
    if (!spec)
        return fail(spec.error());
    MULLION_TRY(spec->values.validate());
    MULLION_TRY(checkInputs(*spec));
    const TrainingSettings settings = trainingSettings(spec->values);
    const auto device = openDevice(settings.device);
    if (!device)
        return fail(device.error());
    useThreads(settings.threads);
    const auto objective = openObjective(*spec, *device);
    if (!objective)
        return fail(objective.error());
    if (!(*objective)->hasValidation())
        observer.noted("Nothing of the corpus is held out, so nothing will be measured on it; "
                       "give more documents or --validation-corpus");
    observer.noted(fmt::format("{} parameters, {} threads", (*objective)->model().parameterCount(),
                               at::get_num_threads()));
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

    Result<TrainingEnd> train(const fs::path& run, TrainingObserver& observer) override
    try {
        return trainRun(run, observer);
    } catch (const std::exception& error) {
        return fail(translated(error));
    }
};

} // namespace

} // namespace mullion

extern "C" __attribute__((visibility("default"))) mullion::Engine* mullionEngine(int version)
{
    static mullion::TorchEngine engine;
    return version == mullion::kEngineVersion ? &engine : nullptr;
}
