// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytemodel/bytemodel.h"
#include "core/text/corpus.h"
#include "core/tokenize/tokenizerfile.h"
#include "core/tokenize/windowtreebuilder.h"

#include <functional>
#include <stop_token>

namespace mullion {

/// What a tokenizer is built from.
enum class TokenizerSource
{
    Model, ///< a byte model (equal-info)
    Corpus ///< a corpus (static-ac)
};

/// Errors (`Usage`) for a name that no tokenizer file can hold, saying which can be built.
Result<TokenizerSource> sourceOf(const TokenizerName& name);

/// Asks `model` for all strings of a window. `provenance` says where the model is from.
Result<TokenizerFile> buildFromModel(const TokenizerName& name, ByteModel& model,
                                     std::string_view provenance,
                                     const std::function<void(const TreeProgress&)>& progress = {},
                                     std::stop_token stop = {});

/// Counts the symbols of `documents`; each document has its end. `progress` gets the bytes so far.
Result<TokenizerFile> buildFromCorpus(const TokenizerName& name, DocumentSource& documents,
                                      std::string_view provenance,
                                      const std::function<void(std::uint64_t)>& progress = {});

} // namespace mullion
