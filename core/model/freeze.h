// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/bytemodel/frozenmodel.h"
#include "core/model/safetensors.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

namespace mullion {

/// How far a frozen M1 looks back. Longer than any window's string, and as long as the contexts
/// that the presets train with; measured: looking further gains nothing (core/bytemodel/README.md).
inline constexpr std::size_t kFrozenSpan = 256;

/// Turns a trained M1 into integers (design decision 3): weights of 7 bits with a unit for each
/// row, norms folded in, bounds of queries, keys and values from the weights alone.
/// `origin` names the weights in messages. Errors: `Input` for what is no M1 or holds numbers that
/// are not finite, `Usage` for an M1 of a kind that cannot be frozen.
Result<FrozenWeights> freeze(const Safetensors& weights, const std::string& origin);

/// The frozen M1 of a run folder (its best checkpoint), of a checkpoint folder or of its
/// model.safetensors. A checkpoint is verified first. Errors: those of `freeze`, and `Input` for a
/// path that leads nowhere or files that were altered.
Result<std::shared_ptr<const FrozenModel>> openFrozenModel(const std::filesystem::path& run);

} // namespace mullion
