// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/byteobjective.h"
#include "core/train/trainingkinds.h"

#include <fmt/format.h>

namespace mullion {

/// With a validation corpus of its own all of it is held out, and all of the corpus is trained on.
Result<std::unique_ptr<Objective>> openByteTraining(const ObjectiveRequest& request)
{
    const RunSpec& spec = request.spec;
    const M1Settings settings = m1Settings(spec.values);
    const bool separate = !spec.validationCorpus.paths.empty();
    ExampleOptions options;
    options.documentsPerSequence = settings.documentsPerSequence;
    options.exampleLength = static_cast<std::uint32_t>(settings.context);
    options.seed = settings.seed;
    options.shuffleExamples = settings.shuffleExamples;
    auto stream = ExampleStream::open(spec.corpus,
                                      separate ? CorpusPart::All : CorpusPart::Training, options);
    if (!stream)
        return fail(std::move(stream).error());
    auto heldOut = separate ? drawValidation(spec.validationCorpus, CorpusPart::All, settings)
                            : drawValidation(spec.corpus, CorpusPart::Validation, settings);
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
