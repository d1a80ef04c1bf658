// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/jobslot.h"
#include "core/runs/results/checkpointcosts.h"

#include <QThreadPool>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace mullion::workbench {

/// The paragraphs under every checkpoint of a run, read one after another on a thread of its own:
/// first the one that is looked at, then those next to it. What was read is kept.
class CheckpointReader final : public QObject
{
    Q_OBJECT

public:
    using Read = std::function<decltype(costsUnder)>;
    explicit CheckpointReader(Read read, QObject* parent = nullptr);

    using Checkpoints = std::map<std::uint64_t, std::filesystem::path>; ///< by step

    /// The same run and paragraphs again, with more checkpoints: only the new ones are read.
    void set(const std::filesystem::path& run, Checkpoints checkpoints,
             std::vector<Bytes> paragraphs);
    void lookAt(std::uint64_t step);

    [[nodiscard]] const Checkpoints& checkpoints() const { return m_checkpoints; }
    /// nullptr: not read yet.
    [[nodiscard]] const Result<std::vector<ParagraphCosts>>* costs(std::uint64_t step) const;
    [[nodiscard]] std::size_t readCount() const { return m_costs.size(); }

Q_SIGNALS:
    void read(quint64 step);

private:
    [[nodiscard]] std::optional<std::uint64_t> nextStep() const;
    void readNext();

    Read m_read;
    std::filesystem::path m_run;
    Checkpoints m_checkpoints;
    std::vector<Bytes> m_paragraphs;
    std::map<std::uint64_t, Result<std::vector<ParagraphCosts>>> m_costs;
    std::uint64_t m_lookedAt = 0;
    QThreadPool m_thread;
    JobSlot m_job; ///< goes before its thread
};

} // namespace mullion::workbench
