// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/tensorfile.h"

namespace mullion {

void forgetGradients(const NamedTensors& parameters);

/// Of all gradients together. Waits for a GPU once.
double gradientNorm(const NamedTensors& parameters);

/// Makes the gradients shorter, whose norm is `norm`, so that it is at most `most`.
void clipGradients(const NamedTensors& parameters, double norm, double most);

bool areFinite(const NamedTensors& parameters);

} // namespace mullion
