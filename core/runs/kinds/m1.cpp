// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Declares the paper's byte model (M1): its fields, presets and rules.
#include "core/runs/kinds/commonfields.h"

#include <fmt/format.h>

namespace mullion {

namespace {

std::vector<Field> dataFields()
{
    const std::string group = "Data";
    return {
        wholeField("context", group, "Context", "symbols", 1024, 2, 65536,
                   "Symbols of one training example; an end of document counts as one"),
        wholeField("documents_per_sequence", group, "Documents per sequence", "documents", 128, 1,
                   1 << 20, "Documents joined into one long text before it is cut into examples"),
        numberField(
            "short_share", group, "Share of short steps", "", 0, 0, 1,
            "Share of the steps whose examples are cut into short pieces that each start from "
            "nothing; trains what window tokenizers ask for, contexts of 0 to 15 bytes"),
        wholeField("short_context", group, "Short context", "symbols", 32, 2, 65536,
                   "Length of the pieces of a short step; divides the context"),
        wholeField("shuffle", group, "Shuffle buffer", "examples", 16384, 1, 1 << 24,
                   "Examples kept in memory to draw the next one from"),
        wholeField("validation_examples", group, "Validation examples", "examples", 1024, 1,
                   1 << 24, "Held-out examples per measurement, at most"),
    };
}

std::optional<Error> shortPiecesFillTheContext(const FieldValues& values)
{
    const auto context = values.whole("context");
    const auto piece = values.whole("short_context");
    if (values.number("short_share") == 0 || context % piece == 0)
        return std::nullopt;
    return Error{ErrorCode::Usage,
                 fmt::format("Field 'short_context' is {}, which does not divide the context of {}",
                             piece, context),
                 "Choose a divisor of the context, or short_share=0"};
}

RunKind declareM1()
{
    RunKind kind;
    kind.name = "m1";
    kind.help = "The byte model that drives the arithmetic coder";
    kind.fields = joined({modelFields(), dataFields(), optimizerFields(), runFields()});
    kind.presets = {
        {"paper-3m",
         "The paper's recipe: 3.1 M parameters, 2.5 million updates of 128 x 1024 symbols (a GPU "
         "for days)",
         {{"device", "cuda"}}},
        // Adafactor's steps are relative, so weights grow by about exp(sum of rate^2 / 2): with
        // this rate and decay by exp(1.3). A rate of 0.05 made the same run diverge slowly.
        {"laptop",
         "1.8 M parameters, half an hour on one processor core with bf16",
         {{"layers", "3"},
          {"d_model", "192"},
          {"heads", "3"},
          {"d_ff", "768"},
          {"context", "256"},
          {"short_share", "0.5"},
          {"short_context", "32"},
          {"rate", "0.0165"},
          {"schedule", "flat"},
          {"ramp", "100u"},
          {"decay", "80%"},
          {"final_rate", "0.02"},
          {"steps", "16000"},
          {"batch", "8"},
          {"checkpoint_every", "1000"},
          {"validate_every", "2000"},
          {"validation_examples", "512"}}},
        {"tiny",
         "Under a minute: to try things out and for tests",
         {{"layers", "2"},
          {"d_model", "64"},
          {"heads", "2"},
          {"head_dim", "32"},
          {"d_ff", "128"},
          {"context", "64"},
          {"short_share", "0.25"},
          {"short_context", "16"},
          {"rate", "0.1"},
          {"schedule", "flat"},
          {"ramp", "20u"},
          {"decay", "50%"},
          {"final_rate", "0.02"},
          {"steps", "600"},
          {"batch", "16"},
          {"checkpoint_every", "100"},
          {"validate_every", "200"},
          {"validation_examples", "128"},
          {"report_every", "20"}}},
    };
    kind.rules = commonRules();
    kind.rules.push_back(shortPiecesFillTheContext);
    return kind;
}

} // namespace

const RunKind& m1RunKind()
{
    static const RunKind kind = declareM1();
    return kind;
}

} // namespace mullion
