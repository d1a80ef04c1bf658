// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace mullion {

/// At least so many bytes of small functions in the manner of C, with made-up names: what is common
/// in code (keywords, brackets, indentation) can be guessed, names and numbers cannot.
std::string codeText(Random& random, std::size_t bytes);

/// At least so many bytes of lines of a table: dates, amounts, telephone and other numbers.
std::string numbersText(Random& random, std::size_t bytes);

/// The words of `text` in random order, with one space between them.
std::string shuffledWords(std::string_view text, Random& random);

} // namespace mullion
