// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/datasets/tokenexamples.h"

#include <cstdint>
#include <memory>

namespace mullion {

/// The same examples, but a `share` (0 to 1) of them is made of passages that are repeated: the
/// example's own tokens in passages of 8 to context / 2, each said twice, one in four three times,
/// cut at the context. Running text hardly repeats itself; a small model learns to copy, as the
/// frozen decoder of an ICAE must, only where it pays.
///
/// Which examples, and the lengths, follow from `seed` and the number of the example alone. Tokens
/// and symbols count what is read, repetitions too: symbols at the mean of the batch.
std::unique_ptr<TokenExamples> repeatPassages(std::unique_ptr<TokenExamples> examples, double share,
                                              std::uint64_t seed);

} // namespace mullion
