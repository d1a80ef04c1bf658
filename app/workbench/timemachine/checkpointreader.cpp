// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/timemachine/checkpointreader.h"

#include <utility>

namespace mullion::workbench {

CheckpointReader::CheckpointReader(Read read, QObject* parent)
    : QObject(parent)
    , m_read(std::move(read))
    , m_job(&m_thread)
{
    // Two models at once would make both wait for the same cores.
    m_thread.setMaxThreadCount(1);
}

void CheckpointReader::set(const std::filesystem::path& run, Checkpoints checkpoints,
                           std::vector<Bytes> paragraphs)
{
    const bool isSame = run == m_run && paragraphs == m_paragraphs;
    if (isSame && checkpoints == m_checkpoints)
        return;
    m_run = run;
    m_checkpoints = std::move(checkpoints);
    m_paragraphs = std::move(paragraphs);
    if (!isSame) {
        m_costs.clear();
        m_job.cancel();
    }
    std::erase_if(m_costs,
                  [this](const auto& read) { return !m_checkpoints.contains(read.first); });
    readNext();
}

void CheckpointReader::lookAt(std::uint64_t step)
{
    m_lookedAt = step;
    readNext();
}

const Result<std::vector<ParagraphCosts>>* CheckpointReader::costs(std::uint64_t step) const
{
    const auto found = m_costs.find(step);
    return found == m_costs.end() ? nullptr : &found->second;
}

std::optional<std::uint64_t> CheckpointReader::nextStep() const
{
    std::optional<std::uint64_t> nearest;
    const auto distance = [this](std::uint64_t step) {
        return step > m_lookedAt ? step - m_lookedAt : m_lookedAt - step;
    };
    for (const auto& [step, path] : m_checkpoints)
        if (!m_costs.contains(step) && (!nearest || distance(step) < distance(*nearest)))
            nearest = step;
    return nearest;
}

void CheckpointReader::readNext()
{
    const auto step = nextStep();
    if (!step || m_paragraphs.empty() || m_job.isBusy())
        return;
    m_job.run([read = m_read, run = m_run, checkpoint = m_checkpoints.at(*step),
               paragraphs = m_paragraphs](
                  const std::stop_token& stop) { return read(run, checkpoint, paragraphs, stop); },
              [this, step = *step](Result<std::vector<ParagraphCosts>> costs) {
                  m_costs.insert_or_assign(step, std::move(costs));
                  Q_EMIT read(step);
                  readNext();
              });
}

} // namespace mullion::workbench
