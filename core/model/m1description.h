// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/modelconfig.h"

#include <map>
#include <string>

namespace mullion {

/// What stands in the metadata of an M1's weights, and back.
std::map<std::string, std::string> describeM1(const ModelConfig& config);
/// Error (`Input`): no M1. `origin` names the source in messages.
Result<ModelConfig> m1FromDescription(const std::map<std::string, std::string>& description,
                                      const std::string& origin);

} // namespace mullion
