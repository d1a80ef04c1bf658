// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/distribution.h"

#include <span>

namespace mullion {

/// The paper's quantizer (section 2.4, as in TensorFlow Compression): each probability is rounded
/// to a multiple of 2^-14, at least 1; then units are taken or given one at a time where the
/// expected code length suffers least, until the sum is 2^14. Ties go to the lowest symbol.
///
/// `probabilities`: kAlphabetSize values >= 0; they are normalised first. Values that are not
/// finite or all zero give the uniform distribution.
Distribution quantize(std::span<const double> probabilities);

/// The same from logits (natural-log units), softmax in double.
Distribution quantizeLogits(std::span<const float> logits);

} // namespace mullion
