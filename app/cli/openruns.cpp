// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/openruns.h"

#include "core/runs/runindex.h"

#include <fmt/format.h>

namespace mullion::cli {

Result<std::vector<RunCurves>> openRuns(std::span<const std::string> folders)
{
    std::vector<RunCurves> runs;
    for (const std::string& folder : folders) {
        const auto paths = findRuns(folder);
        if (paths.empty())
            return fail(ErrorCode::Input, fmt::format("There is no run in '{}'", folder),
                        "Name folders that 'mullion train' or 'mullion sweep' has made");
        for (const auto& path : paths) {
            auto curves = readCurves(path);
            MULLION_TRY(curves);
            runs.push_back(std::move(*curves));
        }
    }
    return runs;
}

} // namespace mullion::cli
