// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/rulerscene.h"

#include <algorithm>

namespace mullion {

namespace {

/// Information and certainty part by less than a byte's cost: the symbols that fill a token lie in
/// its span or in those of the few tokens around it.
constexpr std::uint64_t kSlackTokens = 4;

double bitsPerToken(const Trace& trace)
{
    return std::max(1, trace.info().bitsPerToken);
}

/// The tokens that are coded together with `token`: its window, or its segment.
TokenRange codedWith(const Trace& trace, TokenPos token)
{
    return trace.hasWindows() ? trace.tokensOf(trace.windowOf(token)) : trace.segmentOf(token);
}

/// Sum of the costs of all symbols before a byte and the document ends before it.
double bitsBefore(const Trace& trace, BytePos byte, std::uint64_t ends)
{
    return trace.byteBitsBefore(byte) + trace.endBitsBefore(ends);
}

/// Where in the text a token's span begins and ends, document ends counted apart.
struct TextPlace
{
    BytePos byte;
    std::uint64_t ends = 0;
};

TextPlace beginOf(const Trace& trace, TokenPos token)
{
    if (token.value() >= trace.tokens().value())
        return {BytePos(trace.bytes().value()), trace.documentEnds()};
    return {trace.span(token).begin, trace.endsBefore(token)};
}

class SceneMaker
{
public:
    SceneMaker(const TextView& text, const Trace& trace, RulerScene& scene)
        : m_text(text)
        , m_trace(trace)
        , m_scene(scene)
        , m_bits(bitsPerToken(trace))
    {
    }

    /// Adds the part of a window or segment that lies in `tokens`.
    void add(TokenRange coded, TokenRange tokens)
    {
        RulerStretch stretch;
        stretch.begin = static_cast<double>(coded.begin.value()) * m_bits;
        stretch.end = static_cast<double>(coded.end.value()) * m_bits;
        if (m_trace.hasWindows())
            stretch.window = m_trace.windowOf(coded.begin);
        const TextPlace first = beginOf(m_trace, coded.begin);
        const TextPlace last = beginOf(m_trace, coded.end);
        const double origin = bitsBefore(m_trace, first.byte, first.ends);
        stretch.used = stretch.begin + bitsBefore(m_trace, last.byte, last.ends) - origin;
        m_scene.stretches.push_back(stretch);

        for (TokenPos t = tokens.begin; t < tokens.end; ++t) {
            const double begin = static_cast<double>(t.value()) * m_bits;
            m_scene.tokens.push_back({begin, begin + m_bits, t, m_trace.id(t)});
        }
        const TokenPos from(std::max(
            coded.begin.value(),
            tokens.begin.value() < kSlackTokens ? 0 : tokens.begin.value() - kSlackTokens));
        const TokenPos to(std::min(coded.end.value(), tokens.end.value() + kSlackTokens));
        addSymbols(beginOf(m_trace, from), beginOf(m_trace, to), stretch.begin - origin);
    }

private:
    void addSymbols(TextPlace from, TextPlace to, double shift)
    {
        double at = shift + bitsBefore(m_trace, from.byte, from.ends);
        const auto push = [&](double cost, RulerSymbol symbol) {
            symbol.begin = at;
            symbol.end = at += cost;
            if (symbol.end > m_scene.begin && symbol.begin < m_scene.end)
                m_scene.symbols.push_back(symbol);
        };
        while (from.byte < to.byte || from.ends < to.ends) {
            const bool isEnd =
                from.ends < to.ends
                && (from.byte >= to.byte || m_text.documentEnds[from.ends] <= from.byte);
            if (isEnd) {
                push(m_trace.endBits(from.ends), {0, 0, from.byte, from.ends});
                ++from.ends;
            } else {
                push(m_trace.bits(from.byte), {0, 0, from.byte, std::nullopt});
                ++from.byte;
            }
        }
    }

    const TextView& m_text;
    const Trace& m_trace;
    RulerScene& m_scene;
    double m_bits;
};

} // namespace

RulerScene rulerScene(const TextView& text, const Trace& trace, TokenRange tokens)
{
    RulerScene scene;
    const TokenPos last(trace.tokens().value());
    tokens.end = std::min(tokens.end, last);
    if (tokens.empty())
        return scene;
    if (trace.hasWindows()) {
        tokens.begin = codedWith(trace, tokens.begin).begin;
        tokens.end = codedWith(trace, tokens.end - TokenCount(1)).end;
    }
    const double bits = bitsPerToken(trace);
    scene.begin = static_cast<double>(tokens.begin.value()) * bits;
    scene.end = static_cast<double>(tokens.end.value()) * bits;
    SceneMaker maker(text, trace, scene);
    for (TokenPos at = tokens.begin; at < tokens.end;) {
        const TokenRange coded = codedWith(trace, at);
        const TokenRange part{at, std::min(coded.end, tokens.end)};
        maker.add(coded, part);
        at = part.end;
    }
    return scene;
}

std::optional<double> rulerPlaceOf(const TextView& text, const Trace& trace, BytePos byte)
{
    const auto token = trace.tokenAt(byte);
    if (!token)
        return std::nullopt;
    const TokenPos first = codedWith(trace, *token).begin;
    const TextPlace origin = beginOf(trace, first);
    const auto endsBefore = static_cast<std::uint64_t>(
        std::upper_bound(text.documentEnds.begin(), text.documentEnds.end(), byte)
        - text.documentEnds.begin());
    const std::uint64_t ends = std::min(endsBefore, trace.documentEnds());
    return static_cast<double>(first.value()) * bitsPerToken(trace) + bitsBefore(trace, byte, ends)
           - bitsBefore(trace, origin.byte, origin.ends);
}

double shareOf(const RulerSymbol& symbol, const RulerToken& token)
{
    const double common = std::min(symbol.end, token.end) - std::max(symbol.begin, token.begin);
    const double width = token.end - token.begin;
    return width > 0 ? std::max(0.0, common) / width : 0.0;
}

const RulerSymbol* RulerScene::symbolOf(BytePos byte) const
{
    const auto found = std::ranges::find_if(symbols, [byte](const RulerSymbol& symbol) {
        return !symbol.documentEnd && symbol.byte == byte;
    });
    return found == symbols.end() ? nullptr : &*found;
}

const RulerStretch* RulerScene::stretchAt(double bit) const
{
    const auto found = std::ranges::find_if(
        stretches, [bit](const RulerStretch& s) { return s.begin <= bit && bit < s.end; });
    return found == stretches.end() ? nullptr : &*found;
}

const RulerToken* RulerScene::tokenAt(double bit) const
{
    const auto found = std::ranges::find_if(
        tokens, [bit](const RulerToken& t) { return t.begin <= bit && bit < t.end; });
    return found == tokens.end() ? nullptr : &*found;
}

const RulerSymbol* RulerScene::symbolAt(double bit) const
{
    const auto found = std::ranges::find_if(
        symbols, [bit](const RulerSymbol& s) { return s.begin <= bit && bit < s.end; });
    return found == symbols.end() ? nullptr : &*found;
}

} // namespace mullion
