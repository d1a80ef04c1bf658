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
    RateSchedule schedule;
    std::string optimizer;
    double beta1 = 0;
    double beta2 = 0;
    double weightDecay = 0;
    double clipNorm = 0; ///< 0: no limit
};

/// Those of M1.
struct M1Settings
{
    ModelConfig model;
    std::int64_t context = 0;
    std::uint32_t documentsPerSequence = 0;
    double shortShare = 0;
    std::int64_t shortContext = 0;
    std::uint64_t shuffleExamples = 0;
    std::int64_t batch = 0;
    std::int64_t microBatch = 0;
    std::uint64_t validationExamples = 0;
    std::string precision;
    double zLoss = 0;
    std::uint64_t seed = 0;
    std::string device;
};

TrainingSettings trainingSettings(const FieldValues& values);
M1Settings m1Settings(const FieldValues& values);

} // namespace mullion
