// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/kinds/commonfields.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace mullion {

Field wholeField(std::string id, std::string group, std::string label, std::string unit,
                 std::int64_t initial, double minimum, double maximum, std::string help)
{
    return {std::move(id),   std::move(group), std::move(label),
            std::move(unit), FieldType::Whole, initial,
            minimum,         maximum,          {},
            std::move(help)};
}

Field numberField(std::string id, std::string group, std::string label, std::string unit,
                  double initial, double minimum, double maximum, std::string help)
{
    return {std::move(id),   std::move(group),  std::move(label),
            std::move(unit), FieldType::Number, initial,
            minimum,         maximum,           {},
            std::move(help)};
}

Field choiceField(std::string id, std::string group, std::string label, std::string initial,
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

Field switchField(std::string id, std::string group, std::string label, bool initial,
                  std::string help)
{
    return {std::move(id),
            std::move(group),
            std::move(label),
            "",
            FieldType::Switch,
            initial,
            0,
            0,
            {},
            std::move(help)};
}

Field spanField(std::string id, std::string group, std::string label, std::string initial,
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
        wholeField("layers", group, "Layers", "", 3, 1, 128, "How many transformer layers"),
        wholeField("d_model", group, "Width", "", 256, 8, 16384,
                   "Width of the residual stream (d_model)"),
        wholeField("heads", group, "Heads", "", 4, 1, 256, "Attention heads per layer"),
        wholeField("kv_heads", group, "Key/value heads", "", 0, 0, 256,
                   "Heads of keys and values that the attention heads share; 0: as many as heads"),
        wholeField("head_dim", group, "Head width", "", 64, 2, 512, "Width of one attention head"),
        wholeField("d_ff", group, "Feed-forward width", "", 1024, 8, 65536,
                   "Width of the gated feed-forward layer (d_ff)"),
        choiceField("ffn", group, "Feed-forward", "gated-relu", {"gated-relu", "swiglu"},
                    "Gate of the feed-forward layer; the paper's parameter counts fit gated-relu"),
        choiceField("positions", group, "Positions", "t5-relative", {"t5-relative", "rope"},
                    "How a layer knows distances: 32 learned buckets up to 128, a table per layer "
                    "(t5-relative), or rotation (rope)"),
        switchField("tied", group, "Tied embeddings", true,
                    "Use the input embedding as output layer too, logits divided by sqrt(d_model)"),
        numberField("norm_epsilon", group, "Norm epsilon", "", 1e-6, 1e-12, 0.1,
                    "Added to the mean square in RMS norms"),
    };
}

std::vector<Field> optimizerFields()
{
    const std::string group = "Optimizer";
    return {
        choiceField("optimizer", group, "Optimizer", "adafactor", {"adafactor", "adamw"},
                    "adafactor: the paper's, factored second moments and no momentum; adamw"),
        numberField(
            "rate", group, "Base rate", "", 1.0, 0, 100,
            "Learning rate before the schedule; Adafactor multiplies it by the size of each "
            "parameter"),
        choiceField("schedule", group, "Schedule", "flat-then-rsqrt", {"flat-then-rsqrt", "flat"},
                    "flat-then-rsqrt: rate / sqrt(max(step, flat)), as in the paper; flat: rate"),
        spanField("flat", group, "Flat stretch", "10000u",
                  "How long flat-then-rsqrt stays at its highest rate (the paper's 'warm-up')"),
        spanField("ramp", group, "Ramp", "0u", "Linear rise of the rate from zero at the start"),
        spanField("decay", group, "Decay", "0u", "Linear fall of the rate at the end of the run"),
        numberField("final_rate", group, "Rate at the end", "", 0, 0, 1,
                    "What the decay ends at, as a share of the rate without decay"),
        numberField("z_loss", group, "z-loss", "", 1e-4, 0, 1,
                    "Weight of log(Z)^2, which keeps the logits' normaliser near 1"),
        numberField(
            "clip_norm", group, "Gradient clipping", "", 0, 0, 1e6,
            "Largest norm of all gradients together; 0: no limit (Adafactor clips updates)"),
        numberField("beta1", group, "AdamW beta 1", "", 0.9, 0, 0.99999,
                    "Decay of AdamW's momentum"),
        numberField("beta2", group, "AdamW beta 2", "", 0.95, 0, 0.99999,
                    "Decay of AdamW's second moments"),
        numberField("weight_decay", group, "AdamW weight decay", "", 0, 0, 10,
                    "Decoupled weight decay of matrices under AdamW"),
    };
}

std::vector<Field> runFields()
{
    const std::string group = "Run";
    return {
        wholeField("steps", group, "Steps", "updates", 2'500'000, 1, 1e12,
                   "Optimizer updates of the whole run"),
        wholeField("batch", group, "Batch", "examples", 128, 1, 1 << 20, "Examples per update"),
        wholeField("micro_batch", group, "Micro batch", "examples", 0, 0, 1 << 20,
                   "Examples that go through the model at once; gradients add up to the batch. "
                   "0: the whole batch"),
        wholeField("seed", group, "Seed", "", 0, 0, 9e15,
                   "Decides first weights and order of the examples"),
        switchField("recompute", group, "Recompute activations", false,
                    "Compute the activations of each layer again in the backward pass instead of "
                    "keeping them: a third more work for far less memory, and the same weights"),
        choiceField(
            "precision", group, "Precision", "auto", {"auto", "fp32", "bf16"},
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
        wholeField("threads", group, "Threads", "", 0, 0, 1024,
                   "Processor threads; 0: one per core. Another number gives slightly other sums"),
        wholeField("checkpoint_every", group, "Checkpoint every", "updates", 5000, 1, 1e12,
                   "Updates between checkpoints"),
        wholeField("keep_checkpoints", group, "Keep checkpoints", "", 3, 1, 1000,
                   "How many of the latest checkpoints stay; the best one stays in any case"),
        wholeField("validate_every", group, "Validate every", "updates", 5000, 1, 1e12,
                   "Updates between measurements on held-out text"),
        wholeField("report_every", group, "Report every", "updates", 100, 1, 1e9,
                   "Updates between training metrics in events.jsonl"),
    };
}

namespace {

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

} // namespace

std::vector<Rule> trainingRules()
{
    return {stretchesFitTheRun, microBatchFitsTheBatch};
}

std::vector<Rule> commonRules()
{
    return {headsShareEvenly, ropeNeedsPairs, stretchesFitTheRun, microBatchFitsTheBatch};
}

std::vector<Field> joined(std::initializer_list<std::vector<Field>> groups)
{
    std::vector<Field> all;
    for (const auto& group : groups)
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

void setDefaults(std::vector<Field>& fields,
                 std::initializer_list<std::pair<const char*, const char*>> values)
{
    for (const auto& [id, text] : values) {
        const auto field = std::ranges::find(fields, id, &Field::id);
        auto value = field == fields.end() ? Result<FieldValue>() : parseField(*field, text);
        if (field == fields.end() || !value)
            throw std::logic_error(fmt::format("no default '{}={}'", id, text));
        field->initial = std::move(*value);
    }
}

} // namespace mullion
