// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/checkpoints.h"

#include "core/base/hash.h"
#include "core/runs/storedcheckpoint.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

StoredCheckpoint stored(std::uint64_t step, std::uint64_t bestStep)
{
    StoredCheckpoint checkpoint;
    checkpoint.state.step = step;
    checkpoint.state.elapsedSeconds = 0.1;
    checkpoint.state.reportNats = 1.0 / 3;
    checkpoint.state.best = 2.5;
    checkpoint.state.bestStep = bestStep;
    checkpoint.files = {{"model.safetensors", 3, identityOf(asBytes("abc"))}};
    return checkpoint;
}

void writeCheckpoint(const std::filesystem::path& run, std::uint64_t step, std::uint64_t bestStep)
{
    const auto folder = run / "checkpoints" / checkpointName(step);
    writeText(folder / "model.safetensors", "abc");
    writeText(folder / "state.json", toJson(stored(step, bestStep)));
}

TEST(StoredCheckpoint, IsReadBackBitForBit)
{
    const auto again = storedCheckpointFromJson(toJson(stored(7, 5)), "state.json");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->state, stored(7, 5).state);
}

TEST(StoredCheckpoint, AnyChangedCharacterIsNoticed)
{
    const std::string text = toJson(stored(7, 5));
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (text[i] == ' ' || text[i] == '\n')
            continue;
        std::string altered = text;
        altered[i] ^= 1;
        EXPECT_FALSE(storedCheckpointFromJson(altered, "state.json")) << i << altered;
        EXPECT_FALSE(storedCheckpointFromJson(text.substr(0, i), "state.json")) << i;
    }
}

TEST(Checkpoints, OnlyCompleteNamesCount)
{
    const TemporaryFolder folder;
    for (const char* name : {"step-000000000009", "step-000000000010", ".unfinished-step-11",
                             "step-", "step-12x", "notes"})
        std::filesystem::create_directory(folder / name);
    const auto all = listCheckpoints(folder.path());
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all.rbegin()->first, 10u);
}

TEST(Checkpoints, BestIsTheOneMeasuredBest)
{
    const TemporaryFolder run;
    const auto none = bestCheckpoint(run.path());
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::Input);
    writeCheckpoint(run.path(), 10, 10);
    writeCheckpoint(run.path(), 20, 10);
    EXPECT_EQ(bestCheckpoint(run.path())->filename(), checkpointName(10));
}

TEST(Checkpoints, AlteredFileIsRefusedAndNamed)
{
    const TemporaryFolder run;
    writeCheckpoint(run.path(), 10, 10);
    const auto folder = run / "checkpoints/step-000000000010";
    EXPECT_TRUE(verifyCheckpoint(folder));
    for (const char* content : {"ab", "abd", ""}) {
        writeText(folder / "model.safetensors", content);
        const auto result = verifyCheckpoint(folder);
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Input);
        EXPECT_THAT(result.error().sentence(), testing::HasSubstr("model.safetensors"));
    }
}

} // namespace
} // namespace mullion
