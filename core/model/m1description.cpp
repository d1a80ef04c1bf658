// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/m1description.h"

#include "core/base/symbol.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

namespace mullion {

namespace {

constexpr const char* kFormat = "mullion m1 1";

using Description = std::map<std::string, std::string>;

std::optional<std::string> word(const Description& description, const std::string& key)
{
    const auto found = description.find(key);
    return found == description.end() ? std::nullopt : std::optional(found->second);
}

/// A side of the model; the limits keep a forged file from asking for absurd memory.
std::optional<std::int64_t> side(const Description& description, const std::string& key,
                                 std::int64_t largest)
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

} // namespace

Description describeM1(const ModelConfig& model)
{
    return {
        {"format", kFormat},
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
}

Result<ModelConfig> m1FromDescription(const Description& description, const std::string& origin)
{
    const auto layers = side(description, "layers", 128);
    const auto dModel = side(description, "d_model", 16384);
    const auto heads = side(description, "heads", 256);
    const auto kvHeads = side(description, "kv_heads", 256);
    const auto headDim = side(description, "head_dim", 512);
    const auto dFf = side(description, "d_ff", 65536);
    const auto epsilonText = word(description, "norm_epsilon");
    double epsilon = 0;
    if (epsilonText)
        std::from_chars(epsilonText->data(), epsilonText->data() + epsilonText->size(), epsilon);
    if (word(description, "format") != kFormat || !layers || !dModel || !heads || !kvHeads
        || !headDim || !dFf || *heads % *kvHeads != 0 || !(epsilon > 0 && epsilon < 1))
        return fail(ErrorCode::Input, fmt::format("'{}' holds no byte model (M1)", origin),
                    "Name a run folder of 'mullion train m1', or model.safetensors of one of its "
                    "checkpoints");
    ModelConfig model;
    model.vocabulary = kAlphabetSize;
    model.inputVocabulary = kBeginOfContext + 1;
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
    model.tiedEmbeddings = word(description, "tied") != "off";
    return model;
}

} // namespace mullion
