// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace mullion {

/// Where a user's programs keep what is neither setting nor cache: $XDG_STATE_HOME/mullion or
/// ~/.local/state/mullion. Empty when neither is set.
std::filesystem::path stateFolder();

} // namespace mullion
