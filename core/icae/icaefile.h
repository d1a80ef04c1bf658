// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/icaemodel.h"
#include "core/runs/engine.h"

#include <string>

namespace mullion {

/// A trained ICAE on its base.
struct LoadedIcae
{
    IcaeDescription description;
    IcaeModel model;      ///< on the CPU
    std::string identity; ///< of base, adapter and memory table together
};

/// Errors (`Input`): `source.icae` holds none, was altered, or does not belong to the base.
Result<LoadedIcae> loadIcae(const ContextModelSource& source);

} // namespace mullion
