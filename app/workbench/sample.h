// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mullion::workbench {

/// Folder of the sample project: as installed, or in the source tree of a development build.
/// Empty when there is none.
QString sampleFolder();

} // namespace mullion::workbench
