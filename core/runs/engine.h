// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/bytemodel/bytemodel.h"

#include <filesystem>
#include <memory>
#include <string>

namespace mullion {

/// The half of the engine that needs LibTorch. It lives in a module of its own that is loaded
/// when first asked, so that programs which only look or tokenize start at once.
class Engine
{
public:
    virtual ~Engine() = default;

    /// The byte model of a run folder (its best checkpoint) or of a checkpoint file.
    /// `device`: "cpu", "cuda", "cuda:1". Errors: `Input` for what is no M1 or is damaged,
    /// `Resource` for a device that is not there.
    virtual Result<std::unique_ptr<ByteModel>> openByteModel(const std::filesystem::path& run,
                                                             const std::string& device) = 0;
};

/// Loads the module once. Error `Resource` when it is not installed or LibTorch is missing.
Result<Engine*> loadEngine();

} // namespace mullion
