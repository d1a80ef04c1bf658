// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// Matrices of a layer that an adapter can add to.
enum class LoraTarget
{
    Query,
    Key,
    Value,
    Output,
    Gate,
    Up,
    Down
};

inline constexpr std::array kLoraTargets = {LoraTarget::Query,  LoraTarget::Key,  LoraTarget::Value,
                                            LoraTarget::Output, LoraTarget::Gate, LoraTarget::Up,
                                            LoraTarget::Down};

/// A low-rank adapter, at the values of the ICAE paper (reference, section 1.1).
struct LoraConfig
{
    std::int64_t rank = 128;
    double alpha = 32; ///< what is added is multiplied with alpha / rank
    std::vector<LoraTarget> targets{LoraTarget::Query, LoraTarget::Value};

    friend bool operator==(const LoraConfig&, const LoraConfig&) = default;
};

/// "q,v" from the targets, and back; nothing for an empty list, an unknown or a double name.
std::string textOf(const std::vector<LoraTarget>& targets);
std::optional<std::vector<LoraTarget>> loraTargetsFrom(std::string_view text);

/// Where it stands in a layer of a checkpoint: "self_attn.q_proj", "mlp.gate_proj".
std::string_view moduleOf(LoraTarget target);

} // namespace mullion
