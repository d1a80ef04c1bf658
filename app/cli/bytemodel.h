// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytemodel/bytemodel.h"

#include <filesystem>
#include <memory>
#include <string>

namespace mullion::cli {

/// The frozen M1 of a run folder or checkpoint. `device`: "cpu" needs no LibTorch; others run it
/// there and give the same distributions. Errors: `Input` for what is no M1, `Resource` for a
/// device that is not there.
Result<std::shared_ptr<const ByteModel>> openByteModel(const std::filesystem::path& run,
                                                       const std::string& device = "cpu");

} // namespace mullion::cli
