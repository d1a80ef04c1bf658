// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Declares pretraining of an in-context autoencoder (ICAE paper, section 2; reference, sections 1
// and 2).
#include "core/runs/kinds/commonfields.h"
#include "core/runs/kinds/icaefields.h"

#include <fmt/format.h>

namespace mullion {

namespace {

std::vector<Field> lossFields()
{
    const std::string data = "Data";
    const std::string loss = "Loss";
    return {
        wholeField("shortest", data, "Shortest context", "tokens", 16, 1, 1 << 20,
                   "Lengths are drawn uniformly from here to slots x compression"),
        numberField("long_share", data, "Share of long contexts", "", 0.2, 0, 1,
                    "Share of the contexts with several segments, if there may be several"),
        wholeField("continuation", data, "Continuation", "tokens", 512, 1, 1 << 20,
                   "Tokens after a context that are continued at most"),
        choiceField("losses", loss, "Losses of a sample", "one", {"one", "both"},
                    "one: each sample is restored or continued, drawn by lm_share; both: each is "
                    "restored and continued"),
        numberField("lm_share", loss, "Share of continuations", "", 0, 0, 1,
                    "Share of the samples that are continued instead of restored"),
        numberField("ae_weight", loss, "Weight of restoration", "", 0.5, 0, 1,
                    "With both losses: restoration counts so much, continuation the rest"),
        wholeField("skip_first", loss, "Continuation not learned", "tokens", 8, 0, 1 << 16,
                   "First tokens of a continuation that are read but not learned"),
        wholeField("min_continuation", loss, "Shortest continuation", "tokens", 64, 0, 1 << 16,
                   "A sample with no more tokens left to continue is restored instead"),
    };
}

std::optional<Error> shortestFitsASegment(const FieldValues& values)
{
    const auto longest = values.whole("slots") * values.whole("compression");
    if (values.whole("shortest") <= longest)
        return std::nullopt;
    return Error{ErrorCode::Usage,
                 fmt::format("Field 'shortest' is {}, but a segment holds {} tokens",
                             values.whole("shortest"), longest),
                 "Choose a smaller shortest, or more slots"};
}

std::optional<Error> continuationsAreLongEnough(const FieldValues& values)
{
    const bool continues = values.text("losses") == "both" || values.number("lm_share") > 0;
    const auto least = std::max(values.whole("min_continuation"), values.whole("skip_first"));
    if (!continues || values.whole("continuation") > least)
        return std::nullopt;
    return Error{ErrorCode::Usage,
                 fmt::format("With a continuation of {} tokens none is learned: min_continuation "
                             "is {}, skip_first {}",
                             values.whole("continuation"), values.whole("min_continuation"),
                             values.whole("skip_first")),
                 "Choose a longer continuation, or smaller limits"};
}

RunKind declareIcae()
{
    RunKind kind;
    kind.name = "icae";
    kind.help = "Memory slots on a frozen language model: contexts are compressed and restored";
    kind.fields = joined({icaeModelFields(), lossFields(), icaeTextFields(), icaeTrainingFields()});
    kind.presets = {
        {"paper",
         "The paper's recipe and official layouts: 512 tokens in 128 slots (GPUs for days)",
         {{"begin_token", "off"},
          {"memory_init", "normal"},
          {"lm_share", "0.5"},
          {"micro_batch", "16"},
          {"device", "cuda"}}},
        {"laptop",
         "64 tokens in 16 slots on a base of a few million parameters: an hour on a processor",
         {{"slots", "16"},
          {"shortest", "8"},
          {"continuation", "32"},
          {"min_continuation", "16"},
          {"skip_first", "4"},
          {"slot_positions", "uniform"},
          {"slot_size", "embeddings"},
          {"lora_rank", "96"},
          {"lora_alpha", "96"},
          {"lora_dropout", "0"},
          {"lora_targets", "q,k,v,o,gate,up,down"},
          {"rate", "0.0006"},
          {"ramp", "100u"},
          {"decay", "50%"},
          {"clip_norm", "1"},
          {"beta2", "0.98"},
          {"steps", "20000"},
          {"batch", "16"},
          {"checkpoint_every", "1000"},
          {"validate_every", "1000"},
          {"validation_texts", "16"},
          {"validation_symbols", "4096"},
          {"report_every", "50"}}},
        {"tiny",
         "Under a minute on a tiny base: to try things out and for tests",
         {{"slots", "4"},
          {"shortest", "4"},
          {"continuation", "16"},
          {"min_continuation", "8"},
          {"skip_first", "2"},
          {"lora_rank", "16"},
          {"lora_targets", "q,k,v,o"},
          {"shuffle", "512"},
          {"rate", "0.003"},
          {"ramp", "20u"},
          {"steps", "200"},
          {"batch", "16"},
          {"checkpoint_every", "100"},
          {"validate_every", "100"},
          {"validation_texts", "8"},
          {"validation_symbols", "512"},
          {"report_every", "20"}}},
    };
    kind.rules = trainingRules();
    kind.rules.insert(kind.rules.end(), {shortestFitsASegment, continuationsAreLongEnough});
    kind.inputs = {
        {"base", "Base", "Run folder of a trained base or m2: the language model that is frozen",
         true},
        {"dataset", "Dataset",
         "Folder that 'mullion dataset' wrote with the base's tokenizer: tokens made before. "
         "Validation text still comes from the corpus",
         false},
    };
    return kind;
}

} // namespace

const RunKind& icaeRunKind()
{
    static const RunKind kind = declareIcae();
    return kind;
}

} // namespace mullion
