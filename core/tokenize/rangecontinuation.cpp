// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/rangecontinuation.h"

#include "core/tokenize/examples.h"
#include "core/tokenize/symbolcursor.h"

namespace mullion {

Result<std::unique_ptr<Continuation>> RangeContinuation::open(const TokenizerInfo& info,
                                                              TextView prompt,
                                                              const Distribution& first, Step step)
{
    MULLION_TRY(checkFitsExample(prompt, info));
    RangeEncoder encoder;
    Distribution next = first;
    for (SymbolCursor cursor(prompt); !cursor.atEnd(); cursor.advance()) {
        encoder.encode(next, cursor.peek());
        MULLION_TRY(step(cursor.peek(), next));
    }
    std::unique_ptr<RangeContinuation> self(
        new RangeContinuation(info, encoder, std::move(step), next, prompt.symbolCount()));
    self->allow();
    while (self->m_codes && self->m_allowed.count() == 1) {
        self->m_settled.push_back(self->m_allowed.front());
        Text none;
        MULLION_TRY(self->read(self->m_settled.back(), none));
    }
    return self;
}

RangeContinuation::RangeContinuation(const TokenizerInfo& info, const RangeEncoder& encoder,
                                     Step step, const Distribution& next, std::uint64_t symbols)
    : m_info(info)
    , m_codes(encoder.codes())
    , m_follower(encoder)
    , m_step(std::move(step))
    , m_next(next)
    , m_symbols(symbols)
{
}

void RangeContinuation::allow()
{
    if (m_symbols == kExampleSymbols) {
        m_allowed = {};
    } else if (m_codes) {
        const DigitRange::Next next = m_codes->next(m_info.bitsPerToken / 8);
        m_allowed = IdRanges({{next.smallest, next.largest + 1}});
    } else {
        m_allowed = IdRanges::all(m_info.vocabulary);
    }
}

Result<> RangeContinuation::read(TokenId id, Text& text)
{
    for (int shift = m_info.bitsPerToken - 8; shift >= 0; shift -= 8) {
        const auto digit = static_cast<std::uint8_t>(id >> shift);
        m_follower.add(digit);
        if (m_codes) {
            m_codes->read(digit);
            if (m_codes->holdsAll())
                m_codes.reset();
        }
        while (m_symbols < kExampleSymbols) {
            const std::optional<Symbol> symbol = m_follower.next(m_next);
            if (!symbol)
                break;
            append(text, *symbol);
            MULLION_TRY(m_step(*symbol, m_next));
            ++m_symbols;
        }
        if (m_symbols == kExampleSymbols)
            break;
    }
    allow();
    return {};
}

Result<Text> RangeContinuation::take(TokenId id)
{
    if (!m_allowed.contains(id))
        return fail(notAllowed(id, m_info.name));
    Text text;
    MULLION_TRY(read(id, text));
    return text;
}

} // namespace mullion
