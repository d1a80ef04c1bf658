// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/modelshape.h"

#include <fmt/format.h>

#include <charconv>

namespace mullion {

namespace {

std::optional<std::string> word(const Description& description, const std::string& key)
{
    const auto found = description.find(key);
    return found == description.end() ? std::nullopt : std::optional(found->second);
}

double number(const Description& description, const std::string& key, double missing)
{
    const auto text = word(description, key);
    double value = missing;
    if (text)
        std::from_chars(text->data(), text->data() + text->size(), value);
    return value;
}

} // namespace

std::optional<std::int64_t> sideFromDescription(const Description& description,
                                                const std::string& key, std::int64_t largest)
{
    const auto text = word(description, key);
    std::int64_t value = 0;
    if (!text)
        return std::nullopt;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (error != std::errc() || end != text->data() + text->size() || value < 1 || value > largest)
        return std::nullopt;
    return value;
}

Description describeShape(const ModelConfig& model)
{
    Description description = {
        {"layers", std::to_string(model.layers)},
        {"d_model", std::to_string(model.dModel)},
        {"heads", std::to_string(model.heads)},
        {"kv_heads", std::to_string(model.kvHeads)},
        {"head_dim", std::to_string(model.headDim)},
        {"d_ff", std::to_string(model.dFf)},
        {"positions", model.positions == Positions::Rope ? "rope" : "t5-relative"},
        {"ffn", model.feedForward == FeedForward::SwiGlu ? "swiglu" : "gated-relu"},
        {"norm_epsilon", fmt::format("{}", model.normEpsilon)},
        {"tied", model.tiedEmbeddings ? "on" : "off"},
    };
    if (model.positions == Positions::Rope)
        description["rope_base"] = fmt::format("{}", model.ropeBase);
    return description;
}

std::optional<ModelConfig> shapeFromDescription(const Description& description)
{
    const auto layers = sideFromDescription(description, "layers", 128);
    const auto dModel = sideFromDescription(description, "d_model", 16384);
    const auto heads = sideFromDescription(description, "heads", 256);
    const auto kvHeads = sideFromDescription(description, "kv_heads", 256);
    const auto headDim = sideFromDescription(description, "head_dim", 512);
    const auto dFf = sideFromDescription(description, "d_ff", 65536);
    ModelConfig model;
    const double epsilon = number(description, "norm_epsilon", 0);
    const double ropeBase = number(description, "rope_base", model.ropeBase);
    if (!layers || !dModel || !heads || !kvHeads || !headDim || !dFf || *heads % *kvHeads != 0
        || !(epsilon > 0 && epsilon < 1) || !(ropeBase > 1 && ropeBase < 1e12))
        return std::nullopt;
    model.layers = *layers;
    model.dModel = *dModel;
    model.heads = *heads;
    model.kvHeads = *kvHeads;
    model.headDim = *headDim;
    model.dFf = *dFf;
    model.positions =
        word(description, "positions") == "rope" ? Positions::Rope : Positions::T5Relative;
    model.feedForward =
        word(description, "ffn") == "swiglu" ? FeedForward::SwiGlu : FeedForward::GatedRelu;
    model.normEpsilon = epsilon;
    model.ropeBase = ropeBase;
    model.tiedEmbeddings = word(description, "tied") != "off";
    return model;
}

} // namespace mullion
