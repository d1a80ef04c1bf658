// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/commandline.h"

#include "core/base/shelltext.h"
#include "core/runs/runfolder.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

namespace fs = std::filesystem;

void addOption(std::vector<std::string>& arguments, const std::string& name,
               const std::string& value)
{
    if (value.starts_with('-')) { // would be taken for an option
        arguments.push_back(name + "=" + value);
        return;
    }
    arguments.push_back(name);
    arguments.push_back(value);
}

std::vector<std::string> textsOf(const std::vector<fs::path>& paths)
{
    std::vector<std::string> texts;
    for (const fs::path& path : paths)
        texts.push_back(path.string());
    return texts;
}

/// The preset the run began with, or if this program has none of that name the first one:
/// whichever it is, the settings beside it say the rest.
std::string presetOf(const RunSpec& spec)
{
    const std::vector<Preset>& presets = spec.values.kind().presets;
    const bool known = std::ranges::count(presets, spec.preset, &Preset::name) > 0;
    return known ? spec.preset : presets.front().name;
}

} // namespace

const RunKind* findRunKind(std::string_view name)
{
    const auto kinds = runKinds();
    const auto found = std::ranges::find(kinds, name, &RunKind::name);
    return found == kinds.end() ? nullptr : *found;
}

std::vector<std::string> toArguments(const RunCommand& command)
{
    std::vector<std::string> arguments = {"train", command.kind};
    if (!command.preset.empty())
        addOption(arguments, "--preset", command.preset);
    for (const std::string& setting : command.settings)
        addOption(arguments, "--set", setting);
    for (const auto& [role, source] : command.inputs)
        addOption(arguments, "--" + role, source);
    for (const std::string& path : command.corpus)
        addOption(arguments, "--corpus", path);
    for (const std::string& path : command.validationCorpus)
        addOption(arguments, "--validation-corpus", path);
    if (command.jsonField != RunCommand().jsonField)
        addOption(arguments, "--field", command.jsonField);
    if (command.resume)
        arguments.emplace_back("--resume");
    if (!command.out.empty())
        addOption(arguments, "--out", command.out);
    return arguments;
}

std::string toText(const RunCommand& command)
{
    return "mullion " + quoted(toArguments(command));
}

Result<RunCommand> fromText(std::string_view text)
{
    auto words = wordsOf(text);
    MULLION_TRY(words);
    if (words->empty())
        return fail(ErrorCode::Usage, "There is no command",
                    "Paste one that begins with 'mullion train'");
    if (fs::path(words->front()).filename() != "mullion")
        return fail(ErrorCode::Usage, fmt::format("The command begins with '{}'", words->front()),
                    "Paste one that begins with 'mullion train'");
    return fromArguments(std::span(*words).subspan(1));
}

Result<FieldValues> valuesOf(const RunCommand& command)
{
    const RunKind* kind = findRunKind(command.kind);
    if (!kind)
        return fail(ErrorCode::Usage, fmt::format("There is no kind of run '{}'", command.kind),
                    "See 'mullion train --help' for the kinds");
    FieldValues values(*kind);
    if (!command.preset.empty())
        MULLION_TRY(values.applyPreset(command.preset));
    for (const std::string& setting : command.settings) {
        const auto equals = setting.find('=');
        if (equals == setting.npos)
            return fail(ErrorCode::Usage, fmt::format("'--set {}' has no '='", setting),
                        "Write --set field=value");
        MULLION_TRY(values.set(setting.substr(0, equals), setting.substr(equals + 1)));
    }
    return values;
}

Result<std::vector<std::string>> settingsBeside(const std::string& preset,
                                                const FieldValues& values)
{
    FieldValues alone(values.kind());
    if (!preset.empty())
        MULLION_TRY(alone.applyPreset(preset));
    std::vector<std::string> settings;
    for (const Field& field : values.kind().fields) {
        if (values.at(field.id) != alone.at(field.id))
            settings.push_back(field.id + "=" + textOf(values.at(field.id)));
    }
    return settings;
}

Result<RunCommand> againCommand(const fs::path& path)
{
    const auto run = RunFolder::open(path);
    MULLION_TRY(run);
    const auto spec = run->readSpec();
    MULLION_TRY(spec);
    RunCommand command;
    command.kind = spec->values.kind().name;
    command.preset = presetOf(*spec);
    auto settings = settingsBeside(command.preset, spec->values);
    MULLION_TRY(settings);
    command.settings = std::move(*settings);
    command.corpus = textsOf(spec->corpus.paths);
    command.validationCorpus = textsOf(spec->validationCorpus.paths);
    command.jsonField = spec->corpus.jsonField;
    for (const InputRole& role : spec->values.kind().inputs) {
        if (const UsedInput* input = spec->use(role.id))
            command.inputs[role.id] = sourceOf(*input, run->path());
    }
    command.out = freshFolder(run->path()).string();
    return command;
}

fs::path freshFolder(const fs::path& taken)
{
    fs::path folder = fs::absolute(taken).lexically_normal();
    if (!folder.has_filename()) // "run/"
        folder = folder.parent_path();
    std::string name = folder.filename().string();
    const auto dash = name.find_last_not_of("0123456789");
    unsigned long number = 2;
    if (dash != name.npos && name[dash] == '-' && name.size() - dash - 1 <= 6
        && dash + 1 < name.size() && dash > 0) {
        number = std::stoul(name.substr(dash + 1)) + 1;
        name.resize(dash);
    }
    std::error_code ignored;
    fs::path fresh;
    do
        fresh = folder.parent_path() / fmt::format("{}-{}", name, number++);
    while (fs::exists(fresh, ignored));
    return fresh;
}

} // namespace mullion
