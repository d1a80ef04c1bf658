// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Declares fine-tuning of an ICAE on prompts about contexts (ICAE paper, section 2.3).
#include "core/runs/kinds/commonfields.h"
#include "core/runs/kinds/icaefields.h"

namespace mullion {

namespace {

std::vector<Field> questionFields()
{
    const std::string data = "Data";
    return {
        wholeField("prompt_tokens", data, "Longest prompt", "tokens", 256, 1, 1 << 20,
                   "What is longer is cut at its end"),
        wholeField("answer_tokens", data, "Longest answer", "tokens", 512, 1, 1 << 20,
                   "What is longer is cut, and has no end to be learned"),
        wholeField("shuffle_bytes", data, "Shuffle buffer", "bytes", 64 << 20, 1, 1e12,
                   "Questions kept in memory to draw the next one from"),
        numberField("lora_dropout", "Adapter", "LoRA dropout", "", 0.05, 0, 0.9,
                    "Share of the adapter's inputs that is dropped in training"),
        wholeField("validation_questions", "Measurement", "Validation questions", "questions", 256,
                   1, 1 << 24, "Held-out questions per measurement, at most"),
    };
}

RunKind declareIcaeTune()
{
    RunKind kind;
    kind.name = "icae-tune";
    kind.help = "An ICAE learns to answer prompts about contexts, from JSON lines with the fields "
                "input, prompt and answer (its --corpus)";
    kind.fields = joined({questionFields(), icaeTrainingFields()});
    setDefaults(kind.fields, {{"rate", "0.00005"}, {"steps", "30000"}});
    kind.presets = {
        {"paper",
         "The paper's recipe (GPUs for days)",
         {{"micro_batch", "16"}, {"device", "cuda"}}},
        {"laptop",
         "An ICAE of a few million parameters: half an hour on a processor",
         {{"lora_dropout", "0"},
          {"rate", "0.0005"},
          {"decay", "50%"},
          {"steps", "5000"},
          {"batch", "16"},
          {"checkpoint_every", "500"},
          {"validate_every", "500"},
          {"validation_questions", "128"},
          {"report_every", "50"}}},
        {"tiny",
         "Under a minute on a tiny ICAE: to try things out and for tests",
         {{"rate", "0.003"},
          {"ramp", "20u"},
          {"steps", "200"},
          {"batch", "16"},
          {"checkpoint_every", "100"},
          {"validate_every", "100"},
          {"validation_questions", "16"},
          {"report_every", "20"}}},
    };
    kind.rules = trainingRules();
    kind.inputs = {{"icae", "ICAE",
                    "Run folder of 'mullion train icae' or 'icae-tune': what is "
                    "trained on",
                    true}};
    return kind;
}

} // namespace

const RunKind& icaeTuneRunKind()
{
    static const RunKind kind = declareIcaeTune();
    return kind;
}

} // namespace mullion
