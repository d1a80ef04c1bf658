// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/train/settings.h"

#include <exception>
#include <optional>

namespace mullion {

/// What to say and do when the memory gave out in a step; nothing for another failure.
std::optional<Error> memoryError(const std::exception& error, const TrainingSettings& settings);

/// The largest micro batch that divides the batch and is at most half of the present one;
/// 0: there is none.
std::int64_t smallerMicroBatch(std::int64_t batch, std::int64_t microBatch);

} // namespace mullion
