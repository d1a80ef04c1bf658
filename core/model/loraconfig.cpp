// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/loraconfig.h"

#include <algorithm>

namespace mullion {

namespace {

struct Names
{
    LoraTarget target;
    std::string_view word;
    std::string_view module;
};

constexpr std::array kNames = {
    Names{LoraTarget::Query, "q", "self_attn.q_proj"},
    Names{LoraTarget::Key, "k", "self_attn.k_proj"},
    Names{LoraTarget::Value, "v", "self_attn.v_proj"},
    Names{LoraTarget::Output, "o", "self_attn.o_proj"},
    Names{LoraTarget::Gate, "gate", "mlp.gate_proj"},
    Names{LoraTarget::Up, "up", "mlp.up_proj"},
    Names{LoraTarget::Down, "down", "mlp.down_proj"},
};

const Names& namesOf(LoraTarget target)
{
    return *std::ranges::find(kNames, target, &Names::target);
}

} // namespace

std::string textOf(const std::vector<LoraTarget>& targets)
{
    std::string text;
    for (const LoraTarget target : targets)
        text += (text.empty() ? "" : ",") + std::string(namesOf(target).word);
    return text;
}

std::optional<std::vector<LoraTarget>> loraTargetsFrom(std::string_view text)
{
    std::vector<LoraTarget> targets;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const auto found = std::ranges::find(kNames, text.substr(begin, end - begin), &Names::word);
        if (found == kNames.end() || std::ranges::count(targets, found->target) > 0)
            return std::nullopt;
        targets.push_back(found->target);
        begin = end + 1;
    }
    return targets;
}

std::string_view moduleOf(LoraTarget target)
{
    return namesOf(target).module;
}

} // namespace mullion
