// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/resumesettings.h"

#include "core/base/file.h"
#include "core/base/filelock.h"
#include "core/runs/checkpoints.h"
#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"
#include "core/runs/runkind.h"
#include "core/runs/runlog.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mullion {

namespace {

struct ChangeableField
{
    std::string_view id;
    bool changesRounding; ///< another order or another unit of the processor sums
};

// What is measured, reported or kept reaches no weight. Neither does it matter, but for rounding,
// who computes the sums in how many parts.
constexpr std::array<ChangeableField, 8> kChangeable = {{
    {"checkpoint_every", false},
    {"keep_checkpoints", false},
    {"validate_every", false},
    {"report_every", false},
    {"recompute", false},
    {"micro_batch", true},
    {"threads", true},
    {"device", true},
}};

Result<const ChangeableField*> changeable(std::string_view id)
{
    const auto found = std::ranges::find(kChangeable, id, &ChangeableField::id);
    if (found != kChangeable.end())
        return found;
    std::string all;
    for (const ChangeableField& field : kChangeable)
        all += fmt::format("{}{}", all.empty() ? "" : ", ", field.id);
    return fail(ErrorCode::Usage,
                fmt::format("A resumed run keeps its '{}'; these may change: {}", id, all),
                "Leave it out, or start a new run");
}

} // namespace

Result<> changeForResume(const RunFolder& run, const std::vector<std::string>& settings)
{
    const auto lock = FileLock::take(run.lockFile(),
                                     fmt::format("Run '{}' is being trained", run.path().string()),
                                     "Stop it first with 'mullion runs stop'");
    if (!lock)
        return fail(lock.error());
    auto spec = run.readSpec();
    if (!spec)
        return fail(std::move(spec).error());

    std::vector<std::string> changes;
    bool changesRounding = false;
    for (const std::string& setting : settings) {
        const auto equals = setting.find('=');
        if (equals == setting.npos)
            return fail(ErrorCode::Usage, fmt::format("'--set {}' has no '='", setting),
                        "Write --set field=value");
        const std::string id = setting.substr(0, equals);
        const auto field = changeable(id);
        if (!field)
            return fail(field.error());
        const FieldValues before = spec->values;
        MULLION_TRY(spec->values.set(id, setting.substr(equals + 1)));
        if (spec->values.at(id) == before.at(id))
            continue;
        changes.push_back(fmt::format("{} is {} instead of {}", id, textOf(spec->values.at(id)),
                                      textOf(before.at(id))));
        changesRounding = changesRounding || (*field)->changesRounding;
    }
    MULLION_TRY(spec->values.validate());
    if (changes.empty())
        return {};

    const auto saved = listCheckpoints(run.checkpoints());
    const std::uint64_t step = saved.empty() ? 0 : saved.rbegin()->first;
    std::string sentence = fmt::format("After step {}", step);
    for (const std::string& change : changes)
        sentence += (&change == &changes.front() ? " " : ", ") + change;
    if (changesRounding && !saved.empty()) {
        sentence += ": sums are rounded differently from there on";
        // Before the spec: a change must not stay unsaid if this is killed in between.
        auto events = EventWriter::open(run.eventsFile());
        if (!events)
            return fail(std::move(events).error());
        MULLION_TRY(events->write({step, 0, WarningEvent{sentence}}));
    }
    MULLION_TRY(writeFileAtomically(run.specFile(), spec->toJson()));
    TrainingObserver nobody;
    RunLog(run.logFile(), nobody).noted(sentence);
    return {};
}

} // namespace mullion
