// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/icaefile.h"
#include "core/icae/icaetraining.h"
#include "core/icae/tuneobjective.h"

#include <fmt/format.h>

namespace mullion {

namespace {

TuneSettings tuneSettings(const FieldValues& values, const IcaeLayout& layout)
{
    TuneSettings settings;
    settings.batch = values.whole("batch");
    settings.microBatch =
        values.whole("micro_batch") == 0 ? settings.batch : values.whole("micro_batch");
    settings.precision = values.text("precision");
    settings.recompute = values.flag("recompute");
    settings.seed = static_cast<std::uint64_t>(values.whole("seed"));
    settings.loraDropout = values.number("lora_dropout");
    settings.limits = {layout.longest(), values.whole("prompt_tokens"),
                       values.whole("answer_tokens")};
    settings.validationQuestions = static_cast<std::uint64_t>(values.whole("validation_questions"));
    return settings;
}

struct QuestionPart
{
    QuestionFiles files;
    CorpusPart part = CorpusPart::All;
};

/// With validation files of their own all of them are held out, and all others trained on.
QuestionPart trainingQuestions(const RunSpec& spec)
{
    const bool hasItsOwn = !spec.validationCorpus.paths.empty();
    return {{.paths = spec.corpus.paths}, hasItsOwn ? CorpusPart::All : CorpusPart::Training};
}

QuestionPart heldOutQuestions(const RunSpec& spec)
{
    if (!spec.validationCorpus.paths.empty())
        return {{.paths = spec.validationCorpus.paths}, CorpusPart::All};
    return {{.paths = spec.corpus.paths}, CorpusPart::Validation};
}

/// The first ones of the files: a function of them alone.
Result<std::vector<QuestionTokens>> drawHeldOut(const QuestionPart& from,
                                                const Tokenizer& tokenizer,
                                                std::optional<TokenId> endToken,
                                                const TuneSettings& settings)
{
    std::vector<QuestionTokens> all;
    const auto source = openQuestions(from.files, from.part);
    if (!source)
        return fail(source.error());
    while (all.size() < settings.validationQuestions) {
        const auto question = (*source)->next();
        if (!question)
            return fail(question.error());
        if (!*question)
            break;
        auto tokens = encodeQuestion(tokenizer, **question, endToken, settings.limits);
        if (!tokens)
            return fail(std::move(tokens).error());
        all.push_back(std::move(*tokens));
    }
    return all;
}

/// The ICAE that the run begins with, on its base.
Result<LoadedIcae> openIcaeOf(const ObjectiveRequest& request)
{
    const UsedInput* icae = request.spec.use("icae");
    const UsedInput* base = request.spec.use("base");
    if (!icae || !base)
        return fail(ErrorCode::Input, "The run names no ICAE", "Start a new run with --icae");
    const auto icaeFolder = folderOf(*icae, request.run);
    if (!icaeFolder)
        return fail(icaeFolder.error());
    const auto baseFolder = folderOf(*base, request.run);
    if (!baseFolder)
        return fail(baseFolder.error());
    return loadIcae({.icae = *icaeFolder, .base = *baseFolder});
}

} // namespace

Result<std::unique_ptr<Objective>> openIcaeTuning(const ObjectiveRequest& request)
{
    const RunSpec& spec = request.spec;
    auto tokenizer = openTokenizerOf(request);
    if (!tokenizer)
        return fail(std::move(tokenizer).error());
    auto icae = openIcaeOf(request);
    if (!icae)
        return fail(std::move(icae).error());
    icae->description.layout.answers = true;
    const TuneSettings settings = tuneSettings(spec.values, icae->description.layout);

    std::optional<TokenId> endToken;
    if (icae->description.endToken)
        endToken = static_cast<TokenId>(*icae->description.endToken);
    auto heldOut = drawHeldOut(heldOutQuestions(spec), **tokenizer, endToken, settings);
    if (!heldOut)
        return fail(std::move(heldOut).error());
    request.note(heldOut->empty() ? std::string(kNothingHeldOut)
                                  : fmt::format("{} held-out questions", heldOut->size()));
    const QuestionPart training = trainingQuestions(spec);
    auto questions = QuestionStream::open(
        training.files, training.part,
        {.seed = settings.seed,
         .bufferBytes = static_cast<std::uint64_t>(spec.values.whole("shuffle_bytes"))});
    if (!questions)
        return fail(std::move(questions).error());
    return std::make_unique<TuneObjective>(
        settings, std::move(icae->description), std::move(icae->model), std::move(*tokenizer),
        std::move(*questions), std::move(*heldOut), request.device);
}

} // namespace mullion
