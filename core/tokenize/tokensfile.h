// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <string>

namespace mullion {

/// The content of a `.tokens` file: an encoded text, and which tokenizer can read it.
///
/// Layout (little endian; "sized" is a length and so many bytes):
///   magic "MULTKN\r\n", version (4 bytes)
///   header, sized: tokenizer name, identity; bytes and document ends of the text; bits per id;
///     number of segments, tokens and symbols of each
///   number of ids; ids packed at that many bits, first bit highest, sized
///   XXH3-64 of all bytes before it (8 bytes)
struct TokensFile
{
    std::string tokenizer;
    std::string identity;
    std::uint64_t bytes = 0;
    std::uint64_t documentEnds = 0;
    int bitsPerId = 0; ///< enough for the vocabulary
    EncodedText encoded;

    [[nodiscard]] Bytes serialise() const;

    /// Any bytes are safe. `Input` errors: no such file, a newer version, cut off, altered.
    static Result<TokensFile> parse(ByteView bytes);
};

/// Encodes a text into such a file.
Result<TokensFile> encodeToFile(const Tokenizer& tokenizer, TextView text);

/// The text again. `Input` error for a file of another tokenizer, naming both, and when what comes
/// out is not as long as what went in (which only a code that is not lossless excuses).
Result<Text> decodeFromFile(const Tokenizer& tokenizer, const TokensFile& file);

} // namespace mullion
