// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/launch/runchecks.h"

#include "core/runs/newrun.h"
#include "core/text/corpus.h"

#include <fmt/format.h>

#include <filesystem>
#include <unistd.h>

namespace mullion::workbench {

namespace {

namespace fs = std::filesystem;

Result<> checkCorpus(const std::vector<std::string>& paths, const std::string& jsonField)
{
    CorpusSpec corpus;
    corpus.paths.assign(paths.begin(), paths.end());
    corpus.jsonField = jsonField;
    const auto documents = openCorpus(corpus);
    MULLION_TRY(documents);
    const auto first = (*documents)->next(); // shows a field that is not there
    MULLION_TRY(first);
    if (*first)
        return {};
    return fail(ErrorCode::Input, "There is no document in it", "Choose other files");
}

/// Questions have fields of their own, so that only the files are looked at.
Result<> checkQuestions(const std::vector<std::string>& paths)
{
    CorpusSpec corpus;
    corpus.paths.assign(paths.begin(), paths.end());
    MULLION_TRY(listCorpusFiles(corpus));
    return {};
}

Result<> checkFolder(const RunPlaces& places)
{
    if (places.out.empty())
        return fail(ErrorCode::Usage, "The run has no folder yet", "Choose one that is new");
    std::error_code error;
    const fs::path folder = places.out;
    if (fs::exists(folder, error)) {
        if (!fs::is_directory(folder, error))
            return fail(ErrorCode::Usage, fmt::format("'{}' is a file", places.out),
                        "Choose a folder that is new");
        if (!places.several && !fs::is_empty(folder, error))
            return fail(ErrorCode::Usage,
                        fmt::format("There is already something in '{}'", places.out),
                        "Choose a folder that is new");
    }
    fs::path above = folder;
    while (!fs::exists(above, error) && above.has_relative_path())
        above = above.parent_path();
    if (!fs::is_directory(above, error) || ::access(above.c_str(), W_OK | X_OK) != 0)
        return fail(ErrorCode::Usage, fmt::format("Nothing can be written in '{}'", above.string()),
                    "Choose another place");
    return {};
}

/// One by one, so that each problem stands with its input.
void checkInputs(const RunPlaces& places, RunProblems* problems)
{
    const RunKind* kind = findRunKind(places.kind);
    for (const InputRole& role : kind ? kind->inputs : std::vector<InputRole>()) {
        const auto source = places.inputs.find(role.id);
        if (source == places.inputs.end()) {
            if (role.isRequired)
                problems->emplace(
                    role.id,
                    Error{ErrorCode::Usage, fmt::format("{} is missing", role.label), role.help});
            continue;
        }
        if (const auto checked = describeInput(role.id, source->second); !checked)
            problems->emplace(role.id, checked.error());
        else if (const auto behind = inputsBehind(*checked); !behind)
            problems->emplace(role.id, behind.error());
    }
}

} // namespace

RunPlaces RunPlaces::of(const RunCommand& command, bool several)
{
    return {
        command.kind, command.corpus, command.validationCorpus, command.jsonField, command.inputs,
        command.out,  several};
}

RunProblems checkPlaces(const RunPlaces& places)
{
    RunProblems problems;
    const auto note = [&](const std::string& place, const Result<>& checked) {
        if (!checked)
            problems.emplace(place, checked.error());
    };
    const bool asksQuestions = places.kind == icaeTuneRunKind().name;
    const auto check = [&](const std::vector<std::string>& paths) {
        return asksQuestions ? checkQuestions(paths) : checkCorpus(paths, places.jsonField);
    };
    if (places.corpus.empty())
        note("corpus", fail(ErrorCode::Usage, "There is no text to learn from yet",
                            "Add files or a folder, or drop them here"));
    else
        note("corpus", check(places.corpus));
    if (!places.validationCorpus.empty())
        note("validation-corpus", check(places.validationCorpus));
    note("out", checkFolder(places));
    checkInputs(places, &problems);
    return problems;
}

} // namespace mullion::workbench
