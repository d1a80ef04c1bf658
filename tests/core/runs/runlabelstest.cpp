// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runlabels.h"

#include "core/base/file.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <unistd.h>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(RunLabels, ARunWithoutLabelsHasTheDefaultOnes)
{
    const TemporaryFolder folder;
    EXPECT_EQ(readLabels(folder.path()).value(), RunLabels());
    EXPECT_EQ(shownName("/runs/first", {}), "first");
    EXPECT_EQ(shownName("/runs/first/", {}), "first");
}

TEST(RunLabels, AreReadAsTheyWereWritten)
{
    const TemporaryFolder folder;
    const RunLabels labels{"Näme", "group", {"a", "b"}, "two\nlines", true, 3};
    EXPECT_EQ(writeLabels(folder.path(), labels).value(), LabelPlace::RunFolder);
    EXPECT_EQ(readLabels(folder.path()).value(), labels);
    EXPECT_EQ(shownName(folder.path(), labels), "Näme");
}

TEST(RunLabels, AreTidied)
{
    const RunLabels tidy = tidied({"  x ", " g\t", {"b", "", "a", "b"}, "n\n", false, {}}).value();
    EXPECT_EQ(tidy.name, "x");
    EXPECT_EQ(tidy.group, "g");
    EXPECT_THAT(tidy.tags, ElementsAre("a", "b"));
    EXPECT_EQ(tidy.note, "n");
}

TEST(RunLabels, RefusesWhatIsNoLabel)
{
    EXPECT_EQ(tidied({"", "", {"two words"}, "", false, {}}).error().code, ErrorCode::Usage);
    EXPECT_EQ(tidied({"a\nb", "", {}, "", false, {}}).error().code, ErrorCode::Usage);
    EXPECT_FALSE(tidied({std::string(201, 'x'), "", {}, "", false, {}}));
    EXPECT_FALSE(tidied({"", "", {}, std::string((64 << 10) + 1, 'x'), false, {}}));
    EXPECT_FALSE(tidied({"", "", {}, "", false, -1}));
}

TEST(RunLabels, ADamagedFileIsAnErrorThatSaysWhatToDo)
{
    const TemporaryFolder folder;
    for (const char* text : {"", "{", "[]", "{\"mullion_labels\": 1, \"tags\": 7}"}) {
        ASSERT_TRUE(writeFileAtomically(folder / "labels.json", text));
        const auto labels = readLabels(folder.path());
        ASSERT_FALSE(labels) << text;
        EXPECT_EQ(labels.error().code, ErrorCode::Input);
        EXPECT_THAT(labels.error().sentence(), HasSubstr("damaged")) << text;
    }
}

TEST(RunLabels, OfAFolderThatCannotBeWrittenAreKeptInTheUsersSettings)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "root can write everywhere";
    const TemporaryFolder config;
    ::setenv("XDG_CONFIG_HOME", config.path().c_str(), 1);
    const TemporaryFolder run;
    ASSERT_TRUE(writeLabels(run.path(), {"inside", "", {}, "", false, {}}));
    std::filesystem::permissions(run.path(), std::filesystem::perms::owner_read
                                                 | std::filesystem::perms::owner_exec);
    EXPECT_EQ(readLabels(run.path()).value().name, "inside");
    EXPECT_EQ(writeLabels(run.path(), {"outside", "", {}, "", false, {}}).value(),
              LabelPlace::UserConfig);
    EXPECT_EQ(readLabels(run.path()).value().name, "outside");
    std::filesystem::permissions(run.path(), std::filesystem::perms::owner_all);
}

} // namespace
} // namespace mullion
