// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// mullion train KIND: makes the run folder and trains in it, or goes on with one.
#include "app/cli/train.h"

#include "app/cli/forecast.h"
#include "app/cli/trainingdisplay.h"
#include "core/runs/commandline.h"
#include "core/runs/engine.h"
#include "core/runs/newrun.h"
#include "core/runs/resumesettings.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"

#include <fmt/format.h>

#include <memory>

namespace mullion::cli {

namespace {

Result<> prepareResume(const RunKind& kind, const RunCommand& said)
{
    if (!said.preset.empty() || !said.corpus.empty() || !said.validationCorpus.empty()
        || !said.inputs.empty())
        return fail(ErrorCode::Usage, "--resume goes on with the preset and inputs of the run",
                    "Leave out all options but --out and --set, or start a new run");
    const auto run = RunFolder::open(said.out);
    MULLION_TRY(run);
    const auto spec = run->readSpec();
    MULLION_TRY(spec);
    if (&spec->values.kind() != &kind)
        return fail(ErrorCode::Usage,
                    fmt::format("'{}' is a run of kind '{}'", said.out, spec->values.kind().name),
                    fmt::format("Use 'mullion train {}'", spec->values.kind().name));
    return said.settings.empty() ? Result<>() : changeForResume(*run, said.settings);
}

Result<> train(const RunKind& kind, const RunCommand& command)
{
    if (command.out.empty())
        return fail(ErrorCode::Usage, "A run needs a folder", "Give --out FOLDER");
    const auto engine = loadEngine(); // before anything is written
    MULLION_TRY(engine);
    if (command.resume) {
        MULLION_TRY(prepareResume(kind, command));
    } else {
        const auto spec = specOf(command);
        MULLION_TRY(spec);
        MULLION_TRY(RunFolder::create(command.out, *spec));
    }
    TrainingDisplay display;
    const auto end = (*engine)->train(command.out, display);
    display.close();
    if (!end) {
        if (!command.resume)
            RunFolder(command.out).removeIfNeverStarted();
        return fail(end.error());
    }
    if (*end == TrainingEnd::Stopped)
        fmt::print(stderr, "Stopped. Go on with: mullion train {} --resume --out {}\n", kind.name,
                   command.out);
    return {};
}

std::string helpOf(const RunKind& kind)
{
    std::string text = "Presets:\n";
    for (const Preset& preset : kind.presets)
        text += fmt::format("  {:<12} {}\n", preset.name, preset.help);
    text += "\nFields for --set field=value:\n";
    for (const Field& field : kind.fields)
        text += fmt::format("  {:<23} {} [{}{}{}]\n", field.id, field.help, textOf(field.initial),
                            field.unit.empty() || field.type == FieldType::Span ? "" : " ",
                            field.type == FieldType::Span ? "" : field.unit);
    return text;
}

void declareKind(CLI::App& parent, Action& action, const RunKind& kind)
{
    struct TrainOptions
    {
        RunCommand run;
        bool forecast = false;
        bool json = false;
    };
    const auto options = std::make_shared<TrainOptions>();
    CLI::App* command = parent.add_subcommand(kind.name, kind.help);
    command->footer(helpOf(kind));
    declareRunOptions(*command, kind, options->run);
    auto* forecast = command->add_flag("--forecast", options->forecast,
                                       "Train a few steps in a temporary folder and tell what "
                                       "time, memory and disk the run needs");
    command->add_flag("--json", options->json, "Print the forecast as JSON")->needs(forecast);
    command->callback([&action, &kind, options] {
        action = [&kind, options] {
            return options->forecast ? printForecast(options->run, options->json)
                                     : train(kind, options->run);
        };
    });
}

} // namespace

void declareTrain(CLI::App& parent, Action& action)
{
    CLI::App* command = parent.add_subcommand("train", "Train a model");
    command->require_subcommand(1);
    for (const RunKind* kind : runKinds())
        declareKind(*command, action, *kind);
}

} // namespace mullion::cli
