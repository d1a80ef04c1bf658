// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runkind.h"

#include <vector>

namespace mullion {

/// How a language model over tokens gets its examples and is measured, at the paper's values.
std::vector<Field> tokenDataFields();

/// The tokenizer, and tokens made from the corpus before, if there are any.
std::vector<InputRole> tokenInputs();

} // namespace mullion
