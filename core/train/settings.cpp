// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/settings.h"

#include "core/base/symbol.h"
#include "core/model/fieldshape.h"

namespace mullion {

namespace {

std::uint64_t count(const FieldValues& values, std::string_view id)
{
    return static_cast<std::uint64_t>(values.whole(id));
}

std::uint32_t count32(const FieldValues& values, std::string_view id)
{
    return static_cast<std::uint32_t>(values.whole(id));
}

std::uint64_t stretch(const FieldValues& values, std::string_view id)
{
    const auto span = Span::parse(values.text(id));
    return span ? span->steps(count(values, "steps")) : 0;
}

RateSchedule schedule(const FieldValues& values)
{
    using Shape = RateSchedule::Shape;
    RateSchedule schedule;
    schedule.shape = values.text("schedule") == "flat" ? Shape::Flat : Shape::FlatThenRsqrt;
    schedule.base = values.number("rate");
    schedule.flatSteps = stretch(values, "flat");
    schedule.rampSteps = stretch(values, "ramp");
    schedule.decaySteps = stretch(values, "decay");
    schedule.finalShare = values.number("final_rate");
    schedule.allSteps = count(values, "steps");
    return schedule;
}

std::int64_t microBatch(const FieldValues& values)
{
    const std::int64_t part = values.whole("micro_batch");
    return part == 0 ? values.whole("batch") : part;
}

LearningSettings learningSettings(const FieldValues& values)
{
    LearningSettings settings;
    settings.batch = values.whole("batch");
    settings.microBatch = microBatch(values);
    settings.precision = values.text("precision");
    settings.recompute = values.flag("recompute");
    settings.seed = count(values, "seed");
    settings.documentsPerSequence = count32(values, "documents_per_sequence");
    settings.shuffleTexts = count(values, "shuffle");
    return settings;
}

LearningSettings withModel(LearningSettings settings, const FieldValues& values)
{
    settings.model = shapeFromFields(values);
    settings.zLoss = values.number("z_loss");
    return settings;
}

} // namespace

TrainingSettings trainingSettings(const FieldValues& values)
{
    TrainingSettings settings;
    settings.steps = count(values, "steps");
    settings.seed = count(values, "seed");
    settings.device = values.text("device");
    settings.threads = static_cast<int>(values.whole("threads"));
    settings.checkpointEvery = count(values, "checkpoint_every");
    settings.keepCheckpoints = count(values, "keep_checkpoints");
    settings.validateEvery = count(values, "validate_every");
    settings.reportEvery = count(values, "report_every");
    settings.batch = values.whole("batch");
    settings.microBatch = microBatch(values);
    settings.schedule = schedule(values);
    settings.optimizer = values.text("optimizer");
    settings.beta1 = values.number("beta1");
    settings.beta2 = values.number("beta2");
    settings.weightDecay = values.number("weight_decay");
    settings.clipNorm = values.number("clip_norm");
    return settings;
}

M1Settings m1Settings(const FieldValues& values)
{
    M1Settings settings{withModel(learningSettings(values), values)};
    settings.context = values.whole("context");
    settings.model.vocabulary = kAlphabetSize;
    settings.model.inputVocabulary = kBeginOfContext + 1;
    settings.shortShare = values.number("short_share");
    settings.shortContext = values.whole("short_context");
    settings.validationExamples = count(values, "validation_examples");
    return settings;
}

TokenSettings tokenSettings(const FieldValues& values)
{
    TokenSettings settings = tokenTextSettings(values);
    static_cast<LearningSettings&>(settings) = withModel(settings, values);
    settings.context = values.whole("context");
    settings.repeatShare = values.number("repeat_share");
    settings.baselineExamples = count(values, "baseline_examples");
    return settings;
}

TokenSettings tokenTextSettings(const FieldValues& values)
{
    TokenSettings settings{learningSettings(values)};
    settings.exampleSymbols = count32(values, "example_symbols");
    settings.encodingThreads = static_cast<int>(values.whole("encoding_threads"));
    settings.validationTexts = count(values, "validation_texts");
    settings.validationSymbols = count32(values, "validation_symbols");
    return settings;
}

ProbeSettings probeSettings(const FieldValues& values)
{
    ProbeSettings settings{withModel(learningSettings(values), values)};
    settings.textSymbols = count32(values, "text_symbols");
    settings.validationTexts = count(values, "validation_texts");
    return settings;
}

} // namespace mullion
