// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/runspec.h"

#include <filesystem>
#include <string>

namespace mullion {

/// Where things are in the folder of a run. See design decision 1 and core/runs/README.md.
class RunFolder
{
public:
    explicit RunFolder(std::filesystem::path path)
        : m_path(std::move(path))
    {
    }

    /// Makes the folder of a new run with its spec.json. Error (`Usage`) when there is already
    /// something in it; what a creation left that was killed half-way does not count.
    static Result<RunFolder> create(const std::filesystem::path& path, const RunSpec& spec);

    /// Error (`Input`) when `path` is no run folder.
    static Result<RunFolder> open(const std::filesystem::path& path);

    /// Takes the folder away again if nothing has happened in the run yet.
    void removeIfNeverStarted() const;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::filesystem::path specFile() const { return m_path / "spec.json"; }
    [[nodiscard]] std::filesystem::path eventsFile() const { return m_path / "events.jsonl"; }
    [[nodiscard]] std::filesystem::path checkpoints() const { return m_path / "checkpoints"; }
    [[nodiscard]] std::filesystem::path artifacts() const { return m_path / "artifacts"; }
    [[nodiscard]] std::filesystem::path logFile() const { return m_path / "log.txt"; }
    [[nodiscard]] std::filesystem::path lockFile() const { return m_path / "lock"; }
    [[nodiscard]] std::filesystem::path requestFile() const { return m_path / "request"; }

    [[nodiscard]] Result<RunSpec> readSpec() const;

private:
    std::filesystem::path m_path;
};

} // namespace mullion
