// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: LoRA as PEFT does for the official ICAE (reference, section 1.1).
#include "core/model/lora.h"

#include "core/base/random.h"
#include "core/model/initializer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mullion {

namespace {

struct Sides
{
    std::int64_t fanOut, fanIn;
};

Sides sidesOf(LoraTarget target, const ModelConfig& model)
{
    const std::int64_t queries = model.heads * model.headDim;
    const std::int64_t keys = model.kvHeads * model.headDim;
    switch (target) {
    case LoraTarget::Query:
        return {queries, model.dModel};
    case LoraTarget::Key:
    case LoraTarget::Value:
        return {keys, model.dModel};
    case LoraTarget::Output:
        return {model.dModel, queries};
    case LoraTarget::Gate:
    case LoraTarget::Up:
        return {model.dFf, model.dModel};
    case LoraTarget::Down:
        return {model.dModel, model.dFf};
    }
    return {0, 0};
}

} // namespace

LoraAdapter::LoraAdapter(const LoraConfig& config, const ModelConfig& model, std::uint64_t seed)
    : m_config(config)
{
    Initializer first(seed);
    for (std::int64_t i = 0; i < model.layers; ++i) {
        Layer layer;
        for (const LoraTarget target : kLoraTargets) {
            const auto [fanOut, fanIn] = sidesOf(target, model);
            Pair& pair = layer[indexOf(target)];
            pair.fanOut = fanOut;
            if (std::ranges::count(config.targets, target) == 0)
                continue;
            pair.a = first.uniform(config.rank, fanIn, 1 / std::sqrt(static_cast<double>(fanIn)));
            pair.b = at::zeros({fanOut, config.rank});
        }
        m_layers.push_back(std::move(layer));
    }
}

std::vector<std::pair<std::string, at::Tensor>> LoraAdapter::parameters() const
{
    std::vector<std::pair<std::string, at::Tensor>> all;
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        for (const LoraTarget target : kLoraTargets) {
            const Pair& pair = m_layers[i][indexOf(target)];
            if (!pair.a.defined())
                continue;
            const std::string module = fmt::format("layers.{}.{}", i, moduleOf(target));
            all.emplace_back(module + ".lora_A.default.weight", pair.a);
            all.emplace_back(module + ".lora_B.default.weight", pair.b);
        }
    }
    return all;
}

std::int64_t LoraAdapter::parameterCount() const
{
    std::int64_t count = 0;
    for (const auto& [name, tensor] : parameters())
        count += tensor.numel();
    return count;
}

void LoraAdapter::to(at::Device device)
{
    for (auto& [name, tensor] : parameters())
        tensor.set_data(tensor.to(device));
}

at::Tensor LoraAdapter::added(std::size_t layer, std::initializer_list<LoraTarget> targets,
                              const at::Tensor& x, at::ScalarType compute,
                              const std::optional<LoraDropout>& dropout) const
{
    const auto isAdapted = [&](LoraTarget target) {
        return m_layers[layer][indexOf(target)].a.defined();
    };
    if (std::ranges::none_of(targets, isAdapted))
        return {};
    std::vector<at::Tensor> parts;
    for (const LoraTarget target : targets) {
        const Pair& pair = m_layers[layer][indexOf(target)];
        if (!isAdapted(target)) {
            auto sizes = x.sizes().vec();
            sizes.back() = pair.fanOut;
            parts.push_back(at::zeros({1}, x.options().dtype(compute)).expand(sizes));
            continue;
        }
        auto input = x;
        if (dropout && dropout->share > 0) {
            const std::size_t place = layer * kLoraTargets.size() + indexOf(target);
            torch::manual_seed(derivedSeed(dropout->seed, place));
            input = at::dropout(x, dropout->share, true);
        }
        const auto narrow = at::linear(input.to(compute), pair.a.to(compute))
                            * (m_config.alpha / static_cast<double>(m_config.rank));
        parts.push_back(at::linear(narrow, pair.b.to(compute)));
    }
    return parts.size() == 1 ? parts.front() : at::cat(parts, -1);
}

} // namespace mullion
