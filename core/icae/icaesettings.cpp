// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/icaesettings.h"

namespace mullion {

IcaeLayout icaeLayout(const FieldValues& values)
{
    IcaeLayout layout;
    layout.slots = values.whole("slots");
    layout.compression = values.whole("compression");
    layout.segments = values.whole("segments");
    layout.variesSlots = values.text("slot_count") == "by-rate";
    layout.positions = values.text("slot_positions") == "uniform" ? SlotPositions::Uniform
                                                                  : SlotPositions::Consecutive;
    layout.chunked = values.text("attention") == "chunked";
    layout.sizedAsEmbeddings = values.text("slot_size") == "embeddings";
    layout.beginToken = values.flag("begin_token");
    layout.lmToken = values.flag("lm_token");
    layout.lora.rank = values.whole("lora_rank");
    layout.lora.alpha = values.number("lora_alpha");
    if (auto targets = loraTargetsFrom(values.text("lora_targets")))
        layout.lora.targets = std::move(*targets);
    layout.initFromBase = values.text("memory_init") == "base";
    layout.seed = static_cast<std::uint64_t>(values.whole("seed"));
    return layout;
}

IcaeSettings icaeSettings(const FieldValues& values)
{
    IcaeSettings settings;
    settings.text = tokenTextSettings(values);
    settings.layout = icaeLayout(values);
    settings.loraDropout = values.number("lora_dropout");
    settings.shortest = values.whole("shortest");
    settings.longShare = values.number("long_share");
    settings.continuation = values.whole("continuation");
    settings.bothLosses = values.text("losses") == "both";
    settings.lmShare = values.number("lm_share");
    settings.aeWeight = values.number("ae_weight");
    settings.skipFirst = values.whole("skip_first");
    settings.minContinuation = values.whole("min_continuation");
    settings.text.context = settings.window();
    return settings;
}

} // namespace mullion
