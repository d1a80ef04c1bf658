// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/linereader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace mullion {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 17;

} // namespace

LineReader::LineReader(std::unique_ptr<ByteSource> source, std::filesystem::path path,
                       std::uint64_t longestLine)
    : m_source(std::move(source))
    , m_path(std::move(path))
    , m_longestLine(longestLine)
{
}

Result<std::optional<std::string_view>> LineReader::next()
{
    std::size_t searched = m_begin;
    for (;;) {
        const void* found =
            std::memchr(m_buffer.data() + searched, '\n', m_buffer.size() - searched);
        const std::size_t end = found ? static_cast<std::size_t>(
                                    static_cast<const std::uint8_t*>(found) - m_buffer.data())
                                      : m_buffer.size();
        if (end - m_begin > m_longestLine)
            return fail(ErrorCode::Input,
                        fmt::format("{}:{}: the line is longer than {} bytes", m_path.string(),
                                    m_lineNumber + 1, m_longestLine),
                        "Check that the file has one document per line");
        if (found || (m_sourceAtEnd && end > m_begin)) {
            const auto line = asChars(ByteView(m_buffer).subspan(m_begin, end - m_begin));
            m_begin = found ? end + 1 : end;
            ++m_lineNumber;
            return line;
        }
        if (m_sourceAtEnd)
            return std::nullopt;
        searched = m_buffer.size() - m_begin;
        MULLION_TRY(readMore());
    }
}

std::string LineReader::place() const
{
    return fmt::format("{}:{}", m_path.string(), m_lineNumber);
}

// Moves the unfinished line to the front and grows by halves, so that a long line is not copied
// again and again.
Result<> LineReader::readMore()
{
    m_buffer.erase(m_buffer.begin(), m_buffer.begin() + static_cast<std::ptrdiff_t>(m_begin));
    m_begin = 0;
    const std::size_t size = m_buffer.size();
    const std::size_t piece = std::max(kPiece, size / 2);
    m_buffer.resize(size + piece);
    const auto n = m_source->read(std::span(m_buffer).subspan(size));
    m_buffer.resize(size + n.value_or(0));
    if (!n)
        return fail(n.error());
    m_sourceAtEnd = *n < piece;
    return {};
}

} // namespace mullion
