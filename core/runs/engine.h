// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/bytemodel/bytemodel.h"
#include "core/bytemodel/frozenweights.h"
#include "core/runs/contextmodel.h"
#include "core/runs/languagemodel.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace mullion {

/// How far a training is; comes after every step.
struct TrainingProgress
{
    std::uint64_t step = 0;
    std::uint64_t allSteps = 0;
    double bitsPerByte = 0; ///< smoothed training loss
    double symbolsPerSecond = 0;
    double elapsedSeconds = 0;
    double remainingSeconds = 0;
};

/// Whoever started a training and wants to hear of it. Called on the training thread.
class TrainingObserver
{
public:
    virtual ~TrainingObserver() = default;

    virtual void progressed(const TrainingProgress&) {}
    /// A sentence for people: a measurement, a checkpoint, a warning.
    virtual void noted(std::string_view) {}
    /// Asked after every step; true saves and stops.
    virtual bool wantsStop() { return false; }
    /// Asked after every step; true saves a checkpoint and goes on.
    virtual bool wantsSave() { return false; }
};

enum class TrainingEnd
{
    Finished,
    Stopped ///< on request; a checkpoint was saved
};

/// Where an ICAE lies.
struct ContextModelSource
{
    std::filesystem::path icae;
    std::filesystem::path base;
    bool untrained = false;
};

/// The half of the engine that needs LibTorch. It lives in a module of its own that is loaded
/// when first asked, so that programs which only look or tokenize start at once.
class Engine
{
public:
    virtual ~Engine() = default;

    /// A frozen M1 on a device of LibTorch: "cuda", "cuda:1", and "cpu" for comparison (there
    /// `FrozenModel` is faster). Error: `Resource` for a device that is not there.
    virtual Result<std::shared_ptr<const ByteModel>> openByteModel(const FrozenWeights& weights,
                                                                   const std::string& device) = 0;

    /// The trained model of a run folder (its best checkpoint), a checkpoint folder or its
    /// model.safetensors: an M2 or base over tokens, or an M1 over bytes. Errors: `Input` for what
    /// holds none or was altered, `Resource` for a device that is not there.
    virtual Result<std::shared_ptr<const LanguageModel>>
    openLanguageModel(const std::filesystem::path& source, const std::string& device) = 0;

    /// The ICAE of a run folder (its best checkpoint) or a checkpoint folder, on its base, which is
    /// opened from where the run says, or from `base` if that is not empty. `untrained`: with the
    /// first weights of its adapter and memory table in the place of the learned ones, to compare.
    /// Errors: `Input` for what holds none, was altered, or does not belong to that base;
    /// `Resource` for a device that is not there.
    virtual Result<std::shared_ptr<const ContextModel>>
    openContextModel(const ContextModelSource& source, const std::string& device) = 0;

    /// Trains the run in the folder, from its latest checkpoint if it has one, to its last step or
    /// until it is asked to stop. Holds the run's lock meanwhile.
    virtual Result<TrainingEnd> train(const std::filesystem::path& run,
                                      TrainingObserver& observer) = 0;
};

/// To be called at the start of a program, before there are threads: those that LibTorch starts
/// later sleep while they wait. The default, spinning, makes training some 50 times slower as soon
/// as another program holds one of the cores (tests/bench/RESULTS.md). OMP_WAIT_POLICY and
/// GOMP_SPINCOUNT in the environment have precedence.
void letWaitingThreadsSleep();

/// Loads the module once. Looks where MULLION_ENGINE points, beside the program, in
/// ../lib/mullion, and in the build tree. Error `Resource` when it is not installed or LibTorch
/// is missing.
Result<Engine*> loadEngine();

/// The one symbol of the module; `version` guards against a module of another build.
inline constexpr const char* kEngineFactory = "mullionEngine";
inline constexpr int kEngineVersion = 5;
using EngineFactory = Engine* (*)(int version);

} // namespace mullion
