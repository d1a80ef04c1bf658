// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/datasets/repeatedpassages.h"
#include "core/train/objectiverequest.h"
#include "core/train/tokenobjective.h"
#include "core/train/trainingtokens.h"

#include <fmt/format.h>

namespace mullion {

namespace {

/// The stream of training examples; asked for again, it begins again.
Result<std::unique_ptr<TokenExamples>> openExamples(const ObjectiveRequest& request,
                                                    std::shared_ptr<const Tokenizer> tokenizer,
                                                    const TokenSettings& settings)
{
    auto source = openTrainingTokens(request, std::move(tokenizer), settings);
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

    MULLION_TRY(chooseExampleSymbols(request, **tokenizer, settings));
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
