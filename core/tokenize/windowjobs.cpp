// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/windowjobs.h"

#include "core/tokenize/examples.h"

#include <algorithm>

namespace mullion {

namespace {

/// Code words are written and read in pieces of 8 bits: all windows are whole bytes.
constexpr int kPieceBits = 8;

void write(BitWriter& out, const WideInteger& word, int bits)
{
    for (int left = bits - kPieceBits; left >= 0; left -= kPieceBits)
        out.write((word >> left).low32() & 0xff, kPieceBits);
}

WideInteger readWord(BitReader& in, int bits)
{
    WideInteger word;
    for (int read = 0; read < bits; read += kPieceBits)
        word = (word << kPieceBits) + in.read(kPieceBits);
    return word;
}

} // namespace

WindowEncodeJob::WindowEncodeJob(WindowRule rule, ModelReset reset, std::vector<Symbol> symbols,
                                 int bitsPerToken)
    : m_rule(rule)
    , m_rhythm(reset)
    , m_symbols(std::move(symbols))
    , m_bitsPerToken(bitsPerToken)
    , m_window(rule)
    , m_costs(bitsPerToken > 0 ? m_symbols.size() : 0)
{
    m_window.start(m_symbols);
}

ExampleJob::Request WindowEncodeJob::proceed(const Distribution& next)
{
    if (m_rule.modelGoesOn)
        m_ahead.push_back(next);
    for (;;) {
        // Where the model goes on, there may be more to hear than `next`.
        const Distribution* heard = m_rule.modelGoesOn ? &m_ahead[m_window.depth()] : &next;
        while (addToWindow(*heard)) {
            if (m_window.depth() >= m_ahead.size())
                return append();
            heard = &m_ahead[m_window.depth()];
        }
        endWindow();
        if (m_start == m_symbols.size())
            return {Request::Kind::Done, 0};
        const bool restart = m_rhythm.endWindow();
        if (restart)
            m_ahead.clear();
        else
            m_ahead.erase(m_ahead.begin(),
                          m_ahead.begin() + static_cast<std::ptrdiff_t>(m_window.symbols()));
        m_window.start(std::span<const Symbol>(m_symbols).subspan(m_start));
        if (restart)
            return {Request::Kind::Restart, 0};
    }
}

bool WindowEncodeJob::addToWindow(const Distribution& next)
{
    // The cost of a symbol that does not fit is set again in the next window.
    const std::size_t place = m_start + m_window.depth();
    if (m_bitsPerToken > 0)
        m_costs[place] = static_cast<float>(next.bits(m_symbols[place]));
    return m_window.add(next);
}

ExampleJob::Request WindowEncodeJob::append() const
{
    return {Request::Kind::Append, m_symbols[m_start + m_window.depth() - 1]};
}

void WindowEncodeJob::endWindow()
{
    if (m_bitsPerToken > 0)
        noteSpans();
    write(m_code, m_window.word(), m_rule.bits);
    m_start += m_window.symbols();
}

/// For each token that ends in the window, and for a last one that ends behind it.
void WindowEncodeJob::noteSpans()
{
    const auto perToken = static_cast<std::uint64_t>(m_bitsPerToken);
    const std::uint64_t before = m_code.bitCount();
    const std::uint64_t end = before + static_cast<std::uint64_t>(m_rule.bits);
    const auto start = static_cast<std::uint32_t>(m_start);
    const auto all = start + static_cast<std::uint32_t>(m_window.symbols());
    std::uint64_t token = (before / perToken + 1) * perToken;
    for (; token < end; token += perToken)
        m_certain.push_back(
            start
            + static_cast<std::uint32_t>(m_window.settledBy(static_cast<int>(token - before))));
    if (token == end || all == m_symbols.size())
        m_certain.push_back(all);
}

WindowDecodeJob::WindowDecodeJob(WindowRule rule, ModelReset reset, Bytes code,
                                 std::uint64_t symbols)
    : m_rule(rule)
    , m_rhythm(reset)
    , m_code(std::move(code))
    , m_reader(m_code)
    , m_windowsLeft(8 * m_code.size() / static_cast<std::uint64_t>(rule.bits))
    , m_wanted(symbols)
    , m_window(rule)
{
}

ExampleJob::Request WindowDecodeJob::proceed(const Distribution& next)
{
    for (;;) {
        if (!m_open) {
            if (isComplete())
                return {Request::Kind::Done, 0};
            startWindow();
        }
        if (m_window.add(next))
            return {Request::Kind::Append, m_window.last()};
        m_open = false;
        const std::span<const Symbol> string = m_window.symbols();
        m_symbols.insert(m_symbols.end(), string.begin(), string.end());
        if (isComplete())
            return {Request::Kind::Done, 0};
        if (m_rhythm.endWindow())
            return {Request::Kind::Restart, 0};
        if (m_window.endsUnread())
            return {Request::Kind::Append, string.back()};
    }
}

bool WindowDecodeJob::isComplete() const
{
    return m_windowsLeft == 0 || (m_rule.code != WindowCode::Paper && m_symbols.size() == m_wanted);
}

void WindowDecodeJob::startWindow()
{
    const std::uint64_t limit =
        m_rule.code == WindowCode::Paper ? kExampleSymbols : m_wanted - m_symbols.size();
    m_window.start(readWord(m_reader, m_rule.bits), limit);
    --m_windowsLeft;
    m_open = true;
}

} // namespace mullion
