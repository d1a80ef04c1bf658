// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/usedrun.h"

#include "core/runs/checkpoints.h"
#include "core/runs/runkind.h"
#include "core/runs/storedcheckpoint.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

namespace fs = std::filesystem;

constexpr const char* kWeightsFile = "model.safetensors";

struct Role
{
    const char* id;
    std::vector<std::string> kinds; ///< of runs that can play it
};

const Role* roleOf(const std::string& id)
{
    static const std::vector<Role> roles = {{"base", {"base", "m2"}},
                                            {"icae", {"icae", "icae-tune"}}};
    const auto found = std::ranges::find(roles, id, &Role::id);
    return found == roles.end() ? nullptr : &*found;
}

bool isCheckpoint(const fs::path& folder)
{
    std::error_code ignored;
    return fs::exists(folder / kWeightsFile, ignored);
}

} // namespace

bool isUsedRun(const std::string& role)
{
    return roleOf(role) != nullptr;
}

Result<RunFolder> runBehind(const fs::path& source)
{
    return RunFolder::open(isCheckpoint(source) ? source.parent_path().parent_path() : source);
}

Result<UsedInput> describeUsedRun(const std::string& role, const std::string& source)
{
    const Role* known = roleOf(role);
    if (!known)
        return fail(ErrorCode::Usage, fmt::format("A run uses no '{}'", role),
                    "Choose tokenizer, dataset, base or icae");
    const auto run = runBehind(source);
    MULLION_TRY(run);
    const auto spec = run->readSpec();
    MULLION_TRY(spec);
    const std::string& kind = spec->values.kind().name;
    if (std::ranges::count(known->kinds, kind) == 0)
        return fail(ErrorCode::Input,
                    fmt::format("'{}' is a run of kind '{}', which is no {}", source, kind, role),
                    fmt::format("Name a run folder of 'mullion train {}'", known->kinds.front()));
    const auto checkpoint =
        isCheckpoint(source) ? Result<fs::path>(source) : bestCheckpoint(source);
    if (!checkpoint)
        return fail(checkpoint.error());
    const auto stored = verifyCheckpoint(*checkpoint);
    MULLION_TRY(stored);
    const auto weights = std::ranges::find(stored->files, kWeightsFile, &StoredFile::name);
    if (weights == stored->files.end())
        return fail(ErrorCode::Input,
                    fmt::format("The checkpoint '{}' holds no weights", checkpoint->string()),
                    "Name another checkpoint of the run");
    return UsedInput{role, source, fs::path(source).filename().string(), weights->hash};
}

} // namespace mullion
