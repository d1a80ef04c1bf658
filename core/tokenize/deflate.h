// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <zlib.h>

#include <cstdint>
#include <vector>

namespace mullion {

/// zlib's compressor, used for one short buffer after another.
class Deflater
{
public:
    explicit Deflater(int level = 6);
    ~Deflater();
    Deflater(const Deflater&) = delete;
    Deflater& operator=(const Deflater&) = delete;

    /// One whole zlib stream.
    Result<Bytes> run(ByteView input);

private:
    z_stream m_stream{};
    bool m_ready = false;
};

/// zlib's decompressor, used for one short stream after another.
class Inflater
{
public:
    Inflater();
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// The content of a zlib stream; bytes after its end are ignored. `Input` error when it is
    /// damaged, cut off, or holds more than `limit` bytes.
    Result<Bytes> run(ByteView input, std::size_t limit);

    /// For each byte of an undamaged stream, how much of its content is known once that byte has
    /// been read. `contentSize`: as `run` gives it.
    Result<std::vector<std::uint32_t>> knownAfterByte(ByteView input, std::size_t contentSize);

private:
    z_stream m_stream{};
    bool m_ready = false;
};

} // namespace mullion
