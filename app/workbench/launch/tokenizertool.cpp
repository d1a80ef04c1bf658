// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Declares the form of `mullion tokenizer build`.
#include "app/workbench/launch/toolkind.h"
#include "core/tokenize/families.h"
#include "core/tokenize/tokenizerbuild.h"
#include "core/tokenize/tokenizername.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion::workbench {

namespace {

constexpr const char* kUsual = "usual";

/// Families that are built into a file, the one that this program is about first.
std::vector<std::string> families()
{
    std::vector<std::string> names;
    for (const TokenizerFamily* family : tokenizerFamilies())
        if (family->source != TokenizerSource::Nothing)
            names.emplace_back(family->name);
    std::ranges::partition(names, [](const std::string& name) { return name == "equal-info"; });
    return names;
}

Field choice(std::string id, std::string label, std::vector<std::string> choices, std::string help)
{
    const std::string first = choices.front();
    return {
        std::move(id),      "Tokenizer",    std::move(label), "", FieldType::Choice, first, 0, 0,
        std::move(choices), std::move(help)};
}

Field whole(std::string id, std::string label, std::string unit, std::int64_t initial, double least,
            double most, std::string help)
{
    return {std::move(id),
            "Tokenizer",
            std::move(label),
            std::move(unit),
            FieldType::Whole,
            initial,
            least,
            most,
            {},
            std::move(help)};
}

/// In its usual spelling, as far as there is such a name; what is usual is left out.
std::string nameOf(const FieldValues& values)
{
    const std::string& family = values.text("family");
    std::string name = fmt::format("{}[v={}", family, values.whole("vocabulary"));
    if (family == "equal-info")
        name += fmt::format(",b={}", values.whole("window"));
    for (const auto& [field, word] :
         {std::pair("code", "code"), {"reset", "reset"}, {"parsing", "parse"}, {"pieces", "kind"}})
        if (values.text(field) != kUsual)
            name += fmt::format(",{}={}", word, values.text(field));
    name += "]";
    const auto canonical = TokenizerName::parse(name);
    return canonical ? canonical->text() : name;
}

std::optional<Error> thereIsSuchATokenizer(const FieldValues& values)
{
    const auto name = TokenizerName::parse(nameOf(values));
    if (!name)
        return name.error();
    if (const auto family = familyOf(*name); !family)
        return family.error();
    return std::nullopt;
}

bool isFromModel(const FieldValues& values)
{
    const auto name = TokenizerName::parse(nameOf(values));
    const auto source = name ? sourceOf(*name) : fail(name.error());
    return source && *source == TokenizerSource::Model;
}

std::optional<Error> check(const FieldValues& values, const ToolPaths& paths)
{
    const bool fromModel = isFromModel(values);
    const char* needed = fromModel ? "m1" : "corpus";
    if (!paths.contains(needed))
        return Error{ErrorCode::Usage,
                     fmt::format("'{}' is built from a {}", nameOf(values),
                                 fromModel ? "byte model" : "corpus"),
                     fromModel ? "Choose the run folder of an M1" : "Add files of text"};
    if (!paths.contains("out"))
        return Error{ErrorCode::Usage, "The tokenizer has no file yet", "Choose where to write it"};
    return std::nullopt;
}

std::vector<std::string> arguments(const FieldValues& values, const ToolPaths& paths)
{
    std::vector<std::string> words = {"tokenizer", "build", nameOf(values)};
    const auto add = [&](const char* option, const std::string& value) {
        words.emplace_back(option);
        words.push_back(value);
    };
    const auto at = [&](const char* id) {
        const auto found = paths.find(id);
        return found == paths.end() ? std::vector<std::string>() : found->second;
    };
    if (isFromModel(values)) {
        for (const std::string& path : at("m1"))
            add("--m1", path);
        if (values.text("device") != "cpu")
            add("--device", values.text("device"));
    } else {
        for (const std::string& path : at("corpus"))
            add("--corpus", path);
        if (values.text("part") != kUsual)
            add("--part", values.text("part"));
    }
    for (const std::string& path : at("out"))
        add("--out", path);
    return words;
}

ToolKind declare()
{
    ToolKind tool;
    tool.form.name = "tokenizer";
    tool.form.help = "Makes a tokenizer file from a byte model or a corpus";
    tool.form.fields = {
        choice("family", "Family", families(),
               "equal-info: windows of equal information; ac: one arithmetic code; tunstall: the "
               "most probable strings; static-ac: byte frequencies; sentencepiece: learned pieces"),
        whole("vocabulary", "Vocabulary", "tokens", 65536, 2, 1 << 24,
              "Number of different tokens: 256 or 65536, for sentencepiece 300 to 262144"),
        whole("window", "Window", "bits", 16, 1, 1024,
              "Bits that restart model and coder, for equal-info"),
        choice("code", "Code", {kUsual, "straddle", "delay", "paper"},
               "How a window's bits are chosen, for equal-info; paper cannot always be decoded"),
        choice("reset", "Model forgets", {kUsual, "window", "other", "never"},
               "When the model forgets the text before, for equal-info"),
        choice("parsing", "Parsing", {kUsual, "greedy", "optimal"},
               "How a text is cut by the dictionary, for tunstall"),
        choice("pieces", "Kind of pieces", {kUsual, "unigram", "bpe"},
               "How pieces are learned, for sentencepiece"),
        choice("part", "Part of the corpus", {kUsual, "all", "training", "validation"},
               "usual: sentencepiece learns from the training part, static-ac counts all"),
        choice("device", "Device", {"cpu", "cuda", "cuda:0", "cuda:1"},
               "Where the byte model runs"),
    };
    tool.form.presets = {{"usual", "What the program takes when nothing is said", {}}};
    tool.form.rules = {thereIsSuchATokenizer};
    tool.inputs = {
        {"m1", "Byte model", "Run folder or checkpoint of an M1", ToolInput::Takes::Folder},
        {"corpus", "Corpus", "Files or folders of text, for tokenizers that are made from text",
         ToolInput::Takes::Texts},
        {"out", "Tokenizer file", "The file to make", ToolInput::Takes::NewFile,
         "Tokenizers (*.tokenizer)"},
    };
    tool.check = check;
    tool.arguments = arguments;
    return tool;
}

} // namespace

const ToolKind& tokenizerTool()
{
    static const ToolKind tool = declare();
    return tool;
}

} // namespace mullion::workbench
