// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mullion::workbench {

/// The whole program: 0 done, 1 failed (one sentence on standard error), 2 wrong usage.
int runProgram(int argc, char** argv);

} // namespace mullion::workbench
