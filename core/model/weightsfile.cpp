// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weightsfile.h"

#include "core/runs/checkpoints.h"
#include "core/runs/storedcheckpoint.h"

namespace mullion {

Result<std::filesystem::path> findWeights(const std::filesystem::path& source)
{
    namespace fs = std::filesystem;
    std::error_code ignored;
    if (!fs::is_directory(source, ignored))
        return source;
    const bool isCheckpoint = fs::exists(source / "model.safetensors", ignored);
    const auto checkpoint = isCheckpoint ? Result<fs::path>(source) : bestCheckpoint(source);
    if (!checkpoint)
        return fail(checkpoint.error());
    MULLION_TRY(verifyCheckpoint(*checkpoint));
    return *checkpoint / "model.safetensors";
}

} // namespace mullion
