// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/trainer.h"

#include "core/runs/runrequest.h"
#include "core/train/gradients.h"
#include "core/train/memoryerror.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <numbers>
#include <thread>

namespace mullion {

namespace {

constexpr double kSmoothing = 0.01; ///< of the training loss on the progress bar
constexpr std::chrono::milliseconds kPauseTick{100};
constexpr double kSpeedSmoothing = 0.02; ///< of the time per step

std::unique_ptr<Optimizer> makeOptimizer(const TrainingSettings& settings,
                                         const NamedTensors& parameters)
{
    if (settings.optimizer == "adafactor")
        return makeAdafactor(parameters);
    AdamWOptions options;
    options.beta1 = settings.beta1;
    options.beta2 = settings.beta2;
    options.weightDecay = settings.weightDecay;
    return makeAdamW(parameters, options);
}

} // namespace

Trainer::Trainer(const RunFolder& run, const TrainingSettings& settings, Objective& objective,
                 TrainingObserver& observer)
    : m_run(run)
    , m_settings(settings)
    , m_objective(objective)
    , m_observer(observer)
    , m_parameters(objective.parameters())
    , m_optimizer(makeOptimizer(settings, m_parameters))
    , m_checkpoints(run.checkpoints())
{
}

Result<TrainingEnd> Trainer::train()
{
    auto end = runCaught();
    if (!end && m_events) // if even this cannot be written, the first error is the one to tell
        static_cast<void>(record(ChangeEvent{RunChange::Failed, end.error().sentence()}));
    return end;
}

Result<TrainingEnd> Trainer::runCaught()
try {
    return run();
} catch (const std::exception& error) {
    if (const auto translated = memoryError(error, m_settings))
        return fail(*translated);
    const std::string_view what = error.what(); // a stack trace begins in the second line
    return fail(ErrorCode::Resource,
                fmt::format("LibTorch failed at step {}: {}", m_state.step + 1,
                            what.substr(0, what.find('\n'))),
                "Resume the run, perhaps on another device");
}

Result<TrainingEnd> Trainer::run()
{
    MULLION_TRY(begin());
    while (m_state.step < m_settings.steps) {
        MULLION_TRY(obeyRequests());
        if (m_stopWanted)
            break;
        MULLION_TRY(takeStep());
        MULLION_TRY(reportIfDue());
        MULLION_TRY(validateIfDue());
        MULLION_TRY(saveIfDue());
    }
    return finish();
}

Result<> Trainer::begin()
{
    auto events = EventWriter::open(m_run.eventsFile());
    if (!events)
        return fail(std::move(events).error());
    m_events = std::move(*events);

    const auto checkpoint = m_checkpoints.latest();
    if (checkpoint) {
        auto stored = content();
        MULLION_TRY(CheckpointStore::load(*checkpoint, stored));
        m_state = stored.state;
        m_savedStep = m_state.step;
        MULLION_TRY(m_objective.skip(m_state.step));
    }
    m_lastTick = Clock::now();
    const bool isNew = !checkpoint; // perhaps once more, after a kill before the first checkpoint
    MULLION_TRY(record(ChangeEvent{isNew ? RunChange::Started : RunChange::Resumed, {}}));
    if (isNew) {
        const auto facts = m_objective.facts();
        if (!facts)
            return fail(facts.error());
        for (const MetricEvent& fact : *facts)
            MULLION_TRY(record(fact));
    }
    m_observer.noted(
        isNew ? fmt::format("Training {} steps", m_settings.steps)
              : fmt::format("Going on from step {} of {}", m_state.step, m_settings.steps));
    return {};
}

Result<> Trainer::obeyRequests()
{
    m_stopWanted = m_stopWanted || m_observer.wantsStop();
    auto request = takeRequest(m_run);
    if (!request && m_observer.wantsSave())
        request = RunRequest::Save;
    if (!request)
        return {};
    switch (*request) {
    case RunRequest::Stop:
        m_stopWanted = true;
        return {};
    case RunRequest::Pause:
        return m_stopWanted ? Result<>() : pause();
    case RunRequest::Save:
        MULLION_TRY(save());
        m_observer.noted(fmt::format("Saved step {}, as asked", m_state.step));
        return {};
    case RunRequest::Continue:
        return {};
    }
    return {};
}

Result<> Trainer::pause()
{
    MULLION_TRY(save());
    MULLION_TRY(record(ChangeEvent{RunChange::Paused, {}}));
    m_observer.noted(
        fmt::format("Paused at step {}; 'mullion runs continue' goes on", m_state.step));
    for (bool isPaused = true; isPaused && !m_stopWanted;) {
        std::this_thread::sleep_for(kPauseTick);
        m_stopWanted = m_observer.wantsStop();
        const auto request = takeRequest(m_run);
        m_stopWanted = m_stopWanted || request == RunRequest::Stop;
        isPaused = request != RunRequest::Continue;
    }
    m_lastTick = Clock::now(); // a pause is no time spent training
    m_observer.noted(m_stopWanted ? "The pause ends with the run" : "Going on");
    return m_stopWanted ? Result<>() : record(ChangeEvent{RunChange::Continued, {}});
}

Result<> Trainer::takeStep()
{
    forgetGradients(m_parameters);
    const auto sums = m_objective.accumulateGradients(m_state.step);
    if (!sums)
        return fail(sums.error());
    if (!std::isfinite(sums->nats))
        return diverged("the loss is not a number");
    const double norm = gradientNorm(m_parameters);
    if (!std::isfinite(norm))
        return diverged("a gradient is not a number");
    if (m_settings.clipNorm > 0)
        clipGradients(m_parameters, norm, m_settings.clipNorm);
    m_optimizer->update(m_state.step, m_settings.schedule.at(m_state.step));

    ++m_state.step;
    m_state.symbols += sums->symbols;
    m_state.tokens += sums->tokens;
    m_state.reportNats += sums->nats;
    m_state.reportSymbols += sums->symbols;
    m_state.reportTokens += sums->tokens;
    const double bitsPerByte = sums->nats / std::numbers::ln2 / sums->symbols;
    double& smooth = m_state.smoothBitsPerByte ? *m_state.smoothBitsPerByte
                                               : m_state.smoothBitsPerByte.emplace(bitsPerByte);
    smooth += kSmoothing * (bitsPerByte - smooth);

    MULLION_TRY(warnIfOdd(m_state.lossSeries, bitsPerByte, "loss in bits/byte"));
    MULLION_TRY(countGradient(norm));

    const double before = m_state.elapsedSeconds;
    countTime();
    const double seconds = m_state.elapsedSeconds - before;
    m_state.reportSeconds += seconds;
    m_secondsPerStep += std::max(kSpeedSmoothing, 1.0 / static_cast<double>(++m_sittingSteps))
                        * (seconds - m_secondsPerStep);
    m_observer.progressed({m_state.step, m_settings.steps, smooth,
                           sums->symbols / std::max(m_secondsPerStep, 1e-9), m_state.elapsedSeconds,
                           remainingSeconds()});
    return {};
}

Result<> Trainer::saveIfDue()
{
    return isDue(m_settings.checkpointEvery) ? save() : Result<>();
}

Result<> Trainer::save()
{
    if (m_savedStep == m_state.step && m_state.step > 0)
        return {};
    if (!areFinite(m_parameters))
        return diverged("a weight is not a number");
    countTime();
    MULLION_TRY(m_events->sync()); // a checkpoint must not be there without what led to it
    MULLION_TRY(m_checkpoints.save(content()));
    m_savedStep = m_state.step;
    m_checkpoints.prune(m_settings.keepCheckpoints, m_state.best ? m_state.bestStep : m_state.step);
    return record(ChangeEvent{RunChange::Saved, {}});
}

Result<TrainingEnd> Trainer::finish()
{
    MULLION_TRY(save());
    const bool finished = m_state.step >= m_settings.steps;
    MULLION_TRY(
        record(ProgressEvent{m_settings.steps, m_state.elapsedSeconds, remainingSeconds()}));
    MULLION_TRY(record(ChangeEvent{finished ? RunChange::Finished : RunChange::Stopped, {}}));
    takeRequest(m_run); // one that came too late is not for the next sitting
    return finished ? TrainingEnd::Finished : TrainingEnd::Stopped;
}

Result<> Trainer::diverged(const std::string& what) const
{
    const std::string good =
        m_savedStep > 0 ? fmt::format("the last good checkpoint is that of step {}", m_savedStep)
                        : std::string("there was no checkpoint yet");
    return fail(ErrorCode::Internal,
                fmt::format("Training diverged at step {}: {}; {}", m_state.step + 1, what, good),
                "Start a new run with a lower rate or a longer ramp");
}

Result<> Trainer::record(decltype(Event::what) what)
{
    return m_events->write({m_state.step, 0, std::move(what)});
}

void Trainer::countTime()
{
    const auto now = Clock::now();
    m_state.elapsedSeconds += std::chrono::duration<double>(now - m_lastTick).count();
    m_lastTick = now;
}

bool Trainer::isDue(std::uint64_t every) const
{
    return m_state.step % every == 0 || m_state.step == m_settings.steps;
}

double Trainer::remainingSeconds() const
{
    return m_secondsPerStep * static_cast<double>(m_settings.steps - m_state.step);
}

CheckpointStore::Content Trainer::content() const
{
    return {m_state, m_parameters, m_optimizer->memory(), m_objective.description()};
}

} // namespace mullion
