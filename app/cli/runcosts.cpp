// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runcosts.h"

#include "core/base/symbol.h"
#include "core/model/fieldshape.h"
#include "core/model/modelcosts.h"
#include "core/runs/runkind.h"
#include "core/runs/usedinput.h"

#include <fmt/format.h>

namespace mullion::cli {

Result<StepCost> stepCost(const RunSpec& spec)
{
    if (!spec.values.kind().find("context"))
        return fail(ErrorCode::Usage,
                    fmt::format("The cost of a run of kind '{}' is not known before it is trained",
                                spec.values.kind().name),
                    "Set 'steps' instead of 'equal'");
    ModelConfig model = shapeFromFields(spec.values);
    model.vocabulary = kAlphabetSize; // of M1
    if (const UsedInput* used = spec.use("tokenizer")) {
        const auto tokenizer = openTokenizerOf(*used, {});
        MULLION_TRY(tokenizer);
        model.vocabulary = (*tokenizer)->info().vocabulary;
    }
    model.inputVocabulary = model.vocabulary + 1;
    const std::int64_t context = spec.values.whole("context");
    const auto tokens = static_cast<double>(spec.values.whole("batch") * context);
    return StepCost{tokens * trainingFlops(model, context).total(), tokens};
}

} // namespace mullion::cli
