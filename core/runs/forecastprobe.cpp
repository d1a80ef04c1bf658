// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/forecastprobe.h"

#include "core/base/file.h"
#include "core/base/machinespace.h"
#include "core/runs/checkpoints.h"
#include "core/runs/eventlog.h"
#include "core/runs/resumesettings.h"
#include "core/runs/runfolder.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace mullion {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kNever = 1'000'000'000'000; ///< more steps than any run has

/// A folder on a disk, not in memory as /tmp often is: what lies there would count twice.
class ProbeFolder
{
public:
    static Result<ProbeFolder> make()
    {
        const char* said = std::getenv("TMPDIR");
        for (const fs::path& place :
             {fs::path(said ? said : ""), fs::path("/var/tmp"), fs::path("/tmp"), fs::path(".")}) {
            std::string name = (place / "mullion-forecast-XXXXXX").string();
            if (!place.empty() && ::mkdtemp(name.data()))
                return ProbeFolder(name);
        }
        return fail(ErrorCode::Output, "There is no place for the temporary files of a forecast",
                    "Set TMPDIR to a folder that can be written");
    }
    ProbeFolder(ProbeFolder&& other) noexcept
        : m_path(std::exchange(other.m_path, {}))
    {
    }
    ProbeFolder& operator=(ProbeFolder&&) = delete;
    ~ProbeFolder()
    {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] const fs::path& path() const { return m_path; }

private:
    explicit ProbeFolder(fs::path path)
        : m_path(std::move(path))
    {
    }
    fs::path m_path;
};

/// Takes the times of one sitting as it passes, and ends it when enough is known. The trainer asks
/// and tells in this order: stop? step done. (measured. saved.) stop? ...
class Stopwatch final : public TrainingObserver
{
public:
    /// Whether these steps are enough, by the seconds of each.
    using Enough = std::function<bool(const std::vector<double>& seconds)>;

    /// `measureEvery`: steps between measurements.
    Stopwatch(std::uint64_t measureEvery, Enough enough, const std::function<bool()>& isStopped)
        : m_measureEvery(measureEvery)
        , m_enough(std::move(enough))
        , m_isStopped(isStopped)
    {
    }

    bool wantsStop() override
    {
        if (m_seconds.empty())
            openSeconds = secondsSinceLast();
        else if (std::exchange(m_isSaving, false))
            savingSeconds = secondsSinceLast();
        m_last = Clock::now();
        wasStopped = wasStopped || m_isStopped();
        m_isEnding = wasStopped || isEnough();
        return m_isEnding;
    }

    void progressed(const TrainingProgress& progress) override
    {
        m_seconds.push_back(secondsSinceLast());
        m_last = Clock::now();
        isLast = progress.step == progress.allSteps;
    }

    void noted(std::string_view) override
    {
        const bool isDue = !m_seconds.empty() && (m_seconds.size() % m_measureEvery == 0 || isLast);
        if (!isDue || m_isSaving || m_isEnding)
            return;
        ++measurements;
        validationSeconds = secondsSinceLast(); // it is told of before it is saved
        m_isSaving = true;
        m_last = Clock::now();
    }

    void finish()
    {
        if (m_isSaving || !savingSeconds)
            savingSeconds = secondsSinceLast();
    }

    /// Of the steps but the first, which makes room for the others.
    [[nodiscard]] std::vector<double> stepSeconds() const
    {
        return {m_seconds.begin() + (m_seconds.size() > 1 ? 1 : 0), m_seconds.end()};
    }
    [[nodiscard]] std::uint64_t steps() const { return m_seconds.size(); }

    bool wasStopped = false;
    bool isLast = false; ///< step of the run
    double openSeconds = 0;
    std::uint64_t measurements = 0;
    std::optional<double> validationSeconds; ///< nothing: nothing is held out
    std::optional<double> savingSeconds;

private:
    [[nodiscard]] bool isEnough() const { return !m_seconds.empty() && m_enough(m_seconds); }
    [[nodiscard]] double secondsSinceLast() const
    {
        return std::chrono::duration<double>(Clock::now() - m_last).count();
    }

    std::uint64_t m_measureEvery;
    Enough m_enough;
    bool m_isSaving = false;
    bool m_isEnding = false; ///< what is told from here on is no measurement
    const std::function<bool()>& m_isStopped;
    Clock::time_point m_last = Clock::now();
    std::vector<double> m_seconds; ///< of each step
};

bool isReport(const Event& event)
{
    const auto* metric = std::get_if<MetricEvent>(&event.what);
    return std::holds_alternative<ProgressEvent>(event.what)
           || (metric
               && (metric->name.starts_with("training.") || metric->name.starts_with("process.")));
}

/// Sorts the bytes of events.jsonl by what they belong to; there is a report for every step.
Result<> countEvents(const fs::path& file, std::uint64_t steps, ProbeMeasures& measures)
{
    const auto content = readFile(file);
    MULLION_TRY(content);
    std::string_view text = asChars(*content);
    std::uint64_t reports = 0;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        const auto event = parseEvent(line);
        if (event && isReport(*event))
            reports += line.size() + 1;
        else if (event && event->step > 0 && std::holds_alternative<MetricEvent>(event->what))
            measures.validationEventBytes += line.size() + 1;
        else
            measures.otherEventBytes += line.size() + 1;
    }
    measures.reportEventBytes = reports / std::max<std::uint64_t>(steps, 1);
    return {};
}

std::uint64_t bytesIn(const fs::path& folder)
{
    std::uint64_t bytes = 0;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        bytes += entry.is_regular_file(ignored) ? entry.file_size(ignored) : 0;
    return bytes;
}

Result<> set(RunSpec& spec, const char* id, std::uint64_t value)
{
    return spec.values.set(id, std::to_string(value));
}

/// One sitting in the run's folder; what it learned is thrown away with the folder.
Result<> sit(Engine& engine, const RunFolder& run, Stopwatch& watch)
{
    MULLION_TRY(engine.train(run.path(), watch));
    watch.finish();
    if (watch.wasStopped)
        return fail(ErrorCode::Cancelled, "The forecast was stopped", "Ask for it again");
    return {};
}

double sum(const std::vector<double>& seconds)
{
    return std::accumulate(seconds.begin(), seconds.end(), 0.0);
}

} // namespace

Result<ProbeMeasures> probeRun(Engine& engine, const RunSpec& spec, const ProbeLimits& limits,
                               const std::function<bool()>& isStopped)
{
    const auto folder = ProbeFolder::make();
    MULLION_TRY(folder);
    RunSpec shortSpec = spec;
    MULLION_TRY(set(shortSpec, "validate_every", limits.firstSteps));
    MULLION_TRY(set(shortSpec, "checkpoint_every", kNever));
    MULLION_TRY(set(shortSpec, "report_every", 1));
    const auto run = RunFolder::create(folder->path() / "run", shortSpec);
    MULLION_TRY(run);

    // A first sitting goes twice through all there is: steps, a measurement, a checkpoint. Freed
    // memory does not fit the next round as it fitted the first, so one round would show too
    // little.
    Stopwatch first(
        limits.firstSteps,
        [&](const auto& seconds) { return seconds.size() >= 2 * limits.firstSteps; }, isStopped);
    MULLION_TRY(sit(engine, *run, first));
    ProbeMeasures measures;
    measures.openSeconds = first.openSeconds;
    measures.validates = first.validationSeconds.has_value();
    measures.validationSeconds = first.validationSeconds.value_or(0);
    measures.checkpointSeconds = first.savingSeconds.value_or(0);
    MULLION_TRY(countEvents(run->eventsFile(), first.steps(), measures));
    measures.validationEventBytes /= std::max<std::uint64_t>(first.measurements, 1);
    const auto checkpoints = listCheckpoints(run->checkpoints());
    if (checkpoints.empty())
        return fail(ErrorCode::Internal, "The steps of the forecast left no checkpoint",
                    "Please report it together with the command");
    measures.checkpointBytes = bytesIn(checkpoints.rbegin()->second);

    // Where steps are short, a second one takes the mean of many.
    std::vector<double> seconds = first.stepSeconds();
    if (sum(seconds) < limits.seconds && !first.isLast) {
        MULLION_TRY(changeForResume(*run, {fmt::format("validate_every={}", kNever)}));
        Stopwatch second(
            kNever,
            [&](const auto& more) {
                return more.size() > 1
                       && (sum(more) >= limits.seconds || more.size() >= limits.mostSteps);
            },
            isStopped);
        MULLION_TRY(sit(engine, *run, second));
        const std::vector<double> more = second.stepSeconds();
        seconds.insert(seconds.end(), more.begin(), more.end());
    }
    measures.peakMemoryBytes = peakMemoryBytes();
    measures.steps = seconds.size();
    measures.secondsPerStep = sum(seconds) / static_cast<double>(seconds.size());
    return measures;
}

} // namespace mullion
