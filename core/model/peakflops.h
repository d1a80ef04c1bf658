// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch.h"

namespace mullion {

/// Floating-point operations per second of a large matrix product on the device, the best of a
/// few tries in a fifth of a second. What utilisation is a share of.
double measurePeakFlops(at::Device device, at::ScalarType format);

} // namespace mullion
