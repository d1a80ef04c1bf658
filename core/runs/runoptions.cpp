// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The options of `mullion train KIND`, declared once for the program and for pasted command lines.
#include "core/runs/commandline.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

/// Fields that have an option of their own besides --set.
constexpr const char* kDirectOptions[] = {
    "steps", "seed", "batch", "device", "checkpoint_every", "validate_every", "threads"};

std::string optionName(std::string id)
{
    std::ranges::replace(id, '_', '-');
    return "--" + id;
}

} // namespace

void declareRunOptions(CLI::App& command, const RunKind& kind, RunCommand& run)
{
    run.kind = kind.name;
    command.add_option("--preset", run.preset, "Values to start from");
    command.add_option("--corpus", run.corpus,
                       "Text, JSON lines (each also .gz) or folders of these");
    command.add_option("--validation-corpus", run.validationCorpus,
                       "Held-out text; without it about one document in 100 is held out");
    command.add_option("--field,--json-field", run.jsonField, "Field with the text of JSON lines");
    for (const InputRole& role : kind.inputs) {
        const auto set = [&run, id = role.id](const std::string& source) {
            run.inputs[id] = source;
        };
        command.add_option_function<std::string>("--" + role.id, set, role.help)->take_last();
    }
    command.add_option("--out", run.out, "Folder of the run");
    command.add_flag("--resume", run.resume,
                     "Go on with the run from its last checkpoint; a few fields may change, such "
                     "as micro_batch and checkpoint_every");
    command.add_option("--set", run.settings, "field=value, any number of times")
        ->allow_extra_args(false);
    for (const char* id : kDirectOptions) {
        const Field* field = kind.find(id);
        const auto set = [&run, name = std::string(id)](const std::string& value) {
            run.settings.push_back(name + "=" + value);
        };
        command.add_option_function<std::string>(optionName(id), set, field->help)->take_last();
    }
}

Result<RunCommand> fromArguments(std::span<const std::string> arguments)
{
    if (arguments.size() < 2 || arguments[0] != "train")
        return fail(ErrorCode::Usage, "This is no command that trains",
                    "It begins with 'mullion train KIND'");
    const RunKind* kind = findRunKind(arguments[1]);
    if (!kind) {
        std::string known;
        for (const RunKind* candidate : runKinds())
            known += (known.empty() ? "" : ", ") + candidate->name;
        return fail(ErrorCode::Usage, fmt::format("There is no kind of run '{}'", arguments[1]),
                    fmt::format("Choose one of: {}", known));
    }
    RunCommand run;
    CLI::App app;
    app.set_help_flag();
    declareRunOptions(app, *kind, run);
    // CLI11 takes the words from the back.
    std::vector<std::string> words(arguments.rbegin(), arguments.rend() - 2);
    try {
        app.parse(std::move(words));
    } catch (const CLI::ParseError& error) {
        return fail(ErrorCode::Usage, error.what(),
                    fmt::format("See 'mullion train {} --help' for what there is", kind->name));
    }
    if (run.preset.empty() && run.settings.empty())
        return run;
    MULLION_TRY(valuesOf(run));
    return run;
}

} // namespace mullion
