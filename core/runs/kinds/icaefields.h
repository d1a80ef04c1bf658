// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runkind.h"

#include <vector>

namespace mullion {

/// Slots, adapter and layouts of an ICAE, at the values of the paper and the official code, but for
/// what suits bases of ours (core/icae/README.md).
std::vector<Field> icaeModelFields();

/// How text is drawn, encoded and held out: fields of language models over tokens that an ICAE
/// shares with them.
std::vector<Field> icaeTextFields();

/// Optimizer and run at the paper's values (reference, section 2).
std::vector<Field> icaeTrainingFields();

} // namespace mullion
