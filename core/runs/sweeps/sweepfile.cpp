// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/runs/runkind.h"
#include "core/runs/sweeps/sweep.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace mullion {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int kSweepVersion = 1;
constexpr std::uint64_t kLargestFile = 1 << 20;
/// Entries of the file, besides what a kind of run can use.
constexpr std::array<std::string_view, 10> kKeys = {
    "mullion_sweep",     "kind",       "preset", "settings", "corpus",
    "validation_corpus", "json_field", "equal",  "axes",     "overrides"};

/// What is wrong with the file; told as an `Input` error.
struct Complaint
{
    std::string what;
    std::string cure;
};

/// "tokenizer", "dataset": what some kind of run can use, by name or by path.
std::vector<std::string> usedWords()
{
    std::vector<std::string> words;
    for (const RunKind* kind : runKinds()) {
        for (const InputRole& role : kind->inputs) {
            if (std::ranges::find(words, role.id) == words.end())
                words.push_back(role.id);
        }
    }
    return words;
}

bool isPathWord(std::string_view word)
{
    static const std::vector<std::string> used = usedWords();
    return word == "corpus" || word == "validation_corpus"
           || std::ranges::find(used, word) != used.end();
}

/// Makes what is a path absolute, at any depth.
void resolvePaths(Json& json, std::string_view word, const fs::path& folder)
{
    if (json.is_object()) {
        for (auto& [key, value] : json.items())
            resolvePaths(value, isPathWord(key) ? std::string_view(key) : std::string_view(),
                         folder);
    } else if (json.is_array()) {
        for (Json& value : json)
            resolvePaths(value, word, folder);
    } else if (json.is_string() && !word.empty()) {
        const fs::path path = folder / json.get<std::string>();
        std::error_code ignored;
        if (word.ends_with("corpus") || fs::exists(path, ignored))
            json = path.lexically_normal().string();
    }
}

std::string textOf(const Json& value, std::string_view word)
{
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_boolean())
        return value.get<bool>() ? "on" : "off";
    if (value.is_number_integer())
        return value.dump();
    if (value.is_number()) {
        const double number = value.get<double>();
        constexpr double kExact = 1e15; // whole numbers stay whole: 1e6 is a number of steps
        if (number == std::round(number) && std::abs(number) < kExact)
            return fmt::format("{:.0f}", number);
        return fmt::format("{}", number);
    }
    throw Complaint{fmt::format("'{}' has the value {}", word, value.dump()),
                    "Give a text, a number, true or false"};
}

SweepWords wordsOf(const Json& json, std::string_view where)
{
    if (!json.is_object())
        throw Complaint{fmt::format("'{}' is {}", where, json.dump()),
                        "Give an object of fields and values"};
    SweepWords words;
    for (const auto& [word, value] : json.items())
        words[word] = textOf(value, word);
    return words;
}

/// Only what a file system and a person like.
std::string cleaned(std::string_view text)
{
    std::string name;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                           || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '+'
                           || c == '-';
        if (plain)
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (name.ends_with('-'))
        name.pop_back();
    return name;
}

/// "equal-info-b16-v65k", "seed1", "schedule-flat": a value's part of a run's name.
std::string nameOf(std::string_view axis, const std::string& value)
{
    if (axis == "preset" || axis == "kind")
        return cleaned(value);
    if (isPathWord(axis)) {
        const fs::path path(value);
        const bool isBuiltIn = path.is_relative();
        std::string name = isBuiltIn ? value : path.stem().string();
        std::erase(name, '=');
        return cleaned(name);
    }
    const bool isNumber = !value.empty() && value.find_first_not_of("0123456789.e-") == value.npos;
    return cleaned(fmt::format("{}{}{}", axis, isNumber ? "" : "-", value));
}

SweepValue valueOf(const Json& json, const std::string& axis)
{
    if (!json.is_object()) {
        const std::string text = textOf(json, axis);
        return {nameOf(axis, text), {{axis, text}}};
    }
    SweepValue value{{}, wordsOf(json, axis)};
    if (const auto name = value.words.find("name"); name != value.words.end()) {
        value.name = cleaned(name->second);
        value.words.erase(name);
    } else if (const auto own = value.words.find(axis); own != value.words.end()) {
        value.name = nameOf(axis, own->second);
    }
    if (value.name.empty())
        throw Complaint{fmt::format("A value of the axis '{}' sets no '{}'", axis, axis),
                        "Give it a \"name\""};
    return value;
}

Sweep::Grid gridOf(const Json& json)
{
    if (!json.is_object() || json.empty())
        throw Complaint{fmt::format("'axes' is {}", json.dump()),
                        "Give an object of axes with lists of values, or a list of such objects"};
    Sweep::Grid grid;
    for (const auto& [axis, values] : json.items()) {
        if (!values.is_array() || values.empty())
            throw Complaint{fmt::format("The axis '{}' is {}", axis, values.dump()),
                            "Give a list of values"};
        auto& list = grid.emplace_back();
        for (const Json& value : values)
            list.push_back(valueOf(value, axis));
    }
    return grid;
}

EqualCost equalOf(const Json& json)
{
    const bool hasFlops = json.is_object() && json.contains("flops");
    const bool hasTokens = json.is_object() && json.contains("tokens");
    const Json amount = hasFlops ? json["flops"] : hasTokens ? json["tokens"] : Json();
    if (hasFlops == hasTokens || json.size() != 1 || !amount.is_number()
        || !(amount.get<double>() > 0))
        throw Complaint{fmt::format("'equal' is {}", json.dump()),
                        "Give {\"flops\": N} or {\"tokens\": N}"};
    return {hasFlops ? EqualCost::Measure::Flops : EqualCost::Measure::Tokens,
            amount.get<double>()};
}

CorpusSpec corpusOf(const Json& json, const char* key)
{
    CorpusSpec corpus;
    corpus.jsonField = json.value("json_field", corpus.jsonField);
    if (!json.contains(key))
        return corpus;
    const Json& paths = json[key];
    for (const Json& path : paths.is_array() ? paths : Json::array({paths}))
        corpus.paths.emplace_back(path.get<std::string>());
    return corpus;
}

void checkKeys(const Json& json)
{
    if (!json.is_object() || !json.contains("mullion_sweep"))
        throw Complaint{"It has no \"mullion_sweep\"",
                        fmt::format("Begin the file with {{\"mullion_sweep\": {}", kSweepVersion)};
    if (json["mullion_sweep"] != kSweepVersion)
        throw Complaint{fmt::format("It has format {}, this program reads {}",
                                    json["mullion_sweep"].dump(), kSweepVersion),
                        "Use a newer version of Mullion"};
    for (const auto& [key, value] : json.items()) {
        if (!isPathWord(key) && std::ranges::find(kKeys, key) == kKeys.end())
            throw Complaint{fmt::format("It has the unknown entry '{}'", key),
                            fmt::format("The entries are: {}, {}; fields stand in 'settings'",
                                        fmt::join(kKeys, ", "), fmt::join(usedWords(), ", "))};
    }
    for (const char* key : {"kind", "axes"}) {
        if (!json.contains(key))
            throw Complaint{fmt::format("It has no '{}'", key), "Add it"};
    }
}

Sweep sweepOf(const Json& json)
{
    checkKeys(json);
    Sweep sweep;
    if (json.contains("settings"))
        sweep.base = wordsOf(json["settings"], "settings");
    for (const auto& [word, value] : json.items()) {
        if (word == "kind" || word == "preset" || (isPathWord(word) && !word.ends_with("corpus")))
            sweep.base[word] = textOf(value, word);
    }
    sweep.corpus = corpusOf(json, "corpus");
    sweep.validationCorpus = corpusOf(json, "validation_corpus");
    if (json.contains("equal"))
        sweep.equal = equalOf(json["equal"]);
    const Json& axes = json["axes"];
    for (const Json& grid : axes.is_array() ? axes : Json::array({axes}))
        sweep.grids.push_back(gridOf(grid));
    for (const Json& one : json.value("overrides", Json::array()))
        sweep.overrides.push_back({wordsOf(one.at("when"), "when"), wordsOf(one.at("set"), "set")});
    sweep.text = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    return sweep;
}

} // namespace

Result<Sweep> Sweep::read(const fs::path& file)
try {
    const auto bytes = readFile(file, kLargestFile);
    MULLION_TRY(bytes);
    Json json = Json::parse(asChars(*bytes));
    resolvePaths(json, {}, fs::absolute(file).parent_path());
    return sweepOf(json);
} catch (const Complaint& complaint) {
    return fail(ErrorCode::Input,
                fmt::format("'{}' is no sweep: {}", file.string(), complaint.what), complaint.cure);
} catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::Input, fmt::format("'{}' is no sweep ({})", file.string(), error.what()),
                "See 'mullion sweep --help' for what stands in such a file");
}

} // namespace mullion
