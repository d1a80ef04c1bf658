// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/repeatedpassages.h"
#include "core/train/tokenobjective.h"
#include "core/train/trainingkinds.h"

#include <fmt/format.h>

namespace mullion {

namespace {

/// Training examples as the source has them.
Result<std::unique_ptr<TokenExamples>> openSource(const ObjectiveRequest& request,
                                                  std::shared_ptr<const Tokenizer> tokenizer,
                                                  const TokenSettings& settings)
{
    const TextSource text = trainingText(request.spec);
    if (const UsedInput* used = request.spec.use("dataset")) {
        auto dataset = openDatasetOf(*used, request.run);
        if (!dataset)
            return fail(std::move(dataset).error());
        MULLION_TRY(dataset->checkTokenizer(tokenizer->info()));
        if (dataset->index().plan.part != CorpusPart::Training && text.part == CorpusPart::Training)
            request.note("The dataset was not made with '--part training', so held-out text may "
                         "be among its tokens");
        return openDatasetExamples(std::move(*dataset), settings.context, settings.seed);
    }
    return openEncodedExamples(std::move(tokenizer), text.corpus, text.part,
                               {examplesOf(settings, settings.exampleSymbols), settings.context,
                                settings.encodingThreads});
}

/// The stream of training examples; asked for again, it begins again.
Result<std::unique_ptr<TokenExamples>> openExamples(const ObjectiveRequest& request,
                                                    std::shared_ptr<const Tokenizer> tokenizer,
                                                    const TokenSettings& settings)
{
    auto source = openSource(request, std::move(tokenizer), settings);
    if (!source || settings.repeatShare == 0)
        return source;
    return repeatPassages(std::move(*source), settings.repeatShare, settings.seed);
}

} // namespace

Result<std::unique_ptr<Objective>> openTokenTraining(const ObjectiveRequest& request)
{
    TokenSettings settings = tokenSettings(request.spec.values);
    const auto tokenizer = openTokenizerOf(request);
    if (!tokenizer)
        return fail(tokenizer.error());

    if (settings.exampleSymbols == 0 && !request.spec.use("dataset")) {
        const TextSource text = trainingText(request.spec);
        const auto symbols = symbolsThatFill(**tokenizer, text.corpus, text.part,
                                             examplesOf(settings, 0), settings.context);
        if (!symbols)
            return fail(symbols.error());
        settings.exampleSymbols = *symbols;
        request.note(fmt::format("Texts of {} symbols make examples of {} tokens", *symbols,
                                 settings.context));
    }
    auto heldOut = drawHeldOutText(**tokenizer, heldOutText(request.spec), settings);
    if (!heldOut)
        return fail(std::move(heldOut).error());
    if (heldOut->pieces.empty())
        request.note(kNothingHeldOut);

    auto sample = openExamples(request, *tokenizer, settings);
    if (!sample)
        return fail(std::move(sample).error());
    auto baseline = (*sample)->next(static_cast<std::int64_t>(settings.baselineExamples));
    if (!baseline)
        return fail(std::move(baseline).error());
    sample->reset();
    auto examples = openExamples(request, *tokenizer, settings);
    if (!examples)
        return fail(std::move(examples).error());
    auto objective =
        std::make_unique<TokenObjective>(settings, (*tokenizer)->info(), std::move(*examples),
                                         std::move(*heldOut), std::move(*baseline), request.device);
    request.note(fmt::format("{} parameters", objective->model().parameterCount()));
    return objective;
}

} // namespace mullion
