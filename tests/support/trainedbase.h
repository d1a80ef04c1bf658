// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/trainingkinds.h"
#include "core/model/torch.h"
#include "core/runs/engine.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"
#include "core/train/trainer.h"
#include "tests/support/patternedcorpus.h"
#include "tests/support/textfiles.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace mullion {

using Settings = std::vector<std::pair<std::string, std::string>>;

/// Runs on a corpus of a few patterned documents, all small enough for a test.
class TrainedRuns
{
public:
    TrainedRuns()
    {
        at::set_num_threads(1);
        writeText(folder / "corpus.jsonl", patternedCorpus(120));
    }

    /// spec.json of a run of `kind` with the preset "tiny" and `settings`.
    [[nodiscard]] RunSpec spec(const RunKind& kind, const Settings& settings,
                               std::vector<UsedInput> uses) const
    {
        RunSpec spec{FieldValues(kind), "tiny", "test", {}, {}, {}, {}};
        spec.corpus.paths = {folder / "corpus.jsonl"};
        EXPECT_TRUE(spec.values.applyPreset("tiny"));
        for (const auto& [id, text] : settings)
            EXPECT_TRUE(spec.values.set(id, text)) << id;
        EXPECT_TRUE(spec.values.validate());
        spec.inputs = describeInputs(spec).value();
        spec.uses = std::move(uses);
        return spec;
    }

    /// Makes the run's folder and trains in it; again: goes on. Stops after so many steps.
    Result<TrainingEnd> train(const std::string& name, const RunSpec& spec,
                              std::uint64_t stopAfter = ~0ull) const
    {
        struct Stopping final : TrainingObserver
        {
            void progressed(const TrainingProgress& progress) override { step = progress.step; }
            bool wantsStop() override { return step >= last; }
            std::uint64_t last = 0;
            std::uint64_t step = 0;
        };
        const auto opened = std::filesystem::exists(folder / name / "spec.json")
                                ? RunFolder::open(folder / name)
                                : RunFolder::create(folder / name, spec);
        MULLION_TRY(opened);
        Stopping observer;
        observer.last = stopAfter;
        const auto objective = openObjective({spec, opened->path(), at::kCPU, [](const auto&) {}});
        MULLION_TRY(objective);
        TrainingSettings settings = trainingSettings(spec.values);
        return Trainer(*opened, settings, **objective, observer).train();
    }

    /// A base over bytes that knows a little. The folder of its run.
    [[nodiscard]] std::filesystem::path base(const Settings& settings = {}) const
    {
        Settings all{{"steps", "20"}, {"precision", "fp32"}};
        all.insert(all.end(), settings.begin(), settings.end());
        train("base", spec(baseRunKind(), all, {describeInput("tokenizer", "bytes").value()}))
            .value();
        return folder / "base";
    }

    /// A run and what comes with it.
    static std::vector<UsedInput> using_(const std::string& role, const std::filesystem::path& run)
    {
        std::vector<UsedInput> uses{describeInput(role, run.string()).value()};
        const auto behind = inputsBehind(uses.front()).value();
        uses.insert(uses.end(), behind.begin(), behind.end());
        return uses;
    }

    TemporaryFolder folder;
};

} // namespace mullion
