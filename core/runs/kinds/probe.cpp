// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Declares the seq2seq probe (paper, section 5.2): can a transformer learn the code itself?
#include "core/runs/kinds/commonfields.h"

namespace mullion {

namespace {

std::vector<Field> probeDataFields()
{
    const std::string data = "Data";
    return {
        choiceField("direction", data, "Direction", "decompress",
                    {"decompress", "compress", "control"},
                    "decompress: code, then its text; compress: text, then its code; control: the "
                    "text alone, what a language model knows of it without the code"),
        wholeField("text_symbols", data, "Length of a text", "symbols", 1024, 2, 1 << 20,
                   "Each text is encoded on its own"),
        wholeField("documents_per_sequence", data, "Documents per sequence", "documents", 128, 1,
                   1 << 20, "Documents joined into one long text before it is cut"),
        wholeField("shuffle", data, "Shuffle buffer", "texts", 4096, 1, 1 << 24,
                   "Texts kept in memory to draw the next one from"),
        wholeField("validation_texts", "Measurement", "Validation texts", "texts", 256, 1, 1 << 24,
                   "Held-out texts per measurement, at most; the same for every tokenizer"),
    };
}

RunKind declareProbe()
{
    RunKind kind;
    kind.name = "probe";
    kind.help = "Text and its code in one sequence: whether a model learns to code or decode";
    kind.fields = joined({modelFields(), probeDataFields(), optimizerFields(), runFields()});
    setDefaults(kind.fields, {{"layers", "12"},
                              {"d_model", "768"},
                              {"heads", "12"},
                              {"d_ff", "3072"},
                              {"steps", "20000"},
                              {"batch", "256"},
                              {"checkpoint_every", "1000"},
                              {"validate_every", "1000"}});
    kind.presets = {
        {"paper-113m",
         "The paper's probe: its 113m model on texts of 1,024 bytes (a GPU for a day)",
         {{"micro_batch", "16"}, {"device", "cuda"}}},
        {"laptop",
         "0.6 M parameters beside the embeddings, texts of 96 symbols: a quarter of an hour on one "
         "processor core",
         {{"layers", "3"},
          {"d_model", "128"},
          {"heads", "2"},
          {"d_ff", "384"},
          {"text_symbols", "96"},
          {"rate", "0.03"},
          {"schedule", "flat"},
          {"ramp", "3%"},
          {"decay", "80%"},
          {"final_rate", "0.02"},
          {"steps", "3000"},
          {"batch", "16"},
          {"checkpoint_every", "500"},
          {"validate_every", "500"},
          {"validation_texts", "128"},
          {"report_every", "50"}}},
        {"tiny",
         "Under a minute: to try things out and for tests",
         {{"layers", "2"},
          {"d_model", "64"},
          {"heads", "2"},
          {"head_dim", "32"},
          {"d_ff", "128"},
          {"text_symbols", "24"},
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
          {"validation_texts", "16"},
          {"report_every", "20"}}},
    };
    kind.rules = commonRules();
    kind.inputs = {
        {"tokenizer", "Tokenizer", "Name or file of the tokenizer whose code is learned", true}};
    return kind;
}

} // namespace

const RunKind& probeRunKind()
{
    static const RunKind kind = declareProbe();
    return kind;
}

} // namespace mullion
