// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runspec.h"

#include "core/runs/runkind.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>

namespace mullion {

namespace {

using Json = nlohmann::ordered_json;
constexpr int kSpecVersion = 1;

Json corpusToJson(const CorpusSpec& corpus)
{
    Json paths = Json::array();
    for (const auto& path : corpus.paths)
        paths.push_back(path.string());
    return {{"paths", paths}, {"json_field", corpus.jsonField}};
}

CorpusSpec corpusFromJson(const Json& json)
{
    CorpusSpec corpus;
    for (const auto& path : json.at("paths"))
        corpus.paths.emplace_back(path.get<std::string>());
    corpus.jsonField = json.at("json_field").get<std::string>();
    return corpus;
}

Json valueToJson(const FieldValue& value)
{
    return std::visit([](const auto& v) { return Json(v); }, value);
}

std::string textOfJson(const Json& value)
{
    if (value.is_boolean())
        return value.get<bool>() ? "on" : "off";
    if (value.is_number_integer())
        return std::to_string(value.get<std::int64_t>());
    if (value.is_number())
        return fmt::format("{}", value.get<double>());
    return value.get<std::string>();
}

} // namespace

std::string RunSpec::toJson() const
{
    Json fields = Json::object();
    for (const Field& field : values.kind().fields)
        fields[field.id] = valueToJson(values.at(field.id));
    Json files = Json::array();
    for (const CorpusFile& input : inputs)
        files.push_back(
            {{"path", input.path.string()}, {"bytes", input.sizeBytes}, {"hash", input.hash}});
    Json used = Json::object();
    for (const UsedInput& input : uses)
        used[input.role] = {
            {"source", input.source}, {"name", input.name}, {"identity", input.identity}};
    const Json json = {{"mullion_run", kSpecVersion},
                       {"kind", values.kind().name},
                       {"preset", preset},
                       {"program", programVersion},
                       {"fields", fields},
                       {"corpus", corpusToJson(corpus)},
                       {"validation_corpus", corpusToJson(validationCorpus)},
                       {"inputs", files},
                       {"uses", used}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<RunSpec> RunSpec::fromJson(std::string_view text, const std::string& origin)
try {
    const Json json = Json::parse(text);
    const int version = json.at("mullion_run").get<int>();
    if (version != kSpecVersion)
        return fail(
            ErrorCode::Input,
            fmt::format("'{}' has format {}, this program reads {}", origin, version, kSpecVersion),
            "Use the version of Mullion that wrote it");
    const auto name = json.at("kind").get<std::string>();
    const auto kinds = runKinds();
    const auto kind = std::ranges::find(kinds, name, [](const RunKind* k) { return k->name; });
    if (kind == kinds.end())
        return fail(ErrorCode::Input,
                    fmt::format("'{}' describes a run of unknown kind '{}'", origin, name),
                    "Use a newer version of Mullion");

    RunSpec spec{FieldValues(**kind), {}, {}, {}, {}, {}, {}};
    spec.preset = json.at("preset").get<std::string>();
    spec.programVersion = json.at("program").get<std::string>();
    spec.corpus = corpusFromJson(json.at("corpus"));
    spec.validationCorpus = corpusFromJson(json.at("validation_corpus"));
    for (const auto& [id, value] : json.at("fields").items()) {
        if (auto set = spec.values.set(id, textOfJson(value)); !set) {
            Error error = set.error().within(fmt::format("In '{}'", origin));
            error.code = ErrorCode::Input;
            return fail(std::move(error));
        }
    }
    for (const auto& file : json.at("inputs"))
        spec.inputs.push_back({file.at("path").get<std::string>(),
                               file.at("bytes").get<std::uint64_t>(),
                               file.at("hash").get<std::string>()});
    const Json uses = json.contains("uses") ? json.at("uses") : Json::object(); // m1 has none
    for (const auto& [role, used] : uses.items())
        spec.uses.push_back({role, used.at("source").get<std::string>(),
                             used.at("name").get<std::string>(),
                             used.at("identity").get<std::string>()});
    return spec;
} catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::Input,
                fmt::format("'{}' is no description of a run ({})", origin, error.what()),
                "Choose a folder that 'mullion train' has made");
}

const UsedInput* RunSpec::use(std::string_view role) const
{
    const auto found = std::ranges::find(uses, role, &UsedInput::role);
    return found == uses.end() ? nullptr : &*found;
}

Result<std::vector<CorpusFile>> describeInputs(const RunSpec& spec)
{
    std::vector<CorpusFile> inputs;
    for (const CorpusSpec& corpus : {spec.corpus, spec.validationCorpus}) {
        if (corpus.paths.empty())
            continue;
        auto files = describeCorpus(corpus);
        if (!files)
            return fail(std::move(files).error());
        std::ranges::move(*files, std::back_inserter(inputs));
    }
    return inputs;
}

Result<> checkInputs(const RunSpec& spec)
{
    const auto now = describeInputs(spec);
    if (!now)
        return fail(now.error());
    for (const CorpusFile& before : spec.inputs) {
        const auto same = std::ranges::find_if(*now, [&](const CorpusFile& input) {
            return input.path == before.path && input.hash == before.hash;
        });
        if (same == now->end())
            return fail(
                ErrorCode::Input,
                fmt::format("'{}' is not the file this run was started with", before.path.string()),
                "Put the file back, or start a new run");
    }
    if (now->size() != spec.inputs.size())
        return fail(ErrorCode::Input, "The corpus has other files than when this run was started",
                    "Name the files again as they were, or start a new run");
    return {};
}

} // namespace mullion
