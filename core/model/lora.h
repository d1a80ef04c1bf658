// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/loraconfig.h"
#include "core/model/modelconfig.h"
#include "core/model/torch.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace mullion {

/// Zeros in the place of some inputs of an adapter. Which ones is a function of the seed, the layer
/// and the target alone, so a run that is resumed drops the same, and so does a layer that is
/// computed again. It sets the seed of LibTorch's common generator.
struct LoraDropout
{
    double share = 0;
    std::uint64_t seed = 0; ///< of one pass: another one for each part of each step
};

/// Low-rank matrices beside those of a frozen transformer: W x becomes W x + alpha / rank B A x
/// (reference, section 1.1). Only they are trained.
class LoraAdapter
{
public:
    /// A uniform in +-1 / sqrt(fan-in), B zeros: it adds nothing before it is trained.
    LoraAdapter(const LoraConfig& config, const ModelConfig& model, std::uint64_t seed);

    [[nodiscard]] const LoraConfig& config() const { return m_config; }

    /// Names as in the official checkpoints, without their common beginning:
    /// "layers.0.self_attn.q_proj.lora_A.default.weight".
    [[nodiscard]] std::vector<std::pair<std::string, at::Tensor>> parameters() const;
    [[nodiscard]] std::int64_t parameterCount() const;

    void to(at::Device device);

    /// What is added to the products of the targets' matrices with `x` ([..., fan-in]), side by
    /// side, in the number format `compute`. Undefined: none of them is adapted.
    [[nodiscard]] at::Tensor added(std::size_t layer, std::initializer_list<LoraTarget> targets,
                                   const at::Tensor& x, at::ScalarType compute,
                                   const std::optional<LoraDropout>& dropout) const;

private:
    struct Pair
    {
        std::int64_t fanOut = 0;
        at::Tensor a; ///< [rank, fan-in], undefined: not adapted
        at::Tensor b; ///< [fan-out, rank]
    };
    using Layer = std::array<Pair, kLoraTargets.size()>;

    [[nodiscard]] static std::size_t indexOf(LoraTarget target)
    {
        return static_cast<std::size_t>(target);
    }

    LoraConfig m_config;
    std::vector<Layer> m_layers;
};

} // namespace mullion
