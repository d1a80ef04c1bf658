// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/text/text.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/tokenizername.h"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace mullion {

/// The content of a `.tokenizer` file: everything that decides the output of a tokenizer, where it
/// came from, and samples that prove that this program reads it as its writer meant it.
///
/// Layout (little endian; "sized" is a length and so many bytes):
///   magic "MULTOK\r\n", version (4 bytes)
///   header, sized: name; number of provenance pairs; key and value of each
///   size of the body (8 bytes); body, sized and compressed by zlib:
///     payload, sized: what the family needs (WindowTree, frequencies)
///     number of samples; of each: bytes, document ends, token ids
///   XXH3-64 of all bytes before it (8 bytes)
struct TokenizerFile
{
    struct Sample
    {
        Text text;
        std::vector<TokenId> ids;
    };

    TokenizerName name;
    std::vector<std::pair<std::string, std::string>> provenance; ///< "m1", "program", ...
    Bytes payload;
    std::vector<Sample> samples;

    [[nodiscard]] Result<Bytes> serialise() const;

    /// Any bytes are safe. `Input` errors: no such file, a newer version, cut off, altered.
    static Result<TokenizerFile> parse(ByteView bytes);
};

/// Fills in the samples: some texts of everyday and of the awkward kind, and their tokens.
Result<> addSamples(TokenizerFile& file);

/// The tokenizer of a file, after its samples have been encoded and decoded. `Input` error when
/// the payload is damaged or a sample comes out differently.
Result<std::shared_ptr<const Tokenizer>> makeTokenizer(const TokenizerFile& file);

Result<TokenizerFile> readTokenizerFile(const std::filesystem::path& path);
Result<> writeTokenizerFile(const std::filesystem::path& path, const TokenizerFile& file);

} // namespace mullion
