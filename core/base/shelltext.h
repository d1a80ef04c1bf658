// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// The words as one line that a POSIX shell reads as these words again.
std::string quoted(std::span<const std::string> words);

/// The words of one command as a POSIX shell reads them: quotes, backslashes, a backslash at the
/// end of a line, comments. Error (`Usage`) for what stands for something else in a shell (a
/// variable, another program's output, a second command, '~'), and for a quote that does not end.
/// Patterns such as '*' stay as they are, as in a shell that finds no file for them.
Result<std::vector<std::string>> wordsOf(std::string_view text);

} // namespace mullion
