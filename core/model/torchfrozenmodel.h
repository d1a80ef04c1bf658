// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytemodel/bytemodel.h"
#include "core/bytemodel/frozenweights.h"

#include <memory>
#include <string>

namespace mullion {

/// The frozen M1 on LibTorch: the same distributions as `FrozenModel`, on any device that LibTorch
/// has. All products are of integers whose sums fp32 holds exactly, so the order in which a library
/// adds does not matter. For thousands of texts at a time on a GPU; on a CPU `FrozenModel` is
/// faster.
///
/// `device`: as for `openDevice`. Errors: `Resource` for a device that is not there.
Result<std::shared_ptr<const ByteModel>> openTorchFrozenModel(const FrozenWeights& weights,
                                                              const std::string& device);

} // namespace mullion
