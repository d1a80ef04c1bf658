// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/objectiverequest.h"
#include "core/train/probeobjective.h"
#include "core/train/trainingtext.h"

#include <fmt/format.h>

namespace mullion {

Result<std::unique_ptr<Objective>> openProbeTraining(const ObjectiveRequest& request)
{
    const RunSpec& spec = request.spec;
    const ProbeSettings settings = probeSettings(spec.values);
    auto tokenizer = openTokenizerOf(request);
    if (!tokenizer)
        return fail(std::move(tokenizer).error());
    const std::string& word = spec.values.text("direction");
    const ProbeDirection direction = word == "compress"  ? ProbeDirection::Compress
                                     : word == "control" ? ProbeDirection::Control
                                                         : ProbeDirection::Decompress;
    auto heldOut =
        drawHeldOut(heldOutText(spec), {.documentsPerSequence = settings.documentsPerSequence,
                                        .length = settings.textSymbols,
                                        .texts = settings.validationTexts,
                                        .shuffleAtLeast = 256});
    if (!heldOut)
        return fail(std::move(heldOut).error());
    if (heldOut->empty())
        request.note(kNothingHeldOut);
    const TextSource training = trainingText(spec);
    auto stream = ExampleStream::open(training.corpus, training.part,
                                      examplesOf(settings, settings.textSymbols));
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
