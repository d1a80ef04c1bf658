// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/modelconfig.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace mullion {

/// What stands in the metadata of a model's weights.
using Description = std::map<std::string, std::string>;

/// Sides and options of a transformer, its vocabularies apart.
Description describeShape(const ModelConfig& config);
/// Nothing when a side is missing, absurd, or does not go with the others.
std::optional<ModelConfig> shapeFromDescription(const Description& description);

/// A whole number from 1 to `largest`; the limits keep a forged file from asking for absurd memory.
std::optional<std::int64_t> sideFromDescription(const Description& description,
                                                const std::string& key, std::int64_t largest);

} // namespace mullion
