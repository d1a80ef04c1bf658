// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/commandline.h"

#include "core/runs/runfolder.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

/// With everything a kind can be told, and names that a shell would take apart.
RunCommand filled(const RunKind& kind, const Preset& preset)
{
    RunCommand command;
    command.kind = kind.name;
    command.preset = preset.name;
    command.settings = {"steps=7", "ramp=5%", "rate=1e-4"};
    command.corpus = {"/texts/it's one.jsonl.gz", "-second", "/texts/$three"};
    command.validationCorpus = {"/held out"};
    command.jsonField = "the text";
    for (const InputRole& role : kind.inputs)
        command.inputs[role.id] = "equal-info[b=16,v=65k]";
    command.out = "/runs/a \"b\"";
    return command;
}

TEST(CommandLineTest, EveryKindAndPresetComesBackFromText)
{
    int count = 0;
    for (const RunKind* kind : runKinds()) {
        for (const Preset& preset : kind->presets) {
            const RunCommand command = filled(*kind, preset);
            const auto back = fromText(toText(command));
            ASSERT_TRUE(back) << toText(command) << '\n' << back.error().sentence();
            EXPECT_EQ(*back, command) << toText(command);
            ++count;
        }
    }
    EXPECT_GT(count, 15);
}

TEST(CommandLineTest, ReadsWhatPeopleWrite)
{
    const auto command = fromText("/usr/bin/mullion train m1 \\\n  --preset=tiny --steps 9 --set "
                                  "seed=3 \\\n  --corpus a b --corpus c --json-field x # a try\n");
    ASSERT_TRUE(command) << command.error().sentence();
    EXPECT_EQ(command->preset, "tiny");
    EXPECT_THAT(command->settings, UnorderedElementsAre("steps=9", "seed=3"));
    EXPECT_THAT(command->corpus, ElementsAre("a", "b", "c"));
    EXPECT_EQ(command->jsonField, "x");
    EXPECT_EQ(valuesOf(*command)->whole("steps"), 9);
}

TEST(CommandLineTest, WhatIsNotKnownIsNamed)
{
    const std::string begin = "mullion train m1 --preset tiny ";
    for (const auto& [line, named] : std::vector<std::pair<std::string, std::string>>{
             {begin + "--stepps 3", "--stepps"},
             {begin + "--set stepps=3", "'stepps'"},
             {begin + "--set steps=x", "'x'"},
             {begin + "--set steps", "'--set steps'"},
             {begin + "and more", "and"},
             {begin + "--corpus", "--corpus"},
             {"mullion train m1 --preset large", "'large'"},
             {"mullion train m7 --preset tiny", "'m7'"},
             {"mullion analyze", "no command that trains"},
             {"rm -rf /", "'rm'"},
             {"", "no command"}}) {
        const auto command = fromText(line);
        ASSERT_FALSE(command) << line;
        EXPECT_EQ(command.error().code, ErrorCode::Usage) << line;
        EXPECT_THAT(command.error().what, HasSubstr(named)) << line;
        EXPECT_FALSE(command.error().cure.empty()) << line;
    }
}

TEST(CommandLineTest, OnlyWhatDiffersFromThePresetIsSaid)
{
    FieldValues values(m1RunKind());
    ASSERT_TRUE(values.applyPreset("tiny"));
    EXPECT_THAT(settingsBeside("tiny", values).value(), ElementsAre());
    ASSERT_TRUE(values.set("steps", "601"));
    ASSERT_TRUE(values.set("batch", "16")); // as in the preset
    EXPECT_THAT(settingsBeside("tiny", values).value(), ElementsAre("steps=601"));
    EXPECT_FALSE(settingsBeside("large", values));
}

class AgainTest : public testing::Test
{
protected:
    RunSpec spec(const std::string& preset)
    {
        FieldValues values(m2RunKind());
        EXPECT_TRUE(values.applyPreset("tiny"));
        EXPECT_TRUE(values.set("rate", "0.001"));
        RunSpec spec{std::move(values), preset, "1", {{"/c.txt"}, "body"}, {}, {}, {}};
        spec.uses.push_back({"tokenizer", "../t.tokenizer", "t", "1234"});
        return spec;
    }

    TemporaryFolder m_folder;
};

TEST_F(AgainTest, AnOldRunIsACommandForANewOneBesideIt)
{
    std::ofstream(m_folder / "t.tokenizer") << "not looked into";
    ASSERT_TRUE(RunFolder::create(m_folder / "run", spec("tiny")));
    const auto command = againCommand(m_folder / "run");
    ASSERT_TRUE(command) << command.error().sentence();
    EXPECT_EQ(command->kind, "m2");
    EXPECT_EQ(command->preset, "tiny");
    EXPECT_THAT(command->settings, ElementsAre("rate=0.001"));
    EXPECT_THAT(command->corpus, ElementsAre("/c.txt"));
    EXPECT_EQ(command->jsonField, "body");
    EXPECT_EQ(command->inputs.at("tokenizer"), (m_folder / "t.tokenizer").string());
    EXPECT_EQ(command->out, (m_folder / "run-2").string());
}

TEST_F(AgainTest, APresetThatIsNoMoreChangesNoValue)
{
    ASSERT_TRUE(RunFolder::create(m_folder / "run", spec("of-yore")));
    const auto command = againCommand(m_folder / "run");
    ASSERT_TRUE(command) << command.error().sentence();
    const auto values = valuesOf(*command);
    ASSERT_TRUE(values) << values.error().sentence();
    const RunSpec before = spec("of-yore");
    for (const Field& field : before.values.kind().fields)
        EXPECT_EQ(values->at(field.id), before.values.at(field.id)) << field.id;
}

TEST_F(AgainTest, FreshFoldersCountOn)
{
    const auto name = [&](const std::string& taken) {
        return freshFolder(m_folder / taken).filename().string();
    };
    EXPECT_EQ(name("run"), "run-2");
    EXPECT_EQ(name("run/"), "run-2");
    EXPECT_EQ(name("run-2"), "run-3");
    EXPECT_EQ(name("run-a"), "run-a-2");
    EXPECT_EQ(name("2026"), "2026-2");
    std::filesystem::create_directories(m_folder / "run-3");
    EXPECT_EQ(name("run-2"), "run-4");
}

} // namespace
} // namespace mullion
