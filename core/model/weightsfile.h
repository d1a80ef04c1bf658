// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>

namespace mullion {

/// The weights that a run folder (its best checkpoint), a checkpoint folder or model.safetensors
/// itself stands for. A checkpoint is verified first: a flipped bit in a weight would still load.
/// Errors (`Input`): no checkpoint yet, files that were altered.
Result<std::filesystem::path> findWeights(const std::filesystem::path& source);

} // namespace mullion
