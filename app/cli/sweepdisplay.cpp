// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sweepdisplay.h"

#include "app/cli/duration.h"
#include "core/runs/runindex.h"

#include <fmt/format.h>

#include <unistd.h>

namespace mullion::cli {

namespace {

/// Each look reads the events of the active runs.
constexpr auto kBetweenLooks = std::chrono::seconds(2);

/// "step 600, 2.312 bits/byte held out, 1:20"; empty before the first step.
std::string stateOf(const std::filesystem::path& folder)
{
    const auto summary = summarize(folder);
    if (!summary || summary->step == 0)
        return {};
    std::string text = fmt::format("step {} of {}", summary->step, summary->allSteps);
    if (summary->validationBitsPerByte)
        text += fmt::format(", {:.4f} bits/byte held out", *summary->validationBitsPerByte);
    return text + ", " + duration(summary->elapsedSeconds);
}

} // namespace

void SweepDisplay::began(std::size_t run, bool goesOn)
{
    const auto summary = summarize(m_runs[run].folder);
    m_line.note(
        goesOn && summary && summary->checkpointStep > 0
            ? fmt::format("{}: goes on after step {}", m_runs[run].name, summary->checkpointStep)
            : fmt::format("{}: begins", m_runs[run].name));
}

void SweepDisplay::ended(std::size_t run, const SweepResult& result)
{
    ++m_ended;
    const std::string state = stateOf(m_runs[run].folder);
    m_line.note(fmt::format("{}/{}  {}: {}{}{}", m_ended, m_runs.size(), m_runs[run].name,
                            nameOf(result.outcome), state.empty() ? "" : ", ", state));
    if (!result.message.empty())
        m_line.note("  " + result.message);
    m_nextLook = {};
}

void SweepDisplay::passed(std::span<const std::size_t> active)
{
    if (stopRequests() > m_stopsTold) {
        m_stopsTold = stopRequests();
        m_line.note(m_stopsTold == 1 ? "Stopping: runs save and stop; once more ends them at once"
                                     : "Ending the runs at once");
    }
    if (::isatty(STDERR_FILENO) != 1)
        return;
    if (Clock::now() >= m_nextLook) {
        m_nextLook = Clock::now() + kBetweenLooks;
        m_steps.clear();
        for (const std::size_t run : active) {
            const auto summary = summarize(m_runs[run].folder);
            m_steps += fmt::format("  {} {}/{}", m_runs[run].name, summary ? summary->step : 0,
                                   summary ? summary->allSteps : 0);
        }
    }
    m_line.show(fmt::format("{}/{}{}", m_ended, m_runs.size(), m_steps));
}

int SweepDisplay::stopRequests()
{
    return m_signals.count();
}

} // namespace mullion::cli
