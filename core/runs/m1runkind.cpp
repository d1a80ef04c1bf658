// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Declares the paper's byte model (M1): its fields, presets and rules.
#include "core/runs/runkind.h"

#include <fmt/format.h>

namespace mullion {

namespace {

Field whole(std::string id, std::string group, std::string label, std::string unit,
            std::int64_t initial, double minimum, double maximum, std::string help)
{
    return {std::move(id),   std::move(group), std::move(label),
            std::move(unit), FieldType::Whole, initial,
            minimum,         maximum,          {},
            std::move(help)};
}

Field number(std::string id, std::string group, std::string label, std::string unit, double initial,
             double minimum, double maximum, std::string help)
{
    return {std::move(id),   std::move(group),  std::move(label),
            std::move(unit), FieldType::Number, initial,
            minimum,         maximum,           {},
            std::move(help)};
}

Field choice(std::string id, std::string group, std::string label, std::string initial,
             std::vector<std::string> choices, std::string help)
{
    return {std::move(id),
            std::move(group),
            std::move(label),
            "",
            FieldType::Choice,
            std::move(initial),
            0,
            0,
            std::move(choices),
            std::move(help)};
}

Field span(std::string id, std::string group, std::string label, std::string initial,
           std::string help)
{
    return {std::move(id),
            std::move(group),
            std::move(label),
            "updates or share",
            FieldType::Span,
            std::move(initial),
            0,
            0,
            {},
            std::move(help)};
}

std::vector<Field> modelFields()
{
    const std::string group = "Model";
    return {
        whole("layers", group, "Layers", "", 3, 1, 128, "How many transformer layers"),
        whole("d_model", group, "Width", "", 256, 8, 16384,
              "Width of the residual stream (d_model)"),
        whole("heads", group, "Heads", "", 4, 1, 256, "Attention heads per layer"),
        whole("kv_heads", group, "Key/value heads", "", 0, 0, 256,
              "Heads of keys and values that the attention heads share; 0: as many as heads"),
        whole("head_dim", group, "Head width", "", 64, 2, 512, "Width of one attention head"),
        whole("d_ff", group, "Feed-forward width", "", 1024, 8, 65536,
              "Width of the gated feed-forward layer (d_ff)"),
        choice("ffn", group, "Feed-forward", "gated-relu", {"gated-relu", "swiglu"},
               "Gate of the feed-forward layer; the paper's parameter counts fit gated-relu"),
        choice("positions", group, "Positions", "t5-relative", {"t5-relative", "rope"},
               "How a layer knows distances: 32 learned buckets up to 128, a table per layer "
               "(t5-relative), or rotation (rope)"),
        {"tied",
         group,
         "Tied embeddings",
         "",
         FieldType::Switch,
         true,
         0,
         0,
         {},
         "Use the input embedding as output layer too, logits divided by sqrt(d_model)"},
        number("norm_epsilon", group, "Norm epsilon", "", 1e-6, 1e-12, 0.1,
               "Added to the mean square in RMS norms"),
    };
}

std::vector<Field> dataFields()
{
    const std::string group = "Data";
    return {
        whole("context", group, "Context", "symbols", 1024, 2, 65536,
              "Symbols of one training example; an end of document counts as one"),
        whole("documents_per_sequence", group, "Documents per sequence", "documents", 128, 1,
              1 << 20, "Documents joined into one long text before it is cut into examples"),
        number("short_share", group, "Share of short steps", "", 0, 0, 1,
               "Share of the steps whose examples are cut into short pieces that each start from "
               "nothing; trains what window tokenizers ask for, contexts of 0 to 15 bytes"),
        whole("short_context", group, "Short context", "symbols", 32, 2, 65536,
              "Length of the pieces of a short step; divides the context"),
        whole("shuffle", group, "Shuffle buffer", "examples", 16384, 1, 1 << 24,
              "Examples kept in memory to draw the next one from"),
    };
}

std::vector<Field> optimizerFields()
{
    const std::string group = "Optimizer";
    return {
        choice("optimizer", group, "Optimizer", "adafactor", {"adafactor", "adamw"},
               "adafactor: the paper's, factored second moments and no momentum; adamw"),
        number("rate", group, "Base rate", "", 1.0, 0, 100,
               "Learning rate before the schedule; Adafactor multiplies it by the size of each "
               "parameter"),
        choice("schedule", group, "Schedule", "flat-then-rsqrt", {"flat-then-rsqrt", "flat"},
               "flat-then-rsqrt: rate / sqrt(max(step, flat)), as in the paper; flat: rate"),
        span("flat", group, "Flat stretch", "10000u",
             "How long flat-then-rsqrt stays at its highest rate (the paper's 'warm-up')"),
        span("ramp", group, "Ramp", "0u", "Linear rise of the rate from zero at the start"),
        span("decay", group, "Decay", "0u", "Linear fall of the rate at the end of the run"),
        number("final_rate", group, "Rate at the end", "", 0, 0, 1,
               "What the decay ends at, as a share of the rate without decay"),
        number("z_loss", group, "z-loss", "", 1e-4, 0, 1,
               "Weight of log(Z)^2, which keeps the logits' normaliser near 1"),
        number("clip_norm", group, "Gradient clipping", "", 0, 0, 1e6,
               "Largest norm of all gradients together; 0: no limit (Adafactor clips updates)"),
        number("beta1", group, "AdamW beta 1", "", 0.9, 0, 0.99999, "Decay of AdamW's momentum"),
        number("beta2", group, "AdamW beta 2", "", 0.95, 0, 0.99999,
               "Decay of AdamW's second moments"),
        number("weight_decay", group, "AdamW weight decay", "", 0, 0, 10,
               "Decoupled weight decay of matrices under AdamW"),
    };
}

std::vector<Field> runFields()
{
    const std::string group = "Run";
    return {
        whole("steps", group, "Steps", "updates", 2'500'000, 1, 1e12,
              "Optimizer updates of the whole run"),
        whole("batch", group, "Batch", "examples", 128, 1, 1 << 20, "Examples per update"),
        whole("micro_batch", group, "Micro batch", "examples", 0, 0, 1 << 20,
              "Examples that go through the model at once; gradients add up to the batch. "
              "0: the whole batch"),
        whole("seed", group, "Seed", "", 0, 0, 9e15,
              "Decides first weights and order of the examples"),
        choice("precision", group, "Precision", "auto", {"auto", "fp32", "bf16"},
               "Number format of matrix products in training; auto: bf16 where the processor or "
               "GPU has it"),
        {"device",
         group,
         "Device",
         "",
         FieldType::Choice,
         std::string("cpu"),
         0,
         0,
         {"cpu", "cuda", "cuda:0", "cuda:1", "cuda:2", "cuda:3", "cuda:4", "cuda:5", "cuda:6",
          "cuda:7"},
         "Where to train"},
        whole("threads", group, "Threads", "", 0, 0, 1024,
              "Processor threads; 0: one per core. Another number gives slightly other sums"),
        whole("checkpoint_every", group, "Checkpoint every", "updates", 5000, 1, 1e12,
              "Updates between checkpoints"),
        whole("keep_checkpoints", group, "Keep checkpoints", "", 3, 1, 1000,
              "How many of the latest checkpoints stay; the best one stays in any case"),
        whole("validate_every", group, "Validate every", "updates", 5000, 1, 1e12,
              "Updates between measurements on held-out text"),
        whole("validation_examples", group, "Validation examples", "examples", 1024, 1, 1 << 24,
              "Held-out examples per measurement, at most"),
        whole("report_every", group, "Report every", "updates", 100, 1, 1e9,
              "Updates between training metrics in events.jsonl"),
    };
}

std::vector<Field> allFields()
{
    std::vector<Field> fields = modelFields();
    for (auto group : {dataFields(), optimizerFields(), runFields()})
        fields.insert(fields.end(), group.begin(), group.end());
    return fields;
}

std::optional<Error> headsShareEvenly(const FieldValues& values)
{
    const auto heads = values.whole("heads");
    const auto shared = values.whole("kv_heads");
    if (shared == 0 || (shared <= heads && heads % shared == 0))
        return std::nullopt;
    return Error{ErrorCode::Usage, fmt::format("{} heads cannot share {} kv_heads", heads, shared),
                 "Choose kv_heads so that it divides heads, or 0"};
}

std::optional<Error> ropeNeedsPairs(const FieldValues& values)
{
    if (values.text("positions") != "rope" || values.whole("head_dim") % 2 == 0)
        return std::nullopt;
    return Error{ErrorCode::Usage,
                 fmt::format("Field 'head_dim' is {}, but rope rotates pairs of numbers",
                             values.whole("head_dim")),
                 "Choose an even head_dim"};
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

std::optional<Error> stretchesFitTheRun(const FieldValues& values)
{
    const auto steps = static_cast<std::uint64_t>(values.whole("steps"));
    const auto ramp = Span::parse(values.text("ramp"));
    const auto decay = Span::parse(values.text("decay"));
    if (ramp && decay && ramp->steps(steps) + decay->steps(steps) <= steps)
        return std::nullopt;
    return Error{ErrorCode::Usage,
                 fmt::format("Fields 'ramp' ({}) and 'decay' ({}) do not fit into {} steps",
                             values.text("ramp"), values.text("decay"), steps),
                 "Shorten them or take more steps"};
}

std::optional<Error> microBatchFitsTheBatch(const FieldValues& values)
{
    const auto batch = values.whole("batch");
    const auto part = values.whole("micro_batch");
    if (part == 0 || (part <= batch && batch % part == 0))
        return std::nullopt;
    return Error{ErrorCode::Usage,
                 fmt::format("Field 'micro_batch' is {}, which does not divide the batch of {}",
                             part, batch),
                 "Choose a divisor of the batch, or 0 for the whole batch"};
}

RunKind declareM1()
{
    RunKind kind;
    kind.name = "m1";
    kind.help = "The byte model that drives the arithmetic coder";
    kind.fields = allFields();
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
    kind.rules = {headsShareEvenly, ropeNeedsPairs, shortPiecesFillTheContext, stretchesFitTheRun,
                  microBatchFitsTheBatch};
    return kind;
}

} // namespace

const RunKind& m1RunKind()
{
    static const RunKind kind = declareM1();
    return kind;
}

std::vector<const RunKind*> runKinds()
{
    return {&m1RunKind()};
}

} // namespace mullion
