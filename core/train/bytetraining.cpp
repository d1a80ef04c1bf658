// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/byteobjective.h"
#include "core/train/objectiverequest.h"
#include "core/train/trainingtext.h"

#include <fmt/format.h>

namespace mullion {

Result<std::unique_ptr<Objective>> openByteTraining(const ObjectiveRequest& request)
{
    const M1Settings settings = m1Settings(request.spec.values);
    const auto length = static_cast<std::uint32_t>(settings.context);
    const TextSource training = trainingText(request.spec);
    auto stream = ExampleStream::open(training.corpus, training.part, examplesOf(settings, length));
    if (!stream)
        return fail(std::move(stream).error());
    auto heldOut = drawHeldOut(heldOutText(request.spec),
                               {.documentsPerSequence = settings.documentsPerSequence,
                                .length = length,
                                .texts = settings.validationExamples,
                                .shuffleAtLeast = 1024});
    if (!heldOut)
        return fail(std::move(heldOut).error());
    auto objective = std::make_unique<ByteObjective>(settings, std::move(*stream),
                                                     std::move(*heldOut), request.device);
    if (!objective->hasValidation())
        request.note(kNothingHeldOut);
    request.note(fmt::format("{} parameters", objective->model().parameterCount()));
    return objective;
}

} // namespace mullion
