// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trainingkinds.h"

#include "core/icae/icaetraining.h"
#include "core/runs/runkind.h"

#include <fmt/format.h>

namespace mullion {

namespace {

struct TrainingKind
{
    const RunKind& (*kind)();
    Result<std::unique_ptr<Objective>> (*open)(const ObjectiveRequest&);
};

constexpr TrainingKind kKinds[] = {
    {m1RunKind, openByteTraining},    {m2RunKind, openTokenTraining},
    {baseRunKind, openTokenTraining}, {probeRunKind, openProbeTraining},
    {icaeRunKind, openIcaeTraining},  {icaeTuneRunKind, openIcaeTuning},
};

} // namespace

Result<std::unique_ptr<Objective>> openObjective(const ObjectiveRequest& request)
{
    for (const TrainingKind& training : kKinds) {
        if (&training.kind() == &request.spec.values.kind())
            return training.open(request);
    }
    return fail(ErrorCode::Usage,
                fmt::format("A run of kind '{}' is not trained", request.spec.values.kind().name),
                "Choose another kind");
}

} // namespace mullion
