// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytestream.h"
#include "core/base/hash.h"
#include "core/tokenize/tokenizerfile.h"

// The .tokenizer loader. Its checksum would stop nearly every input at the door, so each input is
// also tried with a checksum that is right.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace mullion;
    const ByteView input(data, size);
    if (const auto file = TokenizerFile::parse(input))
        (void)makeTokenizer(*file);

    constexpr std::size_t kChecksumBytes = 8;
    ByteWriter sealed;
    sealed.raw(input.first(size < kChecksumBytes ? size : size - kChecksumBytes));
    sealed.fixed(hash64(sealed.bytes()), kChecksumBytes);
    if (const auto file = TokenizerFile::parse(sealed.bytes()))
        (void)makeTokenizer(*file);
    return 0;
}
