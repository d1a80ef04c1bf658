// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/safetensors.h"
#include "core/model/torch.h"

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace mullion {

using NamedTensors = std::vector<std::pair<std::string, at::Tensor>>;

/// Writes tensors of any device, atomically.
Result<> saveTensors(const std::filesystem::path& path, const NamedTensors& tensors,
                     const std::map<std::string, std::string>& metadata = {});

/// Copies the numbers of `file` into `tensors`, each of which must be there with the same shape
/// and number format; what else is in the file is an error too.
Result<> loadTensors(const Safetensors& file, const std::string& origin,
                     const NamedTensors& tensors);

} // namespace mullion
