// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/windowcoder.h"

#include <algorithm>

namespace mullion {

void WindowEncoder::start(std::span<const Symbol> rest)
{
    m_rest = rest;
    m_interval = m_grid.whole();
    m_path.clear();
    m_reserved.reset();
    m_symbols = 0;
}

bool WindowEncoder::add(const Distribution& next)
{
    if (m_rule.code == WindowCode::Straddle && depth() > 0)
        noteStraddlingCell(next);
    const Symbol symbol = m_rest[depth()];
    const WideInterval part = WideGrid::part(m_interval, next.low(symbol), next.high(symbol));
    const bool fits = WideGrid::fits(part);
    if (fits) {
        m_interval = part;
        m_path.push_back(part);
    }
    if (fits && !isEnd())
        return true;
    close();
    return false;
}

void WindowEncoder::noteStraddlingCell(const Distribution& next)
{
    auto cell = WideGrid::straddlingCell(m_interval, next, m_reserved);
    if (!cell && depth() == 1) {
        cell = WideGrid::lastCell(m_interval);
        m_reserved = cell;
    }
    if (cell) {
        m_word = *cell;
        m_symbols = depth();
    }
}

void WindowEncoder::close()
{
    if (m_rule.code == WindowCode::Straddle) {
        closeStraddle();
        return;
    }
    m_word = WideGrid::code(m_interval);
    m_symbols = depth();
    if (m_rule.code == WindowCode::Delay) {
        const auto same = std::find_if(m_path.begin(), m_path.end(), [&](const WideInterval& i) {
            return WideGrid::code(i) == m_word;
        });
        m_symbols = static_cast<std::size_t>(same - m_path.begin()) + 1;
    }
}

void WindowEncoder::closeStraddle()
{
    // The decoder knows how many symbols an example has, so at its end each cell of the interval
    // stops it in time; only the reserved one stops it too early.
    if (!isEnd())
        return;
    const WideInteger first = WideGrid::firstCell(m_interval);
    if (first == m_reserved)
        return;
    m_word = first;
    m_symbols = depth();
}

WideInteger WindowEncoder::codeAt(std::size_t depth) const
{
    return WideGrid::code(m_path[depth - 1]);
}

std::size_t WindowEncoder::settledBy(int bits) const
{
    const int open = m_rule.bits - bits;
    const WideInteger first = (m_word >> open) << open;
    const auto isAmongThem = [&](const WideInteger& word) {
        return word >> open == m_word >> open;
    };
    std::size_t settled = 0;
    while (settled < m_symbols && WideGrid::holds(m_path[settled], first, open))
        ++settled;

    // All words that begin so lead through the first `settled` symbols. Do any of them stop before?
    if (m_rule.code == WindowCode::Straddle)
        return settled > 1 && m_reserved && isAmongThem(*m_reserved) ? 1 : settled;
    for (std::size_t depth = 1; depth < settled; ++depth) {
        const WideInteger code = codeAt(depth);
        if (!isAmongThem(code))
            continue;
        if (m_rule.code == WindowCode::Delay)
            return depth;
        bool goesOn = false;
        for (std::size_t deeper = settled; deeper <= m_path.size() && !goesOn; ++deeper)
            goesOn = codeAt(deeper) == code;
        if (!goesOn)
            return depth;
    }
    return settled;
}

void WindowDecoder::start(const WideInteger& word, std::uint64_t limit)
{
    m_word = word;
    m_limit = limit;
    m_interval = m_grid.whole();
    m_string.clear();
    m_symbols = 0;
}

bool WindowDecoder::add(const Distribution& next)
{
    const bool straddle = m_rule.code == WindowCode::Straddle;
    const bool paper = m_rule.code == WindowCode::Paper;
    m_endsUnread = false;
    std::optional<Symbol> symbol;
    if (!straddle || depth() != 1 || !isReserved(next))
        symbol = WideGrid::symbolHolding(m_interval, next, m_word);
    if (!symbol) {
        close();
        return false;
    }
    const WideInterval part = WideGrid::part(m_interval, next.low(*symbol), next.high(*symbol));
    const bool hasCode = !straddle && WideGrid::code(part) == m_word;
    if (paper && !hasCode && m_symbols > 0 && m_rule.modelGoesOn) {
        close();
        return false;
    }
    m_interval = part;
    m_string.push_back(*symbol);
    if (hasCode)
        m_symbols = depth();
    if (depth() == m_limit || (hasCode && !paper)) {
        m_endsUnread = true;
        close();
        return false;
    }
    return true;
}

/// A word that is no string's code means the longest one that holds it.
void WindowDecoder::close()
{
    if (m_symbols == 0)
        m_symbols = depth();
}

/// Whether the word is the cell that means the first symbol alone.
bool WindowDecoder::isReserved(const Distribution& next) const
{
    return m_word == WideGrid::lastCell(m_interval) && !WideGrid::straddlingCell(m_interval, next);
}

} // namespace mullion
