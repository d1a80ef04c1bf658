// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runlabels.h"

#include "core/base/file.h"
#include "core/base/hash.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <unistd.h>

namespace mullion {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "mullion_labels";
constexpr int kVersion = 1;
constexpr std::uint64_t kLargestFile = 1u << 20;
constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestNote = 64u << 10;
constexpr const char* kSpace = " \t\r\n";

std::string trimmed(const std::string& text)
{
    const std::size_t begin = text.find_first_not_of(kSpace);
    if (begin == std::string::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

bool hasControl(const std::string& text)
{
    return std::ranges::any_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
}

Result<> checkLine(const char* what, const std::string& text)
{
    if (text.size() > kLongestName)
        return fail(
            ErrorCode::Usage,
            fmt::format("The {} has {} bytes; {} are the most", what, text.size(), kLongestName),
            "Write less; a note can be longer");
    if (hasControl(text))
        return fail(ErrorCode::Usage, fmt::format("The {} has a line break or a tab in it", what),
                    "Write it on one line");
    return {};
}

std::string toJson(const RunLabels& labels)
{
    Json json = {{kFormat, kVersion}};
    if (!labels.name.empty())
        json["name"] = labels.name;
    if (!labels.group.empty())
        json["group"] = labels.group;
    if (!labels.tags.empty())
        json["tags"] = labels.tags;
    if (!labels.note.empty())
        json["note"] = labels.note;
    if (labels.archived)
        json["archived"] = true;
    if (labels.colorIndex)
        json["color"] = *labels.colorIndex;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<RunLabels> fromJson(std::string_view text, const fs::path& file)
try {
    const Json json = Json::parse(text);
    if (json.at(kFormat) != kVersion)
        return fail(ErrorCode::Input,
                    fmt::format("The labels in '{}' are of version {}, and this program reads "
                                "version {}",
                                file.string(), json.at(kFormat).dump(), kVersion),
                    "Update Mullion");
    RunLabels labels;
    labels.name = json.value("name", std::string());
    labels.group = json.value("group", std::string());
    labels.tags = json.value("tags", std::vector<std::string>());
    labels.note = json.value("note", std::string());
    labels.archived = json.value("archived", false);
    if (const auto color = json.find("color"); color != json.end())
        labels.colorIndex = color->get<int>();
    return tidied(std::move(labels)).map_error([&](Error error) {
        error.code = ErrorCode::Input;
        return error.within(fmt::format("Labels '{}'", file.string()));
    });
} catch (const nlohmann::json::exception&) {
    return fail(ErrorCode::Input, fmt::format("The labels in '{}' are damaged", file.string()),
                "Remove the file, or restore it from a copy; the run itself is not touched by it");
}

fs::path configFolder()
{
    const char* config = std::getenv("XDG_CONFIG_HOME");
    if (config && *config == '/')
        return fs::path(config) / "mullion" / "labels";
    const char* home = std::getenv("HOME");
    return home && *home == '/' ? fs::path(home) / ".config" / "mullion" / "labels" : fs::path();
}

} // namespace

std::string shownName(const fs::path& run, const RunLabels& labels)
{
    if (!labels.name.empty())
        return labels.name;
    const fs::path folder = run.has_filename() ? run : run.parent_path();
    return folder.filename().string();
}

Result<RunLabels> tidied(RunLabels labels)
{
    labels.name = trimmed(labels.name);
    labels.group = trimmed(labels.group);
    labels.note = trimmed(labels.note);
    for (std::string& tag : labels.tags)
        tag = trimmed(tag);
    std::erase(labels.tags, std::string());
    std::ranges::sort(labels.tags);
    labels.tags.erase(std::ranges::unique(labels.tags).begin(), labels.tags.end());
    MULLION_TRY(checkLine("name", labels.name));
    MULLION_TRY(checkLine("group", labels.group));
    for (const std::string& tag : labels.tags) {
        MULLION_TRY(checkLine("tag", tag));
        if (tag.find_first_of(" ,") != std::string::npos)
            return fail(ErrorCode::Usage, fmt::format("The tag '{}' is not one word", tag),
                        "Write a tag without spaces and commas: 'long-run'");
    }
    if (labels.note.size() > kLongestNote)
        return fail(
            ErrorCode::Usage,
            fmt::format("The note has {} bytes; {} are the most", labels.note.size(), kLongestNote),
            "Keep longer texts in a file of their own");
    if (labels.colorIndex && *labels.colorIndex < 0)
        return fail(ErrorCode::Usage, fmt::format("The colour is {}", *labels.colorIndex),
                    "Give the number of a colour, from 0");
    return labels;
}

LabelPlace labelPlace(const fs::path& run)
{
    return ::access(run.c_str(), W_OK | X_OK) == 0 ? LabelPlace::RunFolder : LabelPlace::UserConfig;
}

fs::path labelFile(const fs::path& run, LabelPlace place)
{
    if (place == LabelPlace::RunFolder)
        return run / "labels.json";
    const fs::path folder = configFolder();
    std::error_code error;
    const fs::path whole = fs::weakly_canonical(run, error);
    if (folder.empty() || error)
        return {};
    return folder / (identityOf(asBytes(whole.string())) + ".json");
}

Result<RunLabels> readLabels(const fs::path& run)
{
    fs::path file = labelFile(run, LabelPlace::RunFolder);
    std::error_code ignored;
    if (labelPlace(run) == LabelPlace::UserConfig) {
        const fs::path own = labelFile(run, LabelPlace::UserConfig);
        if (!own.empty() && fs::exists(own, ignored))
            file = own;
    }
    if (!fs::exists(file, ignored))
        return RunLabels();
    const auto text = readFile(file, kLargestFile);
    MULLION_TRY(text);
    return fromJson(asChars(*text), file);
}

Result<LabelPlace> writeLabels(const fs::path& run, const RunLabels& labels)
{
    const auto tidy = tidied(labels);
    MULLION_TRY(tidy);
    const LabelPlace place = labelPlace(run);
    const fs::path file = labelFile(run, place);
    std::error_code error;
    if (file.empty())
        return fail(ErrorCode::Output,
                    fmt::format("The folder '{}' cannot be written, and there is no place for "
                                "settings",
                                run.string()),
                    "Set HOME or XDG_CONFIG_HOME to a folder that can be written");
    if (place == LabelPlace::UserConfig)
        fs::create_directories(file.parent_path(), error); // writing tells of a failure
    MULLION_TRY(writeFileAtomically(file, toJson(*tidy)));
    return place;
}

} // namespace mullion
