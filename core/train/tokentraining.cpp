// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/tokenobjective.h"
#include "core/train/trainingkinds.h"

#include <fmt/format.h>

namespace mullion {

namespace {

ExampleOptions textsOf(const TokenSettings& settings)
{
    ExampleOptions options;
    options.documentsPerSequence = settings.documentsPerSequence;
    options.exampleLength = settings.exampleSymbols;
    options.seed = settings.seed;
    options.shuffleExamples = settings.shuffleTexts;
    return options;
}

/// The stream of training examples; asked for again, it begins again.
Result<std::unique_ptr<TokenExamples>> openExamples(const ObjectiveRequest& request,
                                                    std::shared_ptr<const Tokenizer> tokenizer,
                                                    const TokenSettings& settings, CorpusPart part)
{
    if (const UsedInput* used = request.spec.use("dataset")) {
        auto dataset = openDatasetOf(*used, request.run);
        if (!dataset)
            return fail(std::move(dataset).error());
        MULLION_TRY(dataset->checkTokenizer(tokenizer->info()));
        if (dataset->index().plan.part != CorpusPart::Training && part == CorpusPart::Training)
            request.note("The dataset was not made with '--part training', so held-out text may "
                         "be among its tokens");
        return openDatasetExamples(std::move(*dataset), settings.context, settings.seed);
    }
    return openEncodedExamples(std::move(tokenizer), request.spec.corpus, part,
                               {textsOf(settings), settings.context, settings.encodingThreads});
}

} // namespace

/// With a validation corpus of its own all of it is held out, and all of the corpus is trained on.
Result<std::unique_ptr<Objective>> openTokenTraining(const ObjectiveRequest& request)
{
    const RunSpec& spec = request.spec;
    TokenSettings settings = tokenSettings(spec.values);
    const UsedInput* used = spec.use("tokenizer");
    if (!used)
        return fail(ErrorCode::Input, "The run names no tokenizer",
                    "Start a new run with --tokenizer");
    const auto tokenizer = openTokenizerOf(*used, request.run);
    if (!tokenizer)
        return fail(tokenizer.error());

    const bool separate = !spec.validationCorpus.paths.empty();
    const CorpusPart part = separate ? CorpusPart::All : CorpusPart::Training;
    if (settings.exampleSymbols == 0 && !spec.use("dataset")) {
        const auto symbols =
            symbolsThatFill(**tokenizer, spec.corpus, part, textsOf(settings), settings.context);
        if (!symbols)
            return fail(symbols.error());
        settings.exampleSymbols = *symbols;
        request.note(fmt::format("Texts of {} symbols make examples of {} tokens", *symbols,
                                 settings.context));
    }
    auto heldOut =
        separate ? drawHeldOutText(**tokenizer, spec.validationCorpus, CorpusPart::All, settings)
                 : drawHeldOutText(**tokenizer, spec.corpus, CorpusPart::Validation, settings);
    if (!heldOut)
        return fail(std::move(heldOut).error());
    if (heldOut->pieces.empty())
        request.note(kNothingHeldOut);

    auto sample = openExamples(request, *tokenizer, settings, part);
    if (!sample)
        return fail(std::move(sample).error());
    auto baseline = (*sample)->next(static_cast<std::int64_t>(settings.baselineExamples));
    if (!baseline)
        return fail(std::move(baseline).error());
    sample->reset();
    auto examples = openExamples(request, *tokenizer, settings, part);
    if (!examples)
        return fail(std::move(examples).error());
    auto objective =
        std::make_unique<TokenObjective>(settings, (*tokenizer)->info(), std::move(*examples),
                                         std::move(*heldOut), std::move(*baseline), request.device);
    request.note(fmt::format("{} parameters", objective->model().parameterCount()));
    return objective;
}

} // namespace mullion
