// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/kinds/icaefields.h"

#include "core/runs/kinds/commonfields.h"
#include "core/runs/kinds/lmfields.h"

#include <algorithm>

namespace mullion {

std::vector<Field> icaeModelFields()
{
    const std::string memory = "Memory";
    const std::string adapter = "Adapter";
    return {
        wholeField("slots", memory, "Slots", "", 128, 1, 65536, "Memory slots of a segment"),
        wholeField("compression", memory, "Compression", "tokens per slot", 4, 1, 1024,
                   "Rate at most: a segment holds slots x compression tokens"),
        wholeField("segments", memory, "Segments", "", 1, 1, 256,
                   "Segments of the longest context; each is compressed on its own, their slots "
                   "are joined"),
        choiceField("slot_count", memory, "Slots of a short segment", "fixed", {"fixed", "by-rate"},
                    "fixed: every segment has all slots, as in the paper; by-rate: a segment of n "
                    "tokens has the first n / compression ones"),
        choiceField("slot_positions", memory, "Positions of slots", "consecutive",
                    {"consecutive", "uniform"},
                    "consecutive: after the context, as in the paper; uniform: spread over the "
                    "context (EPL), which bases with t5-relative need to find their stretch"),
        choiceField("attention", memory, "What a slot sees", "full", {"full", "chunked"},
                    "full: the context and the slots before it; chunked: its own stretch of the "
                    "context only"),
        choiceField("slot_size", memory, "Size of slots", "states", {"states", "embeddings"},
                    "states: as the base's last norm leaves them, as in the paper; embeddings: "
                    "multiplied so that they are as large as the base's embeddings, which its "
                    "layers are used to"),
        switchField("begin_token", memory, "Start token", true,
                    "Begin segments and what the decoder reads with the base's start token, which "
                    "bases trained here have always seen. Off: the official layout"),
        switchField("lm_token", memory, "[LM] token", false,
                    "Put a token of its own between the slots and a continuation"),
        choiceField("memory_init", memory, "First memory table", "base", {"base", "normal"},
                    "base: normal with mean and deviation of the base's embeddings; normal: "
                    "deviation 1, as in the official code"),
        wholeField("lora_rank", adapter, "LoRA rank", "", 128, 1, 16384,
                   "Rank of the matrices that are added to those of the base"),
        numberField("lora_alpha", adapter, "LoRA alpha", "", 32, 0, 1e6,
                    "What is added is multiplied with alpha / rank"),
        numberField("lora_dropout", adapter, "LoRA dropout", "", 0.05, 0, 0.9,
                    "Share of the adapter's inputs that is dropped in training"),
        choiceField("lora_targets", adapter, "LoRA targets", "q,v",
                    {"q", "v", "q,v", "q,k,v", "q,k,v,o", "gate,up,down", "q,v,gate,up,down",
                     "q,k,v,o,gate,up,down"},
                    "Which matrices of each layer are added to"),
    };
}

std::vector<Field> icaeTextFields()
{
    std::vector<Field> fields = tokenDataFields();
    std::erase_if(fields, [](const Field& field) {
        return field.id == "context" || field.id == "baseline_examples"
               || field.id == "repeat_share";
    });
    setDefaults(fields, {{"example_symbols", "0"}, {"validation_symbols", "16384"}});
    return fields;
}

std::vector<Field> icaeTrainingFields()
{
    std::vector<Field> fields = joined({optimizerFields(), runFields()});
    setDefaults(fields, {{"optimizer", "adamw"},
                         {"rate", "0.0001"},
                         {"schedule", "flat"},
                         {"ramp", "300u"},
                         {"z_loss", "0"},
                         {"clip_norm", "2"},
                         {"steps", "200000"},
                         {"batch", "256"},
                         {"checkpoint_every", "2000"},
                         {"validate_every", "2000"}});
    std::erase_if(fields, [](const Field& field) { return field.id == "z_loss"; });
    return fields;
}

} // namespace mullion
