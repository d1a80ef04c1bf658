// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace mullion {

/// Folder of the sample project: as installed beside this program, or in the source tree of a
/// development build. Empty when there is none. Its M1 is the run `m1` in it.
std::filesystem::path sampleFolder();

} // namespace mullion
