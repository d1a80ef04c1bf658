// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// mullion train KIND --forecast
#include "app/cli/forecast.h"

#include "app/cli/duration.h"
#include "app/cli/output.h"
#include "app/cli/progressline.h"
#include "app/cli/stopsignals.h"
#include "core/base/machinespace.h"
#include "core/runs/forecastprobe.h"
#include "core/runs/newrun.h"

#include <fmt/format.h>

#include <fstream>

namespace mullion::cli {

namespace {

/// If memory gives out, the system is to end this process and nobody else's.
void volunteerToBeEnded()
{
    std::ofstream("/proc/self/oom_score_adj") << 1000;
}

std::string inWords(const Forecast& forecast, const FreeSpace& free, const FieldValues& values)
{
    const auto beside = [](const std::optional<std::uint64_t>& bytes) {
        return bytes ? fmt::format("{} free", bytesInWords(*bytes))
                     : std::string("free: not known");
    };
    std::string text;
    text += fmt::format("time      {} ({} steps of {:.3g} s, with measurements and checkpoints)\n",
                        duration(forecast.seconds), values.whole("steps"), forecast.secondsPerStep);
    text += fmt::format("memory    {} ({})\n", bytesInWords(forecast.memoryBytes),
                        beside(free.memoryBytes));
    text +=
        fmt::format("disk      {}, up to {} for a moment ({})\n", bytesInWords(forecast.diskBytes),
                    bytesInWords(forecast.mostDiskBytes), beside(free.diskBytes));
    for (const std::string& shortage : shortages(forecast, free))
        text += "Warning: " + shortage + "\n";
    return text;
}

} // namespace

Result<> printForecast(const RunCommand& command, bool asJson)
{
    if (command.resume)
        return fail(ErrorCode::Usage, "A forecast is of a new run", "Leave out --resume");
    volunteerToBeEnded();
    FreeSpace free;
    free.memoryBytes = availableMemoryBytes();
    free.diskBytes = freeDiskBytes(command.out.empty() ? "." : command.out);
    const auto engine = loadEngine();
    MULLION_TRY(engine);
    const auto spec = specOf(command);
    MULLION_TRY(spec);
    const StopSignals signals;
    const auto measures = [&] {
        ProgressLine line;
        line.show("Training some steps to see what the run needs");
        return probeRun(**engine, *spec, {}, [&] { return signals.count() > 0; });
    }();
    MULLION_TRY(measures);
    const Forecast forecast = forecastOf(spec->values, *measures);
    return printOut(asJson ? forecast.toJson() + "\n" : inWords(forecast, free, spec->values));
}

} // namespace mullion::cli
