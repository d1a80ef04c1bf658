// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/newrun.h"

#include <fmt/format.h>

namespace mullion::cli {

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

Result<> applySettings(FieldValues& values, const std::vector<std::string>& settings)
{
    for (const std::string& setting : settings) {
        const auto equals = setting.find('=');
        if (equals == setting.npos)
            return fail(ErrorCode::Usage, fmt::format("'--set {}' has no '='", setting),
                        "Write --set field=value");
        MULLION_TRY(values.set(setting.substr(0, equals), setting.substr(equals + 1)));
    }
    return values.validate();
}

Result<std::vector<UsedInput>> usesOf(const RunKind& kind,
                                      const std::map<std::string, std::string>& sources)
{
    std::vector<UsedInput> uses;
    for (const InputRole& role : kind.inputs) {
        const auto source = sources.find(role.id);
        if (source == sources.end()) {
            if (role.isRequired)
                return fail(ErrorCode::Usage,
                            fmt::format("A new run of kind '{}' needs --{}", kind.name, role.id),
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

} // namespace

Result<RunSpec> specOf(const RunKind& kind, const NewRun& request)
{
    if (request.preset.empty() || request.corpus.empty())
        return fail(ErrorCode::Usage, "A new run needs --preset and --corpus",
                    fmt::format("See 'mullion train {} --help'", kind.name));
    RunSpec spec{FieldValues(kind),
                 request.preset,
                 MULLION_VERSION,
                 corpusOf(request.corpus, request.jsonField),
                 corpusOf(request.validationCorpus, request.jsonField),
                 {},
                 {}};
    MULLION_TRY(spec.values.applyPreset(request.preset));
    MULLION_TRY(applySettings(spec.values, request.settings));
    auto uses = usesOf(kind, request.uses);
    if (!uses)
        return fail(std::move(uses).error());
    spec.uses = std::move(*uses);
    auto inputs = describeInputs(spec);
    if (!inputs)
        return fail(std::move(inputs).error());
    spec.inputs = std::move(*inputs);
    return spec;
}

} // namespace mullion::cli
