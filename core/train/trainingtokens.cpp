// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/trainingtokens.h"

#include "core/train/trainingtext.h"

#include <fmt/format.h>

namespace mullion {

Result<> chooseExampleSymbols(const ObjectiveRequest& request, const Tokenizer& tokenizer,
                              TokenSettings& settings, double deviations)
{
    if (settings.exampleSymbols != 0 || request.spec.use("dataset"))
        return {};
    const TextSource text = trainingText(request.spec);
    const auto symbols = symbolsThatFill(tokenizer, text.corpus, text.part, examplesOf(settings, 0),
                                         settings.context, deviations);
    if (!symbols)
        return fail(symbols.error());
    settings.exampleSymbols = *symbols;
    request.note(
        fmt::format("Texts of {} symbols make examples of {} tokens", *symbols, settings.context));
    return {};
}

Result<std::unique_ptr<TokenExamples>>
openTrainingTokens(const ObjectiveRequest& request, std::shared_ptr<const Tokenizer> tokenizer,
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

} // namespace mullion
