// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytestream.h"
#include "core/base/hash.h"
#include "core/tokenize/registry.h"
#include "core/tokenize/tokensfile.h"

#include <cstdlib>

// The .tokens loader and the decoders behind it, with and without a checksum that is right. What a
// lossless tokenizer decodes must encode and decode to itself.

namespace {

using namespace mullion;

void decodeWithAll(const TokensFile& file)
{
    for (const std::string& name : builtinTokenizerNames()) {
        const auto tokenizer = openTokenizer(name).value();
        const auto text = tokenizer->decode(file.encoded);
        if (!text)
            continue;
        const auto again = tokenizer->decode(tokenizer->encode(text->view()).value());
        if (!again || !(*again == *text))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView input(data, size);
    if (const auto file = TokensFile::parse(input))
        decodeWithAll(*file);

    constexpr std::size_t kChecksumBytes = 8;
    ByteWriter sealed;
    sealed.raw(input.first(size < kChecksumBytes ? size : size - kChecksumBytes));
    sealed.fixed(hash64(sealed.bytes()), kChecksumBytes);
    if (const auto file = TokensFile::parse(sealed.bytes()))
        decodeWithAll(*file);
    return 0;
}
