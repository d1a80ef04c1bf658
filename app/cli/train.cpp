// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// mullion train KIND: makes the run folder and trains in it, or goes on with one.
#include "app/cli/train.h"

#include "app/cli/newrun.h"
#include "app/cli/trainingdisplay.h"
#include "core/runs/engine.h"
#include "core/runs/resumesettings.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"

#include <fmt/format.h>

#include <memory>

namespace mullion::cli {

namespace {

/// Fields that have an option of their own besides --set.
constexpr const char* kDirectOptions[] = {
    "steps", "seed", "batch", "device", "checkpoint_every", "validate_every", "threads"};

struct TrainOptions
{
    NewRun run;
    std::string out;
    bool resume = false;
};

Result<> prepareResume(const RunKind& kind, const TrainOptions& options)
{
    const NewRun& said = options.run;
    if (!said.preset.empty() || !said.corpus.empty() || !said.validationCorpus.empty()
        || !said.uses.empty())
        return fail(ErrorCode::Usage, "--resume goes on with the preset and inputs of the run",
                    "Leave out all options but --out and --set, or start a new run");
    const auto run = RunFolder::open(options.out);
    if (!run)
        return fail(run.error());
    const auto spec = run->readSpec();
    if (!spec)
        return fail(spec.error());
    if (&spec->values.kind() != &kind)
        return fail(
            ErrorCode::Usage,
            fmt::format("'{}' is a run of kind '{}'", options.out, spec->values.kind().name),
            fmt::format("Use 'mullion train {}'", spec->values.kind().name));
    return said.settings.empty() ? Result<>() : changeForResume(*run, said.settings);
}

Result<> train(const RunKind& kind, const TrainOptions& options)
{
    const auto engine = loadEngine(); // before anything is written
    if (!engine)
        return fail(engine.error());
    if (options.resume) {
        MULLION_TRY(prepareResume(kind, options));
    } else {
        const auto spec = specOf(kind, options.run);
        if (!spec)
            return fail(spec.error());
        const auto run = RunFolder::create(options.out, *spec);
        if (!run)
            return fail(run.error());
    }
    TrainingDisplay display;
    const auto end = (*engine)->train(options.out, display);
    display.close();
    if (!end) {
        if (!options.resume)
            RunFolder(options.out).removeIfNeverStarted();
        return fail(end.error());
    }
    if (*end == TrainingEnd::Stopped)
        fmt::print(stderr, "Stopped. Go on with: mullion train {} --resume --out {}\n", kind.name,
                   options.out);
    return {};
}

std::string optionName(std::string id)
{
    for (char& c : id) {
        if (c == '_')
            c = '-';
    }
    return "--" + id;
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
    auto options = std::make_shared<TrainOptions>();
    CLI::App* command = parent.add_subcommand(kind.name, kind.help);
    command->footer(helpOf(kind));
    command->add_option("--preset", options->run.preset, "Values to start from");
    command->add_option("--corpus", options->run.corpus,
                        "Text, JSON lines (each also .gz) or folders of these");
    command->add_option("--validation-corpus", options->run.validationCorpus,
                        "Held-out text; without it about one document in 100 is held out");
    command->add_option("--field,--json-field", options->run.jsonField,
                        "Field with the text of JSON lines");
    for (const InputRole& role : kind.inputs) {
        const auto set = [options, id = role.id](const std::string& source) {
            options->run.uses[id] = source;
        };
        command->add_option_function<std::string>("--" + role.id, set, role.help)->take_last();
    }
    command->add_option("--out", options->out, "Folder of the run")->required();
    command->add_flag(
        "--resume", options->resume,
        "Go on with the run from its last checkpoint; a few fields may change, such as "
        "micro_batch and checkpoint_every");
    command->add_option("--set", options->run.settings, "field=value, any number of times")
        ->allow_extra_args(false);
    for (const char* id : kDirectOptions) {
        const Field* field = kind.find(id);
        const auto set = [options, name = std::string(id)](const std::string& value) {
            options->run.settings.push_back(name + "=" + value);
        };
        command->add_option_function<std::string>(optionName(id), set, field->help)->take_last();
    }
    command->callback(
        [&action, &kind, options] { action = [&kind, options] { return train(kind, *options); }; });
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
