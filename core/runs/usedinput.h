// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/datasets/dataset.h"
#include "core/tokenize/tokenizer.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace mullion {

/// Something with an identity that a run is made from (see InputRole). The identity proves that
/// what lies at `source` later is still what the run began with.
struct UsedInput
{
    std::string role;   ///< id of the InputRole
    std::string source; ///< name of a built-in tokenizer, or a path
    std::string name;   ///< for people: "equal-info[b=16,v=65k]"
    std::string identity;

    friend bool operator==(const UsedInput&, const UsedInput&) = default;
};

/// What `source` is now. Paths become absolute. Errors: those of opening it; `Usage` for a role
/// that is none.
Result<UsedInput> describeInput(const std::string& role, const std::string& source);

/// What comes with an input and is used too, with the paths made absolute: the tokenizer of a
/// base, base and tokenizer of an ICAE. Errors: as `describeInput`; `Input` when the run behind
/// it misses them or they are others now.
Result<std::vector<UsedInput>> inputsBehind(const UsedInput& input);

/// Where it is: the name of a built-in tokenizer, or a path that counts from here or is absolute.
std::string sourceOf(const UsedInput& input, const std::filesystem::path& run);

/// Opens what a run uses. A relative path counts from the run's folder or one of the two above it,
/// so that a project can be moved. `Input` error that names both when it is another one now, older
/// or newer.
Result<std::shared_ptr<const Tokenizer>> openTokenizerOf(const UsedInput& input,
                                                         const std::filesystem::path& run);
Result<Dataset> openDatasetOf(const UsedInput& input, const std::filesystem::path& run);
/// The folder of a used run or checkpoint: its weights are those the run began with.
Result<std::filesystem::path> folderOf(const UsedInput& input, const std::filesystem::path& run);

} // namespace mullion
