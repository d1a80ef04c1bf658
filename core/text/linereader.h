// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/bytesource.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

namespace mullion {

/// The lines of a file, one at a time. Memory is bounded by the longest line, and that by a limit.
class LineReader
{
public:
    LineReader(std::unique_ptr<ByteSource> source, std::filesystem::path path,
               std::uint64_t longestLine);

    /// The next line without its line feed, or nothing at the end; valid until the next call. A
    /// last line without line feed counts as a line.
    Result<std::optional<std::string_view>> next();

    /// Number of the line last returned, from 1.
    [[nodiscard]] std::uint64_t lineNumber() const { return m_lineNumber; }

    /// `ByteSource::bytesRead`
    [[nodiscard]] std::uint64_t bytesRead() const { return m_source->bytesRead(); }

    /// "path:line" of the line last returned.
    [[nodiscard]] std::string place() const;

private:
    Result<> readMore();

    std::unique_ptr<ByteSource> m_source;
    std::filesystem::path m_path;
    std::uint64_t m_longestLine;
    Bytes m_buffer;
    std::size_t m_begin = 0; ///< m_buffer from here on has not been returned yet
    bool m_sourceAtEnd = false;
    std::uint64_t m_lineNumber = 0;
};

} // namespace mullion
