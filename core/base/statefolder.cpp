// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/statefolder.h"

#include <cstdlib>

namespace mullion {

std::filesystem::path stateFolder()
{
    namespace fs = std::filesystem;
    const char* state = std::getenv("XDG_STATE_HOME");
    if (state && *state == '/')
        return fs::path(state) / "mullion";
    const char* home = std::getenv("HOME");
    return home && *home == '/' ? fs::path(home) / ".local" / "state" / "mullion" : fs::path();
}

} // namespace mullion
