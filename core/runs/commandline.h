// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/runkind.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace mullion {

/// What somebody who wants a run says about it: on a command line, in a form, in the file of a
/// sweep.
struct RunCommand
{
    std::string kind; ///< name of a RunKind
    std::string preset;
    std::vector<std::string> settings; ///< field=value, in the order they were given
    std::vector<std::string> corpus;
    std::vector<std::string> validationCorpus;
    std::string jsonField = "text";
    std::map<std::string, std::string> inputs; ///< InputRole and its source
    std::string out;
    bool resume = false;

    friend bool operator==(const RunCommand&, const RunCommand&) = default;
};

/// Nothing for a name that is none.
const RunKind* findRunKind(std::string_view name);

/// The options of `mullion train KIND`, all of them read into `run`. The command line and whatever
/// is pasted into a form are read by these.
void declareRunOptions(CLI::App& command, const RunKind& kind, RunCommand& run);

/// "train", "m1", "--preset", ...: what the program is started with.
std::vector<std::string> toArguments(const RunCommand& command);

/// As a line for a shell, beginning with "mullion".
std::string toText(const RunCommand& command);

/// Something may be missing, as in a form that is not filled in yet; rules between fields are not
/// checked. Error (`Usage`) that names the word, field, value or preset that is not known.
Result<RunCommand> fromArguments(std::span<const std::string> arguments);

/// A line for a shell, or several that end with a backslash. Errors: as `fromArguments`, and those
/// of `wordsOf`.
Result<RunCommand> fromText(std::string_view text);

/// The values that the command stands for. Errors (`Usage`): unknown kind, preset, field or value.
Result<FieldValues> valuesOf(const RunCommand& command);

/// field=value for each field that the preset alone would leave otherwise. Error (`Usage`): unknown
/// preset.
Result<std::vector<std::string>> settingsBeside(const std::string& preset,
                                                const FieldValues& values);

/// A new run like that in the folder, in a folder beside it that is not there yet. Errors
/// (`Input`): those of reading its spec.
Result<RunCommand> againCommand(const std::filesystem::path& run);

/// "run-2" beside "run", or whatever number is free.
std::filesystem::path freshFolder(const std::filesystem::path& taken);

} // namespace mullion
