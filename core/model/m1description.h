// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/modelshape.h"

#include <string>

namespace mullion {

/// What stands in the metadata of an M1's weights, and back.
Description describeM1(const ModelConfig& config);
/// Error (`Input`): no M1. `origin` names the source in messages.
Result<ModelConfig> m1FromDescription(const Description& description, const std::string& origin);

} // namespace mullion
