// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/languagemodel.h"

#include <filesystem>
#include <memory>
#include <string>

namespace mullion {

/// The trained model of `source` (see `findWeights`) on a device (see `openDevice`): a language
/// model over tokens, or an M1, which is one over bytes.
///
/// Errors: `Input` for what holds neither, or weights that do not fit what it says of itself;
/// `Resource` for a device that is not there or memory that gives out.
Result<std::shared_ptr<const LanguageModel>>
openTorchLanguageModel(const std::filesystem::path& source, const std::string& device);

} // namespace mullion
