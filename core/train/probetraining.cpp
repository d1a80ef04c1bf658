// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/probetraining.h"

#include "core/base/hash.h"
#include "core/train/probeobjective.h"

#include <fmt/format.h>

namespace mullion {

namespace {

ExampleOptions textsOf(const ProbeSettings& settings)
{
    ExampleOptions options;
    options.documentsPerSequence = settings.documentsPerSequence;
    options.exampleLength = settings.textSymbols;
    options.seed = settings.seed;
    options.shuffleExamples = settings.shuffleTexts;
    return options;
}

/// The same texts whatever the tokenizer, direction and seed; none when nothing is held out.
Result<std::vector<Symbol>> drawTexts(const CorpusSpec& corpus, CorpusPart part,
                                      const ProbeSettings& settings)
{
    ExampleOptions options = textsOf(settings);
    options.seed = 0;
    options.shuffleExamples = std::max<std::uint64_t>(settings.validationTexts, 256);
    std::vector<Symbol> symbols;
    const auto stream = ExampleStream::open(corpus, part, options);
    if (!stream)
        return symbols;
    std::vector<Symbol> text(settings.textSymbols);
    for (std::uint64_t n = 0; n < settings.validationTexts; ++n) {
        MULLION_TRY((*stream)->next(text));
        if ((*stream)->pass() > 1)
            break;
        symbols.insert(symbols.end(), text.begin(), text.end());
    }
    return symbols;
}

std::string hashOf(std::span<const Symbol> symbols)
{
    Bytes raw;
    for (const Symbol symbol : symbols) {
        raw.push_back(static_cast<std::uint8_t>(symbol >> 8));
        raw.push_back(static_cast<std::uint8_t>(symbol));
    }
    return identityOf(raw);
}

} // namespace

Result<std::unique_ptr<Objective>> openProbeTraining(const ObjectiveRequest& request)
{
    const RunSpec& spec = request.spec;
    const ProbeSettings settings = probeSettings(spec.values);
    const UsedInput* used = spec.use("tokenizer");
    if (!used)
        return fail(ErrorCode::Input, "The run names no tokenizer",
                    "Start a new run with --tokenizer");
    auto tokenizer = openTokenizerOf(*used, request.run);
    if (!tokenizer)
        return fail(std::move(tokenizer).error());
    const std::string& word = spec.values.text("direction");
    const ProbeDirection direction = word == "compress"  ? ProbeDirection::Compress
                                     : word == "control" ? ProbeDirection::Control
                                                         : ProbeDirection::Decompress;
    const bool separate = !spec.validationCorpus.paths.empty();
    auto heldOut = separate ? drawTexts(spec.validationCorpus, CorpusPart::All, settings)
                            : drawTexts(spec.corpus, CorpusPart::Validation, settings);
    if (!heldOut)
        return fail(std::move(heldOut).error());
    if (heldOut->empty())
        request.note(kNothingHeldOut);
    auto stream = ExampleStream::open(
        spec.corpus, separate ? CorpusPart::All : CorpusPart::Training, textsOf(settings));
    if (!stream)
        return fail(std::move(stream).error());
    std::string hash = hashOf(*heldOut);
    auto objective = std::make_unique<ProbeObjective>(
        settings, ProbeSequences(std::move(*tokenizer), direction), std::move(*stream),
        std::move(*heldOut), std::move(hash), request.device);
    request.note(fmt::format("{} parameters", objective->model().parameterCount()));
    return objective;
}

} // namespace mullion
