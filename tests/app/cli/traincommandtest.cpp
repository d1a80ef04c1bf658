// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/train.h"
#include "core/runs/commandline.h"

#include <CLI/CLI.hpp>
#include <gtest/gtest.h>

namespace mullion::cli {
namespace {

/// What a form shows and copies is what the program reads.
TEST(TrainCommandTest, TheProgramTakesEveryCommandThatIsShown)
{
    for (const RunKind* kind : runKinds()) {
        for (const Preset& preset : kind->presets) {
            RunCommand command;
            command.kind = kind->name;
            command.preset = preset.name;
            command.corpus = {"/a b", "/c"};
            command.out = "/o";
            for (const InputRole& role : kind->inputs)
                command.inputs[role.id] = "bytes";
            for (const Field& field : kind->fields)
                command.settings.push_back(field.id + "=" + textOf(field.initial));
            CLI::App app;
            Action action;
            declareTrain(app, action);
            auto words = toArguments(command);
            std::reverse(words.begin(), words.end());
            EXPECT_NO_THROW(app.parse(words)) << toText(command);
            EXPECT_TRUE(action) << toText(command);
        }
    }
}

} // namespace
} // namespace mullion::cli
