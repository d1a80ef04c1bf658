// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytestream.h"
#include "core/base/hash.h"
#include "core/icae/slotsfile.h"

#include <cstdlib>

// The .slots loader, with and without a checksum that is right. What it takes for whole must be
// written as it was read, and every slot of it can be used.

namespace {

using namespace mullion;

void useAll(const SlotsFile& file)
{
    const auto again = SlotsFile::parse(file.serialise());
    if (!again || again->serialise() != file.serialise())
        std::abort();
    const auto memory = file.memory(0, file.spans.size());
    if (!memory || memory->count() != file.slots() || memory->tokens() != file.tokens())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const ByteView input(data, size);
    if (const auto file = SlotsFile::parse(input))
        useAll(*file);

    constexpr std::size_t kChecksumBytes = 8;
    ByteWriter sealed;
    sealed.raw(input.first(size < kChecksumBytes ? size : size - kChecksumBytes));
    sealed.fixed(hash64(sealed.bytes()), kChecksumBytes);
    if (const auto file = SlotsFile::parse(sealed.bytes()))
        useAll(*file);
    return 0;
}
