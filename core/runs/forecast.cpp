// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/forecast.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <numeric>

namespace mullion {

namespace {

struct Counts
{
    std::uint64_t validations = 0;
    std::uint64_t checkpoints = 0;
    std::uint64_t reports = 0;
};

/// How often in so many steps something comes that comes every so many and at the end.
std::uint64_t times(std::uint64_t steps, std::uint64_t every)
{
    return (steps + every - 1) / every;
}

Counts countsOf(const FieldValues& values, bool validates)
{
    const auto steps = static_cast<std::uint64_t>(values.whole("steps"));
    const auto saveEvery = static_cast<std::uint64_t>(values.whole("checkpoint_every"));
    const auto validateEvery = static_cast<std::uint64_t>(values.whole("validate_every"));
    Counts counts;
    counts.reports = times(steps, static_cast<std::uint64_t>(values.whole("report_every")));
    counts.checkpoints = times(steps, saveEvery);
    if (!validates)
        return counts;
    counts.validations = times(steps, validateEvery);
    // Each measurement is saved, too; where both come at one step there is one checkpoint.
    const std::uint64_t early = (steps - 1) / saveEvery + (steps - 1) / validateEvery;
    const std::uint64_t together = saveEvery / std::gcd(saveEvery, validateEvery);
    const std::uint64_t both = (steps - 1) / validateEvery / together;
    counts.checkpoints = early - both + 1;
    return counts;
}

} // namespace

Forecast forecastOf(const FieldValues& values, const ProbeMeasures& measures)
{
    const Counts counts = countsOf(values, measures.validates);
    const auto steps = static_cast<double>(values.whole("steps"));
    const auto keep = static_cast<std::uint64_t>(values.whole("keep_checkpoints"));
    const double stepping = steps * measures.secondsPerStep
                            + static_cast<double>(counts.validations) * measures.validationSeconds
                            + static_cast<double>(counts.checkpoints) * measures.checkpointSeconds;
    const std::uint64_t events = measures.otherEventBytes
                                 + counts.reports * measures.reportEventBytes
                                 + counts.validations * measures.validationEventBytes;
    Forecast forecast;
    forecast.seconds = measures.openSeconds + stepping;
    forecast.secondsPerStep = stepping / steps;
    forecast.memoryBytes = measures.peakMemoryBytes;
    forecast.diskBytes = events + std::min(keep, counts.checkpoints) * measures.checkpointBytes;
    // The best one, and the new one before the oldest is removed.
    forecast.mostDiskBytes =
        events + std::min(keep + 2, counts.checkpoints) * measures.checkpointBytes;
    return forecast;
}

std::vector<std::string> shortages(const Forecast& forecast, const FreeSpace& free)
{
    std::vector<std::string> sentences;
    if (free.memoryBytes && forecast.memoryBytes > *free.memoryBytes)
        sentences.push_back(fmt::format(
            "The run needs {} of memory, and {} are free. Choose a smaller micro_batch, switch "
            "recompute on, or end something else.",
            bytesInWords(forecast.memoryBytes), bytesInWords(*free.memoryBytes)));
    if (free.diskBytes && forecast.mostDiskBytes > *free.diskBytes)
        sentences.push_back(fmt::format("The run needs up to {} on the disk, and {} are free. Keep "
                                        "fewer checkpoints, or choose "
                                        "a folder on another disk.",
                                        bytesInWords(forecast.mostDiskBytes),
                                        bytesInWords(*free.diskBytes)));
    return sentences;
}

std::string bytesInWords(std::uint64_t bytes)
{
    constexpr std::array<const char*, 5> kUnits = {"bytes", "kB", "MB", "GB", "TB"};
    auto amount = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; amount >= 999.5 && unit + 1 < kUnits.size(); ++unit)
        amount /= 1000;
    return fmt::format("{:.{}f} {}", amount, unit > 1 && amount < 9.95 ? 1 : 0, kUnits[unit]);
}

std::string Forecast::toJson() const
{
    const nlohmann::ordered_json json = {{"seconds", seconds},
                                         {"seconds_per_step", secondsPerStep},
                                         {"memory_bytes", memoryBytes},
                                         {"disk_bytes", diskBytes},
                                         {"most_disk_bytes", mostDiskBytes}};
    return json.dump();
}

Result<Forecast> Forecast::fromJson(std::string_view text)
try {
    const auto json = nlohmann::json::parse(text);
    Forecast forecast;
    json.at("seconds").get_to(forecast.seconds);
    json.at("seconds_per_step").get_to(forecast.secondsPerStep);
    json.at("memory_bytes").get_to(forecast.memoryBytes);
    json.at("disk_bytes").get_to(forecast.diskBytes);
    json.at("most_disk_bytes").get_to(forecast.mostDiskBytes);
    return forecast;
} catch (const nlohmann::json::exception& error) {
    return fail(ErrorCode::Input, fmt::format("This is no forecast ({})", error.what()),
                "Use window and 'mullion' of the same version");
}

} // namespace mullion
