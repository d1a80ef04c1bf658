// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runcheck.h"

#include "core/runs/checkpoints.h"
#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"
#include "core/runs/storedcheckpoint.h"

#include <fmt/format.h>

namespace mullion {

namespace {

Result<> checkEvents(const RunFolder& run)
{
    EventReader reader(run.eventsFile());
    MULLION_TRY(reader.update());
    // A crash may tear a line; more than that is another matter.
    if (reader.damagedLines() > 1)
        return fail(ErrorCode::Input,
                    fmt::format("{} lines of '{}' are no events", reader.damagedLines(),
                                run.eventsFile().string()),
                    "Curves of this run have gaps; nothing else depends on these lines");
    return {};
}

} // namespace

Result<std::vector<RunFinding>> checkRun(const std::filesystem::path& path)
{
    const auto run = RunFolder::open(path);
    if (!run)
        return fail(run.error());
    std::vector<RunFinding> findings;
    const auto spec = run->readSpec();
    if (spec) {
        findings.push_back({"spec.json", spec->values.validate()});
        findings.push_back({"inputs", checkInputs(*spec)});
    } else {
        findings.push_back({"spec.json", fail(spec.error())});
    }
    findings.push_back({"events.jsonl", checkEvents(*run)});
    for (const auto& [step, checkpoint] : listCheckpoints(run->checkpoints())) {
        const auto stored = verifyCheckpoint(checkpoint);
        RunFinding finding{fmt::format("checkpoint {}", checkpoint.filename().string()), {}};
        if (!stored)
            finding.result = fail(stored.error());
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace mullion
