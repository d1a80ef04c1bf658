// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/icaesettings.h"
#include "core/model/modelconfig.h"

#include <cstdint>

namespace mullion {

/// Floating-point operations of learning, over predictions, for contexts and continuations of mean
/// length. The base has no gradients of weights: two passes forward, two back through activations
/// (reference, section 2: some 4 N per position). Norms and softmax are left out.
double icaeFlopsPerPrediction(const IcaeSettings& settings, const ModelConfig& base,
                              std::int64_t adapterParameters);

} // namespace mullion
