// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runlog.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>

namespace mullion {

RunLog::RunLog(const std::filesystem::path& file, TrainingObserver& next)
    : m_file(file, std::ios::app)
    , m_next(next)
{
}

void RunLog::noted(std::string_view sentence)
{
    const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    m_file << fmt::format("{:%Y-%m-%d %H:%M:%S}  {}\n", fmt::gmtime(now), sentence) << std::flush;
    m_next.noted(sentence);
}

} // namespace mullion
