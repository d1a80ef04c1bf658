// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/icaelayout.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <optional>

namespace mullion {

namespace {

constexpr const char* kFormat = "mullion icae 1";
constexpr std::int64_t kLargestSide = 1 << 16;

std::string word(const Description& description, const std::string& key)
{
    const auto found = description.find(key);
    return found == description.end() ? std::string() : found->second;
}

template <typename Number>
std::optional<Number> numberIn(const Description& description, const std::string& key)
{
    const std::string text = word(description, key);
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::string onOff(bool value)
{
    return value ? "on" : "off";
}

std::optional<IcaeLayout> layoutIn(const Description& description)
{
    const auto slots = sideFromDescription(description, "slots", kLargestSide);
    const auto compression = sideFromDescription(description, "compression", kLargestSide);
    const auto segments = sideFromDescription(description, "segments", kLargestSide);
    const auto rank = sideFromDescription(description, "lora_rank", kLargestSide);
    const auto alpha = numberIn<double>(description, "lora_alpha");
    const auto targets = loraTargetsFrom(word(description, "lora_targets"));
    const auto seed = numberIn<std::uint64_t>(description, "seed");
    if (!slots || !compression || !segments || !rank || !alpha || !std::isfinite(*alpha) || !targets
        || !seed)
        return std::nullopt;
    IcaeLayout layout;
    layout.slots = *slots;
    layout.compression = *compression;
    layout.segments = *segments;
    layout.variesSlots = word(description, "slot_count") == "by-rate";
    layout.positions = word(description, "slot_positions") == "uniform"
                           ? SlotPositions::Uniform
                           : SlotPositions::Consecutive;
    layout.chunked = word(description, "attention") == "chunked";
    layout.sizedAsEmbeddings = word(description, "slot_size") == "embeddings";
    layout.beginToken = word(description, "begin_token") == "on";
    layout.lmToken = word(description, "lm_token") == "on";
    layout.answers = word(description, "answers") == "on";
    layout.lora = {*rank, *alpha, *targets};
    layout.initFromBase = word(description, "memory_init") != "normal";
    layout.seed = *seed;
    return layout;
}

} // namespace

Description describeIcae(const IcaeDescription& icae)
{
    const IcaeLayout& layout = icae.layout;
    Description description = describeLanguageModel(icae.base);
    description["format"] = kFormat;
    description["base_identity"] = icae.baseIdentity;
    description["end_token"] = icae.endToken ? std::to_string(*icae.endToken) : "none";
    description["slots"] = std::to_string(layout.slots);
    description["compression"] = std::to_string(layout.compression);
    description["segments"] = std::to_string(layout.segments);
    description["slot_count"] = layout.variesSlots ? "by-rate" : "fixed";
    description["slot_positions"] =
        layout.positions == SlotPositions::Uniform ? "uniform" : "consecutive";
    description["attention"] = layout.chunked ? "chunked" : "full";
    description["slot_size"] = layout.sizedAsEmbeddings ? "embeddings" : "states";
    description["begin_token"] = onOff(layout.beginToken);
    description["lm_token"] = onOff(layout.lmToken);
    description["answers"] = onOff(layout.answers);
    description["lora_rank"] = std::to_string(layout.lora.rank);
    description["lora_alpha"] = fmt::format("{}", layout.lora.alpha);
    description["lora_targets"] = textOf(layout.lora.targets);
    description["memory_init"] = layout.initFromBase ? "base" : "normal";
    description["seed"] = std::to_string(layout.seed);
    return description;
}

Result<IcaeDescription> icaeFromDescription(const Description& description,
                                            const std::string& origin)
{
    const auto noIcae = [&] {
        return fail(ErrorCode::Input, fmt::format("'{}' holds no ICAE", origin),
                    "Name a run folder of 'mullion train icae', or a checkpoint in it");
    };
    const auto layout = layoutIn(description);
    if (word(description, "format") != kFormat || !layout)
        return noIcae();
    Description ofBase = description;
    ofBase["format"] = kLanguageModelFormat;
    const auto base = languageModelFromDescription(ofBase, origin);
    if (!base)
        return noIcae();
    const auto endToken = numberIn<std::int64_t>(description, "end_token");
    if (endToken && (*endToken < 0 || *endToken >= base->config.vocabulary))
        return noIcae();
    return IcaeDescription{*layout, *base, word(description, "base_identity"), endToken};
}

} // namespace mullion
