// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/rundetails.h"

#include "core/runs/eventlog.h"
#include "core/runs/runfolder.h"

#include <fstream>

namespace mullion::workbench {

namespace {

constexpr std::size_t kMostWarnings = 50;
constexpr std::streamoff kLogTailBytes = 8 << 10;

std::string tailOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    if (!in)
        return {};
    const std::streamoff size = in.tellg();
    const std::streamoff begin = std::max<std::streamoff>(0, size - kLogTailBytes);
    in.seekg(begin);
    std::string text(static_cast<std::size_t>(size - begin), '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (begin > 0)
        text.erase(0, text.find('\n') + 1); // the first line is cut
    return text;
}

} // namespace

Result<RunDetails> readRunDetails(const std::filesystem::path& path)
{
    const auto run = RunFolder::open(path);
    MULLION_TRY(run);
    auto spec = run->readSpec();
    MULLION_TRY(spec);
    RunDetails details{std::move(*spec), {}, {}, tailOf(run->logFile())};
    EventReader reader(run->eventsFile());
    MULLION_TRY(reader.update());
    for (const Event& event : reader.events()) {
        if (const auto* change = std::get_if<ChangeEvent>(&event.what)) {
            if (change->change != RunChange::Saved)
                details.changes.push_back(event);
        } else if (std::holds_alternative<WarningEvent>(event.what)) {
            details.warnings.push_back(event);
        }
    }
    if (details.warnings.size() > kMostWarnings)
        details.warnings.erase(details.warnings.begin(),
                               details.warnings.end() - static_cast<std::ptrdiff_t>(kMostWarnings));
    return details;
}

} // namespace mullion::workbench
