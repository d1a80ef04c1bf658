// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/windowcontinuation.h"

#include "core/tokenize/examples.h"
#include "core/tokenize/symbolcursor.h"

#include <algorithm>
#include <map>

namespace mullion {

namespace {

Bytes digitsOf(const WideInteger& word, int bits)
{
    Bytes digits;
    for (int left = bits - 8; left >= 0; left -= 8)
        digits.push_back(static_cast<std::uint8_t>((word >> left).low32()));
    return digits;
}

} // namespace

Result<std::unique_ptr<Continuation>> WindowContinuation::open(const TokenizerInfo& info,
                                                               const ByteModel& model,
                                                               WindowRule rule, ModelReset reset,
                                                               TextView prompt)
{
    MULLION_TRY(checkFitsExample(prompt, info));
    auto text = FollowedText::open(model);
    MULLION_TRY(text);
    std::unique_ptr<WindowContinuation> self(
        new WindowContinuation(info, model, rule, reset, std::move(*text), symbolsOf(prompt)));
    MULLION_TRY(self->settle());
    return self;
}

WindowContinuation::WindowContinuation(const TokenizerInfo& info, const ByteModel& model,
                                       WindowRule rule, ModelReset reset, FollowedText text,
                                       std::vector<Symbol> prompt)
    : m_info(info)
    , m_model(model)
    , m_rule(rule)
    , m_rhythm(reset)
    , m_text(std::move(text))
    , m_rest(std::move(prompt))
{
}

Result<> WindowContinuation::settle()
{
    Text none;
    MULLION_TRY(startWindow());
    std::optional<std::uint8_t> first; // of a token of two bytes
    while (!m_ranges.empty()) {
        const DigitRange::Next next = m_ranges.front().next(1);
        const bool certain =
            next.smallest == next.largest
            && std::all_of(m_ranges.begin(), m_ranges.end(), [&](const DigitRange& other) {
                   const DigitRange::Next its = other.next(1);
                   return its.smallest == next.smallest && its.largest == next.largest;
               });
        if (!certain)
            break;
        const auto byte = static_cast<std::uint8_t>(next.smallest);
        MULLION_TRY(readByte(byte, none));
        if (m_info.bitsPerToken == 16 && !first) {
            first = byte;
        } else {
            m_settled.push_back(first ? TokenId{*first} << 8 | byte : byte);
            first.reset();
        }
    }
    m_half = first;
    return allow();
}

Result<Text> WindowContinuation::take(TokenId id)
{
    if (!m_allowed.contains(id))
        return fail(notAllowed(id, m_info.name));
    Text text;
    if (m_info.bitsPerToken == 16 && !m_half)
        MULLION_TRY(readByte(static_cast<std::uint8_t>(id >> 8), text));
    m_half.reset();
    if (room() > 0)
        MULLION_TRY(readByte(static_cast<std::uint8_t>(id), text));
    MULLION_TRY(allow());
    return text;
}

Result<> WindowContinuation::readByte(std::uint8_t byte, Text& out)
{
    std::erase_if(m_ranges, [&](DigitRange& range) { return !range.read(byte); });
    m_word = (m_word << 8) + byte;
    m_bits += 8;
    return m_bits == m_rule.bits ? endWindow(out) : follow(out);
}

std::uint64_t WindowContinuation::room() const
{
    return kExampleSymbols - m_symbols;
}

Result<const Distribution*> WindowContinuation::after(std::size_t symbols)
{
    while (m_text.size() < m_start + symbols)
        MULLION_TRY(m_text.append(m_rest[m_text.size() - m_start]));
    return &m_text.after(m_start + symbols);
}

Result<> WindowContinuation::startWindow()
{
    m_word = 0;
    m_bits = 0;
    m_depth = 0;
    m_interval = WideGrid(m_rule.bits).whole();
    m_ranges.clear();
    m_closed.reset();
    if (m_rest.empty())
        return {};
    const auto choices =
        windowChoices(m_rule, m_rest, [this](std::size_t symbols) { return after(symbols); });
    MULLION_TRY(choices);
    m_closed = choices->closed;
    m_ranges = rangesOf(*choices);
    return {};
}

std::vector<DigitRange> WindowContinuation::rangesOf(const WindowChoices& choices) const
{
    std::vector<DigitRange> ranges;
    if (choices.first <= choices.last)
        ranges.emplace_back(digitsOf(choices.first, m_rule.bits),
                            digitsOf(choices.last, m_rule.bits));
    if (choices.shorter)
        ranges.emplace_back(digitsOf(*choices.shorter, m_rule.bits),
                            digitsOf(*choices.shorter, m_rule.bits));
    return ranges;
}

Result<> WindowContinuation::follow(Text& out)
{
    // Paper's decoder looks for the longest string with the word's code: the word must be known.
    if (m_rule.code == WindowCode::Paper)
        return {};
    const int open = m_rule.bits - m_bits;
    const WideInteger first = m_word << open;
    const auto isAmongThem = [&](const WideInteger& word) { return word >> open == m_word; };
    while (m_depth < room()) {
        const auto next = after(m_depth);
        MULLION_TRY(next);
        // Does one of the words stop here?
        if (m_rule.code == WindowCode::Straddle && m_depth == 1
            && !WideGrid::straddlingCell(m_interval, **next)
            && isAmongThem(WideGrid::lastCell(m_interval)))
            return {};
        if (m_rule.code == WindowCode::Delay && m_depth > 0
            && isAmongThem(WideGrid::code(m_interval)))
            return {};
        const auto symbol = WideGrid::symbolHolding(m_interval, **next, first);
        if (!symbol)
            return {};
        const WideInterval part =
            WideGrid::part(m_interval, (*next)->low(*symbol), (*next)->high(*symbol));
        if (!WideGrid::holds(part, first, open))
            return {};
        m_interval = part;
        ++m_depth;
        if (m_depth <= m_rest.size())
            continue;
        append(out, *symbol);
        MULLION_TRY(m_text.append(*symbol));
    }
    return {};
}

Result<> WindowContinuation::endWindow(Text& out)
{
    std::size_t taken = 0;
    if (m_closed) {
        taken = *m_closed;
    } else {
        WindowDecoder decoder(m_rule);
        decoder.start(m_word, room());
        for (;;) {
            const auto next = after(decoder.depth());
            MULLION_TRY(next);
            if (!decoder.add(**next))
                break;
            if (m_text.size() < m_start + decoder.depth())
                MULLION_TRY(m_text.append(decoder.last()));
        }
        const std::span<const Symbol> string = decoder.symbols();
        for (std::size_t i = std::max(m_depth, m_rest.size()); i < string.size(); ++i)
            append(out, string[i]);
        taken = string.size();
        if (m_rule.modelGoesOn && m_text.size() < m_start + taken)
            MULLION_TRY(m_text.append(string.back()));
    }
    m_symbols += taken;
    m_rest.erase(m_rest.begin(),
                 m_rest.begin() + static_cast<std::ptrdiff_t>(std::min(taken, m_rest.size())));
    if (m_rhythm.endWindow()) {
        m_text.restart();
        m_start = 0;
    } else {
        m_start += taken;
    }
    return startWindow();
}

Result<> WindowContinuation::allow()
{
    if (room() == 0) {
        m_allowed = {};
        return {};
    }
    const int bytes = m_half || m_info.bitsPerToken == 8 ? 1 : 2;
    const TokenId before = m_half ? TokenId{*m_half} << 8 : 0;
    std::vector<IdRange> ranges;
    if (m_ranges.empty())
        ranges.push_back({0, 1u << (8 * bytes)});
    else if (bytes == 2 && m_rule.bits - m_bits == 8)
        MULLION_TRY(allowAcrossEnd(ranges));
    else
        for (const DigitRange& range : m_ranges) {
            const DigitRange::Next next = range.next(bytes);
            ranges.push_back({next.smallest, next.largest + 1});
        }
    for (IdRange& range : ranges)
        range = {before + range.begin, before + range.end};
    m_allowed = IdRanges(std::move(ranges));
    return {};
}

Result<> WindowContinuation::allowAcrossEnd(std::vector<IdRange>& ranges)
{
    std::map<std::size_t, std::vector<IdRange>> behind; // by how much of the rest is covered
    for (const DigitRange& range : m_ranges) {
        const DigitRange::Next next = range.next(1);
        for (std::uint32_t byte = next.smallest; byte <= next.largest; ++byte) {
            const auto covered =
                m_closed ? Result<std::size_t>(*m_closed) : coveredBy((m_word << 8) + byte);
            MULLION_TRY(covered);
            if (*covered >= m_rest.size()) {
                ranges.push_back({byte << 8, (byte + 1) << 8});
                continue;
            }
            if (!behind.contains(*covered)) {
                auto bytes = firstBytesBehind(*covered);
                MULLION_TRY(bytes);
                behind[*covered] = std::move(*bytes);
            }
            for (const IdRange& second : behind[*covered])
                ranges.push_back({(byte << 8) + second.begin, (byte << 8) + second.end});
        }
    }
    return {};
}

Result<std::size_t> WindowContinuation::coveredBy(const WideInteger& word)
{
    WindowDecoder decoder(m_rule);
    decoder.start(word, room());
    while (decoder.depth() <= m_rest.size()) {
        const auto next = after(decoder.depth());
        MULLION_TRY(next);
        if (!decoder.add(**next))
            return decoder.symbols().size();
    }
    return m_rest.size();
}

Result<std::vector<IdRange>> WindowContinuation::firstBytesBehind(std::size_t covered)
{
    const std::span<const Symbol> rest = std::span<const Symbol>(m_rest).subspan(covered);
    ResetRhythm rhythm = m_rhythm;
    Result<WindowChoices> choices;
    if (rhythm.endWindow()) {
        auto text = FollowedText::open(m_model);
        MULLION_TRY(text);
        choices =
            windowChoices(m_rule, rest, [&](std::size_t symbols) -> Result<const Distribution*> {
                while (text->size() < symbols)
                    MULLION_TRY(text->append(rest[text->size()]));
                return &text->after(symbols);
            });
    } else {
        choices = windowChoices(m_rule, rest,
                                [&](std::size_t symbols) { return after(covered + symbols); });
    }
    MULLION_TRY(choices);
    std::vector<IdRange> bytes;
    for (const DigitRange& range : rangesOf(*choices)) {
        const DigitRange::Next next = range.next(1);
        bytes.push_back({next.smallest, next.largest + 1});
    }
    return bytes;
}

} // namespace mullion
