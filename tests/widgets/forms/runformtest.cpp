// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/runform.h"

#include "tests/support/temporaryfolder.h"
#include "widgets/forms/fieldrow.h"
#include "widgets/forms/fieldsform.h"

#include <QComboBox>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(RunFormTest, EveryKindAndPresetGoesInAndComesOut)
{
    RunForm form;
    for (const RunKind* kind : runKinds()) {
        for (const Preset& preset : kind->presets) {
            RunCommand command;
            command.kind = kind->name;
            command.preset = preset.name;
            command.settings = {"seed=9"};
            command.corpus = {"/a/b.txt", "/c d"};
            command.validationCorpus = {"/e"};
            command.jsonField = "body";
            for (const InputRole& role : kind->inputs)
                command.inputs[role.id] = role.id == "tokenizer" ? "bytes" : "/runs/x";
            command.out = "/runs/new";
            ASSERT_TRUE(form.setCommand(command));
            EXPECT_EQ(form.command(), command) << toText(command) << '\n' << toText(form.command());
        }
    }
}

TEST(RunFormTest, PathsAreAbsoluteSoThatTheCommandMeansTheSameElsewhere)
{
    RunForm form;
    RunCommand command;
    command.kind = "m2";
    command.preset = "tiny";
    command.corpus = {"text.txt"};
    command.inputs["tokenizer"] = "my.tokenizer";
    command.out = "run/";
    ASSERT_TRUE(form.setCommand(command));
    const std::string here = QDir::currentPath().toStdString();
    EXPECT_THAT(form.command().corpus, ElementsAre(here + "/text.txt"));
    EXPECT_EQ(form.command().inputs.at("tokenizer"), here + "/my.tokenizer");
    EXPECT_EQ(form.command().out, here + "/run");
}

TEST(RunFormTest, AFolderThatIsNotThereYetIsSuggested)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "m1-tiny");
    RunForm form;
    form.setRunsFolder(QString::fromStdString(folder.path().string()));
    EXPECT_EQ(form.command().out, (folder / "m1-tiny-2").string());
    RunCommand command = form.command();
    command.kind = "base";
    command.out.clear();
    ASSERT_TRUE(form.setCommand(command));
    EXPECT_EQ(form.command().out, (folder / "base-tiny").string());
    command.out = "/mine";
    ASSERT_TRUE(form.setCommand(command));
    form.setRunsFolder(QStringLiteral("/elsewhere"));
    EXPECT_EQ(form.command().out, "/mine");
}

TEST(RunFormTest, WhatIsNoCommandForANewRunIsRefused)
{
    RunForm form;
    const RunCommand before = form.command();
    RunCommand command = before;
    command.settings = {"stepps=3"};
    EXPECT_FALSE(form.setCommand(command));
    command = before;
    command.resume = true;
    EXPECT_FALSE(form.setCommand(command));
    command = before;
    command.kind = "m7";
    EXPECT_FALSE(form.setCommand(command));
    EXPECT_EQ(form.command(), before);
}

TEST(RunFormTest, InputsAreThoseOfTheKind)
{
    RunForm form;
    QSignalSpy edited(&form, &RunForm::edited);
    RunCommand command;
    command.kind = "icae";
    command.preset = "tiny";
    command.inputs = {{"base", "/b"}, {"dataset", "/d"}};
    ASSERT_TRUE(form.setCommand(command));
    EXPECT_GE(edited.count(), 1);
    command.kind = "m1";
    command.inputs.clear();
    ASSERT_TRUE(form.setCommand(command));
    EXPECT_THAT(form.command().inputs, IsEmpty());
}

TEST(RunFormTest, SeveralValuesKeepWhatWasGiven)
{
    RunForm form;
    RunCommand command;
    command.kind = "m1";
    command.preset = "tiny";
    command.settings = {"seed=9"};
    command.corpus = {"/a"};
    command.out = "/o";
    ASSERT_TRUE(form.setCommand(command));
    form.setSeveral(true);
    EXPECT_EQ(form.command(), command);
    form.fields()->row("seed")->setText(QStringLiteral("1, 2, 3"));
    EXPECT_EQ(form.fields()->axes().size(), 1u);
    EXPECT_THAT(form.command().settings, IsEmpty());
    form.setSeveral(false);
    EXPECT_EQ(form.command().preset, "tiny");
}

} // namespace
} // namespace mullion
