// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/judge/judgeprompt.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace mullion {

/// Where the answers of a system stand: JSON lines with "input", "prompt" and
/// "answers": {system: text}, as 'mullion icae evaluate --answers' writes them.
struct SystemAnswers
{
    std::filesystem::path file;
    std::string system;
};

struct AnswerPairs
{
    std::vector<JudgedPair> pairs;  ///< in the order of the first file
    std::size_t withoutPartner = 0; ///< questions of the first file that the second has not
};

/// Pairs the answers of two systems to the same question (input and prompt). Errors (`Input`): a
/// file that cannot be read, a line that is not as above (with its number), a system that is not
/// there (with those that are), no question in common.
Result<AnswerPairs> pairAnswers(const SystemAnswers& first, const SystemAnswers& second);

} // namespace mullion
