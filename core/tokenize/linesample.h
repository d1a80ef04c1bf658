// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/random.h"

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace mullion {

/// Lines of a corpus of any size in bounded memory: all of them, or when they become too many,
/// those whose number (drawn for each line, with a fixed seed) is in the lower half, quarter and so
/// on. Which lines these are depends on the lines alone.
class LineSample
{
public:
    explicit LineSample(std::uint64_t mostBytes)
        : m_mostBytes(mostBytes)
    {
    }

    void add(ByteView line)
    {
        m_bytesSeen += line.size();
        const std::uint64_t draw = m_random.next();
        if (draw > m_highest)
            return;
        m_lines.push_back({draw, std::string(asChars(line))});
        m_bytes += line.size();
        while (m_bytes > m_mostBytes && m_highest > 0)
            halve();
    }

    [[nodiscard]] std::size_t size() const { return m_lines.size(); }
    [[nodiscard]] const std::string& line(std::size_t i) const { return m_lines[i].text; }
    [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }
    [[nodiscard]] std::uint64_t bytesSeen() const { return m_bytesSeen; }

    /// Gives its memory back.
    void forget(std::size_t i) { std::string().swap(m_lines[i].text); }

private:
    struct Line
    {
        std::uint64_t draw = 0;
        std::string text;
    };

    void halve()
    {
        m_highest /= 2;
        std::erase_if(m_lines, [&](const Line& line) { return line.draw > m_highest; });
        m_bytes = 0;
        for (const Line& line : m_lines)
            m_bytes += line.text.size();
    }

    std::uint64_t m_mostBytes;
    std::uint64_t m_highest = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t m_bytes = 0;
    std::uint64_t m_bytesSeen = 0;
    Random m_random{1};
    std::vector<Line> m_lines;
};

} // namespace mullion
