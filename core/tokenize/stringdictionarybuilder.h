// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytemodel/bytemodel.h"
#include "core/tokenize/stringdictionary.h"

#include <functional>
#include <stop_token>

namespace mullion {

/// How far a dictionary has grown.
struct DictionaryProgress
{
    std::size_t asked = 0; ///< distributions the model has given; about one a string in the end
    std::size_t kept = 0;  ///< strings that are among the best so far
};

/// The dictionary of `strings` strings: all single symbols, and beyond them the most probable ones
/// under the model. Among strings of one probability (in fixedBits) the shorter comes first, then
/// the one of lower symbols. `strings` from kAlphabetSize + 1 to StringDictionary::kMaxStrings.
///
/// Source: Tunstall (1967) with a model in place of independent symbols; reference sheet of the
/// paper, 12.2. Errors: the model's, `Cancelled`.
Result<StringDictionary>
growStringDictionary(const ByteModel& model, std::uint32_t strings,
                     const std::function<void(const DictionaryProgress&)>& progress = {},
                     std::stop_token stop = {});

} // namespace mullion
