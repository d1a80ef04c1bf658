// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/queue/runqueue.h"

#include "core/base/file.h"
#include "core/base/filelock.h"
#include "core/runs/queue/queueworker.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <thread>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct RunQueueTest : testing::Test
{
    /// Instead of mullion: writes the run's name, or fails if that begins with "bad".
    RunQueueTest()
    {
        const auto script = program();
        std::ofstream(script) << "#!/bin/sh\n"
                                 "case $4 in bad*) echo 'mullion: No good.'; exit 1;; esac\n"
                                 "echo begin $4 >>order; sleep 0.3; echo end $4 >>order\n";
        std::filesystem::permissions(script, std::filesystem::perms::owner_all);
    }
    std::filesystem::path program() const { return folder / "program"; }
    std::uint64_t add(const std::string& run)
    {
        return queue.add({"train", "m1", "--out", run}, folder.path()).value();
    }
    std::vector<std::string> names() const
    {
        std::vector<std::string> all;
        const QueueContent content = queue.read().value();
        for (const QueueEntry& entry : content.entries)
            all.push_back(entry.run.filename().string());
        return all;
    }
    std::string order() const
    {
        const auto text = readFile(folder / "order");
        return text ? std::string(asChars(*text)) : std::string();
    }

    TemporaryFolder folder;
    RunQueue queue{folder / "queue"};
};

TEST_F(RunQueueTest, KeepsRunsInTheirOrder)
{
    EXPECT_TRUE(queue.read().value().entries.empty());
    add("a");
    const std::uint64_t b = add("b");
    add("c");
    EXPECT_THAT(names(), ElementsAre("a", "b", "c"));
    ASSERT_TRUE(queue.move(b, 0));
    EXPECT_THAT(names(), ElementsAre("b", "a", "c"));
    ASSERT_TRUE(queue.move(b, 99));
    EXPECT_THAT(names(), ElementsAre("a", "c", "b"));
    ASSERT_TRUE(queue.remove(b));
    EXPECT_THAT(names(), ElementsAre("a", "c"));
    EXPECT_EQ(queue.remove(b).error().code, ErrorCode::Usage);
}

TEST_F(RunQueueTest, RefusesWhatCannotWait)
{
    EXPECT_EQ(queue.add({"train", "m1"}, folder.path()).error().code, ErrorCode::Usage);
    EXPECT_EQ(queue.add({"bench", "--out", "x"}, folder.path()).error().code, ErrorCode::Usage);
    add("a");
    EXPECT_THAT(queue
                    .add({"train", "m1", "--out", "../" + folder.path().filename().string() + "/a"},
                         folder.path())
                    .error()
                    .what,
                HasSubstr("waits already"));
    EXPECT_FALSE(queue.setJobs(0));
}

TEST_F(RunQueueTest, ADamagedFileIsAnError)
{
    add("a");
    ASSERT_TRUE(writeFileAtomically(folder / "queue/queue.json", "{\"mullion_queue\": 2}"));
    EXPECT_EQ(queue.read().error().code, ErrorCode::Input);
    EXPECT_FALSE(queue.add({"train", "m1", "--out", "b"}, folder.path()));
}

TEST_F(RunQueueTest, TrainsOneAfterTheOtherAndGoesOnAfterAnError)
{
    add("a");
    add("bad");
    add("b");
    ASSERT_TRUE(workQueueOff(queue, program(), [] { return false; }));
    EXPECT_EQ(order(), "begin a\nend a\nbegin b\nend b\n");
    const auto left = queue.read().value().entries;
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left[0].state, QueueState::Failed);
    EXPECT_EQ(left[0].message, "No good.");
}

TEST_F(RunQueueTest, TrainsSeveralAtATimeWhenAsked)
{
    ASSERT_TRUE(queue.setJobs(2));
    add("a");
    add("b");
    ASSERT_TRUE(workQueueOff(queue, program(), [] { return false; }));
    EXPECT_THAT(order(),
                testing::AnyOf(HasSubstr("begin a\nbegin b"), HasSubstr("begin b\nbegin a")));
}

TEST_F(RunQueueTest, WhatHasBegunIsNotTakenOut)
{
    const std::uint64_t a = add("a");
    bool refused = false;
    ASSERT_TRUE(workQueueOff(queue, program(), [&] {
        const auto content = queue.read().value();
        if (!content.entries.empty() && content.entries[0].state == QueueState::Begun)
            refused = refused || !queue.remove(a);
        return false;
    }));
    EXPECT_TRUE(refused);
    EXPECT_EQ(order(), "begin a\nend a\n");
}

TEST_F(RunQueueTest, OneWorkerIsEnough)
{
    add("a");
    const auto lock = FileLock::take(queue.workerLock(), "x", "y");
    ASSERT_TRUE(lock);
    ASSERT_TRUE(workQueueOff(queue, program(), [] { return false; }));
    EXPECT_THAT(names(), ElementsAre("a"));
}

TEST_F(RunQueueTest, ARunOutlivesItsWorker)
{
    add("a");
    int turns = 0;
    ASSERT_TRUE(workQueueOff(queue, program(), [&] { return ++turns > 1; }));
    for (int i = 0; i < 100 && order() != "begin a\nend a\n"; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(order(), "begin a\nend a\n");
}

} // namespace
} // namespace mullion
