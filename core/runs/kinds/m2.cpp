// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Declares M2, the paper's language model over compressed text (section 3.5), and its sizes.
#include "core/runs/kinds/commonfields.h"
#include "core/runs/kinds/lmfields.h"

namespace mullion {

namespace {

Preset paperSize(std::string name, const char* layers, const char* width, const char* heads,
                 const char* feedForward, const char* microBatch)
{
    return {"paper-" + name,
            "The paper's " + name + " model: 200,000 updates of 256 x 512 tokens (a GPU for days)",
            {{"layers", layers},
             {"d_model", width},
             {"heads", heads},
             {"d_ff", feedForward},
             {"micro_batch", microBatch},
             {"device", "cuda"}}};
}

RunKind declareM2()
{
    RunKind kind;
    kind.name = "m2";
    kind.help = "A language model over the tokens of a tokenizer";
    kind.fields = joined({modelFields(), tokenDataFields(), optimizerFields(), runFields()});
    setDefaults(kind.fields, {{"layers", "6"},
                              {"d_model", "512"},
                              {"heads", "8"},
                              {"d_ff", "2048"},
                              {"steps", "200000"},
                              {"batch", "256"},
                              {"checkpoint_every", "2000"},
                              {"validate_every", "2000"}});
    kind.presets = {
        paperSize("25m", "6", "512", "8", "2048", "64"),
        paperSize("113m", "12", "768", "12", "3072", "32"),
        paperSize("403m", "24", "1024", "16", "4096", "16"),
        paperSize("2b", "24", "2048", "32", "8192", "8"),
        // The sum of rate^2 / 2 stays near 1: see core/train/README.md.
        {"laptop",
         "0.6 M parameters beside the embeddings: minutes on one processor core with 256 tokens, "
         "an hour with 65,536",
         {{"layers", "3"},
          {"d_model", "128"},
          {"heads", "2"},
          {"d_ff", "384"},
          {"context", "256"},
          {"example_symbols", "0"},
          {"rate", "0.03"},
          {"schedule", "flat"},
          {"ramp", "3%"},
          {"decay", "80%"},
          {"final_rate", "0.02"},
          {"steps", "4000"},
          {"batch", "8"},
          {"checkpoint_every", "500"},
          {"validate_every", "500"},
          {"validation_texts", "64"},
          {"validation_symbols", "4096"},
          {"report_every", "50"}}},
        {"tiny",
         "Under a minute with few tokens: to try things out and for tests",
         {{"layers", "2"},
          {"d_model", "64"},
          {"heads", "2"},
          {"head_dim", "32"},
          {"d_ff", "128"},
          {"context", "64"},
          {"example_symbols", "0"},
          {"shuffle", "512"},
          {"rate", "0.1"},
          {"schedule", "flat"},
          {"ramp", "20u"},
          {"decay", "50%"},
          {"final_rate", "0.02"},
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

const RunKind& m2RunKind()
{
    static const RunKind kind = declareM2();
    return kind;
}

} // namespace mullion
