// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mullion {

/// Lets screen readers read a TokenTextView line by line: its value is the line of the cursor, its
/// help what the tool tip says there. Not the whole text: that may be far larger than a reader
/// can take. May be called more than once.
void installTokenTextAccessible();

} // namespace mullion
