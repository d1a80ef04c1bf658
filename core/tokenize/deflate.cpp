// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/deflate.h"

namespace mullion {

namespace {

Error outOfMemory()
{
    return {ErrorCode::Resource, "zlib has no memory to work in", "Close other programs"};
}

Error damaged()
{
    return {ErrorCode::Input, "A compressed example is damaged", "Encode the text again"};
}

Bytef* readOnly(ByteView bytes)
{
    return const_cast<Bytef*>(bytes.data()); // zlib's interface is older than const
}

} // namespace

Deflater::Deflater(int level)
    : m_ready(deflateInit(&m_stream, level) == Z_OK)
{
}

Deflater::~Deflater()
{
    if (m_ready)
        deflateEnd(&m_stream);
}

Result<Bytes> Deflater::run(ByteView input)
{
    if (!m_ready || deflateReset(&m_stream) != Z_OK)
        return fail(outOfMemory());
    Bytes output(deflateBound(&m_stream, input.size()));
    m_stream.next_in = readOnly(input);
    m_stream.avail_in = static_cast<uInt>(input.size());
    m_stream.next_out = output.data();
    m_stream.avail_out = static_cast<uInt>(output.size());
    if (deflate(&m_stream, Z_FINISH) != Z_STREAM_END)
        return fail(outOfMemory());
    output.resize(output.size() - m_stream.avail_out);
    return output;
}

Inflater::Inflater()
    : m_ready(inflateInit(&m_stream) == Z_OK)
{
}

Inflater::~Inflater()
{
    if (m_ready)
        inflateEnd(&m_stream);
}

Result<Bytes> Inflater::run(ByteView input, std::size_t limit)
{
    if (!m_ready || inflateReset(&m_stream) != Z_OK)
        return fail(outOfMemory());
    Bytes output(limit + 1); // zlib refuses to finish an empty stream into no space at all
    m_stream.next_in = readOnly(input);
    m_stream.avail_in = static_cast<uInt>(input.size());
    m_stream.next_out = output.data();
    m_stream.avail_out = static_cast<uInt>(output.size());
    if (inflate(&m_stream, Z_FINISH) != Z_STREAM_END)
        return fail(damaged());
    output.resize(output.size() - m_stream.avail_out);
    if (output.size() > limit)
        return fail(damaged());
    return output;
}

Result<std::vector<std::uint32_t>> Inflater::knownAfterByte(ByteView input, std::size_t contentSize)
{
    if (!m_ready || inflateReset(&m_stream) != Z_OK)
        return fail(outOfMemory());
    Bytes output(contentSize + 1);
    m_stream.next_out = output.data();
    m_stream.avail_out = static_cast<uInt>(output.size());
    std::vector<std::uint32_t> known;
    known.reserve(input.size());
    for (std::size_t i = 0; i < input.size(); ++i) {
        m_stream.next_in = readOnly(input.subspan(i, 1));
        m_stream.avail_in = 1;
        const int state = inflate(&m_stream, Z_SYNC_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
            return fail(damaged());
        known.push_back(static_cast<std::uint32_t>(output.size() - m_stream.avail_out));
    }
    return known;
}

} // namespace mullion
