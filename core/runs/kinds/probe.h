// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runkind.h"

namespace mullion {

/// Text and its code in one sequence (paper, section 5.2).
const RunKind& probeRunKind();

} // namespace mullion
