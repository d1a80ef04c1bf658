// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/project.h"

#include "core/base/file.h"
#include "core/tokenize/registry.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace mullion::workbench {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::uint64_t kLargestProjectFile = 4u << 20;

/// An entry is a string, or an object whose "path" (or "name") is one.
std::string entryText(const Json& entry)
{
    if (entry.is_string())
        return entry.get<std::string>();
    if (entry.is_object())
        for (const char* key : {"path", "name"})
            if (const auto found = entry.find(key); found != entry.end() && found->is_string())
                return found->get<std::string>();
    return {};
}

Result<std::vector<std::string>> list(const Json& object, const char* field)
{
    std::vector<std::string> entries;
    const auto found = object.find(field);
    if (found == object.end())
        return entries;
    if (!found->is_array())
        return fail(ErrorCode::Input, fmt::format("'{}' is not a list", field),
                    "Write it as a list of paths");
    for (const Json& entry : *found) {
        std::string text = entryText(entry);
        if (text.empty())
            return fail(ErrorCode::Input, fmt::format("'{}' holds an entry without a path", field),
                        "Write each entry as a path");
        entries.push_back(std::move(text));
    }
    return entries;
}

fs::path resolved(const fs::path& folder, const std::string& path)
{
    return (folder / path).lexically_normal();
}

/// Built-in tokenizers stay names, all others become paths.
std::string resolvedTokenizer(const fs::path& folder, const std::string& entry)
{
    const std::vector<std::string> builtin = builtinTokenizerNames();
    if (std::ranges::find(builtin, entry) != builtin.end())
        return entry;
    return resolved(folder, entry).string();
}

Result<Project> parse(const fs::path& folder, const Json& json)
{
    if (!json.is_object() || !json.contains("mullion-project"))
        return fail(ErrorCode::Input, "The field 'mullion-project' is missing",
                    "Open the folder of a Mullion project");
    if (json["mullion-project"] != 1)
        return fail(ErrorCode::Input,
                    fmt::format("The format version is {}, and this program reads version 1",
                                json["mullion-project"].dump()),
                    "Update Mullion");

    Project project;
    project.folder = folder;
    const auto name = json.find("name");
    project.name = name != json.end() && name->is_string() ? name->get<std::string>()
                                                           : folder.filename().string();
    const auto texts = list(json, "texts");
    const auto tokenizers = list(json, "tokenizers");
    const auto runs = list(json, "runs");
    MULLION_TRY(texts);
    MULLION_TRY(tokenizers);
    const auto icaes = list(json, "icae");
    MULLION_TRY(runs);
    MULLION_TRY(icaes);
    for (const std::string& text : *texts)
        project.texts.push_back(resolved(folder, text));
    for (const std::string& tokenizer : *tokenizers)
        project.tokenizers.push_back(resolvedTokenizer(folder, tokenizer));
    for (const std::string& run : *runs)
        project.runs.push_back(resolved(folder, run));
    for (const std::string& icae : *icaes)
        project.icaes.push_back(resolved(folder, icae));

    if (const auto open = json.find("open"); open != json.end() && open->is_object()) {
        if (const auto text = open->find("text"); text != open->end()) {
            const std::string path = entryText(*text);
            if (!path.empty())
                project.openText = resolved(folder, path);
        }
        const auto opened = list(*open, "tokenizers");
        MULLION_TRY(opened);
        for (const std::string& tokenizer : *opened)
            project.openTokenizers.push_back(resolvedTokenizer(folder, tokenizer));
    }
    return project;
}

} // namespace

Result<Project> readProject(const fs::path& folder)
{
    const fs::path file = folder / kProjectFile;
    const Result<Bytes> content = readFile(file, kLargestProjectFile);
    if (!content)
        return fail(content.error());
    const Json json = Json::parse(content->begin(), content->end(), nullptr, false);
    if (json.is_discarded())
        return fail(ErrorCode::Input, fmt::format("'{}' is not valid JSON", file.string()),
                    "Correct the file or restore it from a copy");
    std::error_code ignored;
    const fs::path absolute = fs::absolute(folder, ignored).lexically_normal();
    Result<Project> project = parse(absolute, json);
    if (!project)
        return fail(project.error().within(fmt::format("Project '{}'", file.string())));
    return project;
}

} // namespace mullion::workbench
