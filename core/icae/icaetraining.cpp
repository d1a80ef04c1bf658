// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/icaetraining.h"

#include "core/icae/endtoken.h"
#include "core/icae/icaeobjective.h"
#include "core/train/trainingtokens.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

/// Deviations of the length of a text of so many symbols: hardly one is shorter than its window.
constexpr double kDeviations = 4;

/// A base knows no place that it has not been trained on.
void checkPlaces(const ObjectiveRequest& request, const IcaeSettings& settings,
                 const LanguageModelShape& base)
{
    const IcaeLayout& layout = settings.layout;
    const std::int64_t encoder = 1 + layout.segmentTokens() + layout.slots;
    const std::int64_t decoder =
        2 + layout.slots * layout.segments
        + std::max(layout.longest(), settings.continues() ? settings.continuation : 0);
    const std::int64_t most = std::max(encoder, decoder);
    if (layout.positions == SlotPositions::Consecutive && most > base.context)
        request.note(fmt::format("Encoder and decoder read up to {} positions, the base was "
                                 "trained on {}: those beyond are new to it",
                                 most, base.context));
}

} // namespace

Result<LoadedLanguageModel> openBaseOf(const ObjectiveRequest& request, const Tokenizer& tokenizer)
{
    const UsedInput* used = request.spec.use("base");
    if (!used)
        return fail(ErrorCode::Input, "The run names no base", "Start a new run with --base");
    const auto folder = folderOf(*used, request.run);
    if (!folder)
        return fail(folder.error());
    auto base = loadLanguageModel(*folder);
    if (!base)
        return fail(std::move(base).error());
    if (base->shape.tokenizerIdentity != tokenizer.info().identity)
        return fail(ErrorCode::Input,
                    fmt::format("The base '{}' was trained on tokens of '{}', the run's tokenizer "
                                "is '{}'",
                                used->name, base->shape.tokenizer, tokenizer.info().name),
                    "Start a new run with --base");
    return base;
}

Result<std::unique_ptr<Objective>> openIcaeTraining(const ObjectiveRequest& request)
{
    IcaeSettings settings = icaeSettings(request.spec.values);
    const auto tokenizer = openTokenizerOf(request);
    if (!tokenizer)
        return fail(tokenizer.error());
    auto base = openBaseOf(request, **tokenizer);
    if (!base)
        return fail(std::move(base).error());
    checkPlaces(request, settings, base->shape);
    const auto endToken = endTokenOf(**tokenizer);
    if (!endToken)
        return fail(endToken.error());

    MULLION_TRY(chooseExampleSymbols(request, **tokenizer, settings.text, kDeviations));
    TokenSettings ofPieces = settings.text;
    ofPieces.context = heldOutTokens(settings);
    auto heldOut = drawHeldOutText(**tokenizer, heldOutText(request.spec), ofPieces);
    if (!heldOut)
        return fail(std::move(heldOut).error());
    std::erase_if(heldOut->pieces, [&](const HeldOutText::Piece& piece) {
        return static_cast<std::int64_t>(piece.ids.size()) < ofPieces.context;
    });
    if (heldOut->pieces.empty())
        request.note(heldOut->symbols == 0
                         ? std::string(kNothingHeldOut)
                         : fmt::format("No held-out text has {} tokens, so nothing will be "
                                       "measured; raise validation_symbols",
                                       ofPieces.context));
    auto examples = openTrainingTokens(request, *tokenizer, settings.text);
    if (!examples)
        return fail(std::move(examples).error());

    IcaeDescription description{settings.layout, base->shape, base->identity, {}};
    if (*endToken)
        description.endToken = static_cast<std::int64_t>(**endToken);
    auto objective =
        std::make_unique<IcaeObjective>(settings, std::move(description), std::move(base->model),
                                        std::move(*examples), std::move(*heldOut), request.device);
    double trained = 0;
    for (const auto& [name, parameter] : objective->parameters())
        trained += static_cast<double>(parameter.numel());
    request.note(fmt::format("{} parameters of the base, {} that learn",
                             objective->model().base().parameterCount(), trained));
    return objective;
}

} // namespace mullion
