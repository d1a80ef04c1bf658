// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/lmdescription.h"
#include "core/model/transformer.h"

#include <filesystem>
#include <string>

namespace mullion {

/// A trained transformer and what it says of itself.
struct LoadedLanguageModel
{
    LanguageModelShape shape;
    Transformer model;    ///< on the CPU
    std::string identity; ///< hash of its file, as in state.json of the checkpoint
};

/// Reads the weights of `source` (see `findWeights`): a language model over tokens, or an M1, which
/// is one over bytes. Errors (`Input`): what holds neither, weights that do not fit what it says
/// of itself.
Result<LoadedLanguageModel> loadLanguageModel(const std::filesystem::path& source);

} // namespace mullion
