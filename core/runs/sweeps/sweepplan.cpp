// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/sweeps/sweepplan.h"

#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"

#include <fmt/format.h>

#include <cmath>

namespace mullion {

namespace {

namespace fs = std::filesystem;

/// So many steps that the run costs what all are to cost.
Result<std::string> stepsFor(const EqualCost& equal, SweepPoint point, const Sweep& sweep,
                             const SweepRules& rules)
{
    // Steps of which nothing is known yet: so many that every ramp and decay fits.
    point.words["steps"] = "1000000000";
    const auto spec = rules.makeSpec(point, sweep);
    MULLION_TRY(spec);
    const auto cost = rules.stepCost(*spec);
    MULLION_TRY(cost);
    const double each = equal.measure == EqualCost::Measure::Flops ? cost->flops : cost->tokens;
    const double steps = std::round(equal.amount / each);
    if (!(steps >= 1))
        return fail(ErrorCode::Input,
                    fmt::format("One update costs {:.3g} {}, which is more than the {:.3g} that "
                                "'equal' gives to the whole run",
                                each,
                                equal.measure == EqualCost::Measure::Flops ? "FLOPs" : "tokens",
                                equal.amount),
                    "Give more, or choose a smaller batch");
    return fmt::format("{:.0f}", steps);
}

/// A folder that is there already must hold the run that is planned.
Result<> checkFolder(const PlannedRun& planned)
{
    std::error_code ignored;
    if (!fs::exists(planned.folder / "spec.json", ignored))
        return {};
    const auto there = RunFolder(planned.folder).readSpec();
    MULLION_TRY(there);
    RunSpec now = planned.spec;
    now.programVersion = there->programVersion;
    // Another number of jobs gives another number of threads to runs that are still to be made.
    MULLION_TRY(now.values.set("threads", textOf(there->values.at("threads"))));
    const auto difference = differenceOf(there->toJson(), now.toJson());
    if (!difference)
        return {};
    return fail(ErrorCode::Usage,
                fmt::format("'{}' is another run than the one of this sweep: {}",
                            planned.folder.string(), *difference),
                "Choose another --out, or move that run away");
}

Result<PlannedRun> plan(SweepPoint point, const Sweep& sweep, const fs::path& out, int threads,
                        const SweepRules& rules)
{
    if (point.word("threads").empty())
        point.words["threads"] = std::to_string(threads);
    if (sweep.equal) {
        if (!point.word("steps").empty())
            return fail(ErrorCode::Input, "The sweep sets both 'equal' and 'steps'",
                        "Leave one of them out");
        const auto steps = stepsFor(*sweep.equal, point, sweep, rules);
        MULLION_TRY(steps);
        point.words["steps"] = *steps;
    }
    auto spec = rules.makeSpec(point, sweep);
    MULLION_TRY(spec);
    PlannedRun planned{point.name, out / point.name, std::move(*spec)};
    MULLION_TRY(checkFolder(planned));
    return planned;
}

} // namespace

Result<std::vector<PlannedRun>> planSweep(const Sweep& sweep, const fs::path& out, int threads,
                                          const SweepRules& rules)
{
    const auto points = pointsOf(sweep);
    MULLION_TRY(points);
    std::vector<PlannedRun> runs;
    for (const SweepPoint& point : *points) {
        auto planned = plan(point, sweep, out, threads, rules);
        if (!planned)
            return fail(planned.error().within(fmt::format("Run '{}'", point.name)));
        runs.push_back(std::move(*planned));
    }
    return runs;
}

} // namespace mullion
