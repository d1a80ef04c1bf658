// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/samplefolder.h"

#include <vector>

namespace mullion {

std::filesystem::path sampleFolder()
{
    namespace fs = std::filesystem;
    std::vector<fs::path> places;
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error)
        places.push_back(program.parent_path() / "../share/mullion/sample");
    places.emplace_back(MULLION_SOURCE_SAMPLE);
    for (const fs::path& place : places) {
        if (fs::exists(place / "project.json", error))
            return fs::weakly_canonical(place, error);
    }
    return {};
}

} // namespace mullion
