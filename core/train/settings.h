// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/modelconfig.h"
#include "core/runs/fieldvalues.h"
#include "core/train/schedule.h"

#include <cstdint>
#include <string>

namespace mullion {

/// The fields of every training run, read once from their declaration.
struct TrainingSettings
{
    std::uint64_t steps = 0;
    std::uint64_t seed = 0;
    std::string device = "cpu";
    int threads = 0;
    std::uint64_t checkpointEvery = 0;
    std::uint64_t keepCheckpoints = 0;
    std::uint64_t validateEvery = 0;
    std::uint64_t reportEvery = 0;
    std::int64_t batch = 0;
    std::int64_t microBatch = 0;
    RateSchedule schedule;
    std::string optimizer;
    double beta1 = 0;
    double beta2 = 0;
    double weightDecay = 0;
    double clipNorm = 0;  ///< 0: no limit
    double peakFlops = 0; ///< of the device in matrix products, per second; 0: not known
};

/// How a transformer learns, whatever it reads.
struct LearningSettings
{
    ModelConfig model; ///< vocabularies are the objective's to fill in
    std::int64_t context = 0;
    std::int64_t batch = 0;
    std::int64_t microBatch = 0;
    std::string precision;
    bool recompute = false; ///< activations of a layer, in the backward pass
    double zLoss = 0;
    std::uint64_t seed = 0;
    std::uint32_t documentsPerSequence = 0;
    std::uint64_t shuffleTexts = 0; ///< kept in memory to draw the next one from
};

struct M1Settings : LearningSettings
{
    double shortShare = 0;
    std::int64_t shortContext = 0;
    std::uint64_t validationExamples = 0;
};

/// Of a language model over tokens: M2 and base.
struct TokenSettings : LearningSettings
{
    std::uint32_t exampleSymbols = 0; ///< 0: what fills the context
    int encodingThreads = 1;
    double repeatShare = 0; ///< of the examples is made of repeated passages
    std::uint64_t validationTexts = 0;
    std::uint32_t validationSymbols = 0;
    std::uint64_t baselineExamples = 0;
};

/// Of the seq2seq probe; `context` stays 0, sequences are as long as text and code.
struct ProbeSettings : LearningSettings
{
    std::uint32_t textSymbols = 0;
    std::uint64_t validationTexts = 0;
};

TrainingSettings trainingSettings(const FieldValues& values);
M1Settings m1Settings(const FieldValues& values);
TokenSettings tokenSettings(const FieldValues& values);
/// The same for a kind whose model is another run's: without shape and context.
TokenSettings tokenTextSettings(const FieldValues& values);
ProbeSettings probeSettings(const FieldValues& values);

} // namespace mullion
