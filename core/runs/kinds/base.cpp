// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Declares base language models: the Llama family's choices, at sizes that train here.
#include "core/runs/kinds/commonfields.h"
#include "core/runs/kinds/lmfields.h"

namespace mullion {

namespace {

RunKind declareBase()
{
    RunKind kind;
    kind.name = "base";
    kind.help = "A Llama-like language model over bytes or tokens, to be frozen under an ICAE";
    kind.fields = joined({modelFields(), tokenDataFields(), optimizerFields(), runFields()});
    setDefaults(kind.fields, {{"layers", "12"},
                              {"d_model", "768"},
                              {"heads", "12"},
                              {"d_ff", "2048"},
                              {"ffn", "swiglu"},
                              {"positions", "rope"},
                              {"tied", "off"},
                              {"context", "1024"},
                              {"example_symbols", "0"},
                              {"optimizer", "adamw"},
                              {"rate", "0.0006"},
                              {"schedule", "flat"},
                              {"ramp", "2%"},
                              {"decay", "98%"},
                              {"final_rate", "0.1"},
                              {"z_loss", "0"},
                              {"clip_norm", "1"},
                              {"weight_decay", "0.1"},
                              {"steps", "100000"},
                              {"batch", "256"},
                              {"checkpoint_every", "2000"},
                              {"validate_every", "2000"}});
    kind.presets = {
        {"125m",
         "85 M parameters beside the embeddings, 26 billion tokens (a GPU for a day)",
         {{"micro_batch", "32"}, {"device", "cuda"}}},
        {"laptop",
         "1.2 M parameters beside the embeddings: half an hour on one processor core over bytes",
         {{"layers", "3"},
          {"d_model", "192"},
          {"heads", "3"},
          {"d_ff", "512"},
          {"context", "256"},
          {"rate", "0.003"},
          {"steps", "8000"},
          {"batch", "8"},
          {"checkpoint_every", "500"},
          {"validate_every", "1000"},
          {"validation_texts", "64"},
          {"report_every", "50"}}},
        {"tiny",
         "Under a minute with few tokens: to try things out and for tests",
         {{"layers", "2"},
          {"d_model", "64"},
          {"heads", "2"},
          {"head_dim", "32"},
          {"d_ff", "128"},
          {"context", "64"},
          {"shuffle", "512"},
          {"rate", "0.003"},
          {"steps", "300"},
          {"batch", "16"},
          {"checkpoint_every", "100"},
          {"validate_every", "100"},
          {"validation_texts", "8"},
          {"validation_symbols", "512"},
          {"baseline_examples", "64"},
          {"report_every", "20"}}},
    };
    kind.rules = commonRules();
    kind.inputs = tokenInputs();
    return kind;
}

} // namespace

const RunKind& baseRunKind()
{
    static const RunKind kind = declareBase();
    return kind;
}

} // namespace mullion
