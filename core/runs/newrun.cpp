// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/newrun.h"

#include <fmt/format.h>

namespace mullion {

namespace {

namespace fs = std::filesystem;

CorpusSpec corpusOf(const std::vector<std::string>& paths, const std::string& jsonField)
{
    CorpusSpec corpus;
    for (const std::string& path : paths)
        corpus.paths.push_back(fs::absolute(path).lexically_normal());
    corpus.jsonField = jsonField;
    return corpus;
}

} // namespace

Result<std::vector<UsedInput>> usesOf(const RunCommand& command)
{
    std::vector<UsedInput> uses;
    const RunKind* kind = findRunKind(command.kind);
    for (const InputRole& role : kind ? kind->inputs : std::vector<InputRole>()) {
        const auto source = command.inputs.find(role.id);
        if (source == command.inputs.end()) {
            if (role.isRequired)
                return fail(ErrorCode::Usage,
                            fmt::format("A new run of kind '{}' needs --{}", kind->name, role.id),
                            role.help);
            continue;
        }
        auto input = describeInput(role.id, source->second);
        if (!input)
            return fail(std::move(input).error());
        uses.push_back(std::move(*input));
        auto behind = inputsBehind(uses.back());
        if (!behind)
            return fail(std::move(behind).error());
        uses.insert(uses.end(), behind->begin(), behind->end());
    }
    return uses;
}

Result<RunSpec> specOf(const RunCommand& command)
{
    auto values = valuesOf(command);
    MULLION_TRY(values);
    if (command.preset.empty() || command.corpus.empty())
        return fail(ErrorCode::Usage, "A new run needs --preset and --corpus",
                    fmt::format("See 'mullion train {} --help'", command.kind));
    MULLION_TRY(values->validate());
    RunSpec spec{std::move(*values),
                 command.preset,
                 MULLION_VERSION,
                 corpusOf(command.corpus, command.jsonField),
                 corpusOf(command.validationCorpus, command.jsonField),
                 {},
                 {}};
    auto uses = usesOf(command);
    if (!uses)
        return fail(std::move(uses).error());
    spec.uses = std::move(*uses);
    auto inputs = describeInputs(spec);
    if (!inputs)
        return fail(std::move(inputs).error());
    spec.inputs = std::move(*inputs);
    return spec;
}

} // namespace mullion
