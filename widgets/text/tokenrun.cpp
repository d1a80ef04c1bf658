// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/tokenrun.h"

#include <algorithm>

namespace mullion {

namespace {

double columnInside(const TextCell& cell, std::uint64_t byteInCell)
{
    return cell.column
           + static_cast<double>(cell.columns) * static_cast<double>(byteInCell)
                 / std::max<double>(1, cell.bytes);
}

/// Looks up tokens for bytes that are asked for in ascending order.
class TokenWalk
{
public:
    explicit TokenWalk(const Trace* trace)
        : m_trace(trace)
    {
    }

    [[nodiscard]] std::optional<TokenPos> at(BytePos byte)
    {
        if (m_trace == nullptr || byte.value() >= m_trace->bytes().value())
            return std::nullopt;
        if (m_token && m_span.contains(byte))
            return m_token;
        if (m_token && byte == m_span.end) {
            // The next token that settles a byte is a step or two away: no need to search.
            m_span.begin = byte;
            do {
                m_token = *m_token + TokenCount(1);
                m_span.end = byte + m_trace->spanSize(*m_token);
            } while (m_span.empty());
            return m_token;
        }
        m_token = m_trace->tokenAt(byte);
        m_span = m_trace->span(*m_token);
        return m_token;
    }

    [[nodiscard]] std::optional<TokenPos> atEnd(std::uint64_t end) const
    {
        return m_trace == nullptr ? std::nullopt : m_trace->tokenAtEnd(end);
    }

    /// The first byte of the span of the token that `at` gave last.
    [[nodiscard]] BytePos spanBegin() const { return m_span.begin; }

private:
    const Trace* m_trace;
    std::optional<TokenPos> m_token;
    ByteRange m_span;
};

bool isSilent(const Trace& trace, TokenPos token)
{
    return trace.spanEnds(token) == 0 && trace.spanSize(token) == ByteCount(0);
}

void describeBorder(TokenRun& run, const Trace& trace)
{
    run.beginsToken = true;
    TokenPos before = *run.token;
    while (before.value() > 0 && isSilent(trace, before - TokenCount(1))) {
        before = before - TokenCount(1);
        ++run.silentBefore;
    }
    run.beginsWindow = trace.hasWindows()
                       && (before.value() == 0
                           || trace.windowOf(before - TokenCount(1)) != trace.windowOf(*run.token));
}

} // namespace

std::vector<TokenRun> tokenRuns(const std::vector<TextCell>& cells, const TextLine& line,
                                const Trace* trace, bool perByte)
{
    std::vector<TokenRun> runs;
    TokenWalk walk(trace);
    std::uint64_t end = line.firstEnd;
    const auto add = [&](double from, double to, ByteRange bytes, std::optional<TokenPos> token,
                         bool begins, bool alone, bool insideCell) {
        if (!runs.empty() && runs.back().token == token && !alone && !begins) {
            runs.back().end = to;
            runs.back().bytes.end = bytes.end;
            return;
        }
        TokenRun run{from, to, bytes, token, false, false, insideCell, 0};
        if (begins)
            describeBorder(run, *trace);
        runs.push_back(run);
    };
    for (const TextCell& cell : cells) {
        if (cell.kind == CellKind::DocumentEnd) {
            const auto token = walk.atEnd(end);
            const bool begins = token && trace->endsBefore(*token) == end
                                && trace->span(*token).begin == cell.begin;
            add(cell.column, cell.column + cell.columns, {cell.begin, cell.begin}, token, begins,
                true, false);
            ++end;
            continue;
        }
        for (std::uint16_t i = 0; i < cell.bytes; ++i) {
            const BytePos byte = cell.begin + ByteCount(i);
            const auto token = walk.at(byte);
            // A document end closes its line, so one of this token stands before the line if at
            // all.
            const bool begins =
                token && walk.spanBegin() == byte && trace->endsBefore(*token) >= line.firstEnd;
            add(columnInside(cell, i), columnInside(cell, i + 1u), {byte, byte + ByteCount(1)},
                token, begins, perByte, i > 0);
        }
    }
    return runs;
}

std::optional<double> columnOf(const std::vector<TextCell>& cells, BytePos byte)
{
    const auto after =
        std::upper_bound(cells.begin(), cells.end(), byte,
                         [](BytePos at, const TextCell& cell) { return at < cell.begin; });
    for (auto cell = std::make_reverse_iterator(after); cell != cells.rend(); ++cell) {
        if (cell->bytes == 0)
            continue;
        if (byte < cell->end())
            return columnInside(*cell, (byte - cell->begin).value());
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace mullion
