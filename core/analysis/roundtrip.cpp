// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/roundtrip.h"

#include "core/base/cancelled.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace mullion {

namespace {

constexpr std::uint64_t kTokensBetweenStops = 4096;

bool isEqual(TextView a, TextView b)
{
    return std::ranges::equal(a.bytes, b.bytes)
           && std::ranges::equal(a.documentEnds, b.documentEnds);
}

std::uint64_t documentsIn(TextView text)
{
    const std::uint64_t lastEnd = text.documentEnds.empty() ? 0 : text.documentEnds.back().value();
    return text.documentEnds.size() + (text.bytes.size() > lastEnd ? 1 : 0);
}

/// What can be said without looking at single windows.
RoundTrip wholeTrip(const TokenizerInfo& info, TextView text, bool equal, std::uint64_t tokens)
{
    RoundTrip trip;
    trip.equal = equal;
    trip.documents = documentsIn(text);
    if (info.tokensPerWindow > 0)
        trip.windows = tokens / static_cast<std::uint64_t>(info.tokensPerWindow);
    if (equal) {
        trip.rightDocuments = trip.documents;
        trip.rightWindows = trip.windows;
    }
    return trip;
}

/// Follows the tokens of a text, decodes window by window and compares with what each stands for.
class WindowCheck
{
public:
    WindowCheck(const Tokenizer& tokenizer, TextView text)
        : m_tokenizer(tokenizer)
        , m_text(text)
        , m_tokensPerWindow(static_cast<std::size_t>(tokenizer.info().tokensPerWindow))
    {
    }

    Result<> add(TokenId id, std::uint64_t spanBytes, std::uint64_t spanEnds)
    {
        m_window.ids.push_back(id);
        m_bytes += spanBytes;
        m_ends += spanEnds;
        return m_window.ids.size() == m_tokensPerWindow ? closeWindow() : Result<>();
    }

    Result<> add(const TokenBlock& block)
    {
        for (std::size_t i = 0; i < block.ids.size(); ++i)
            MULLION_TRY(add(block.ids[i], block.spanBytes[i], block.spanEnds[i]));
        return {};
    }

    void tellTo(RoundTrip& trip) const
    {
        trip.windows = m_windows;
        trip.rightWindows = m_rightWindows;
        trip.rightDocuments = trip.documents - m_wrongDocuments;
    }

private:
    Result<> closeWindow()
    {
        m_window.segments.assign(1, {TokenCount(m_tokensPerWindow), m_bytes + m_ends});
        const auto decoded = m_tokenizer.decode(m_window);
        MULLION_TRY(decoded);
        ++m_windows;
        if (isEqual(decoded->view(), original().view()))
            ++m_rightWindows;
        else
            markWrong();
        m_byte += m_bytes;
        m_end += m_ends;
        m_bytes = m_ends = 0;
        m_window.ids.clear();
        return {};
    }

    [[nodiscard]] Text original() const
    {
        Text piece;
        const ByteView bytes = m_text.bytes.subspan(m_byte, m_bytes);
        piece.bytes.assign(bytes.begin(), bytes.end());
        for (const BytePos end : m_text.documentEnds.subspan(m_end, m_ends))
            piece.documentEnds.emplace_back(end.value() - m_byte);
        return piece;
    }

    /// The window touches document m_end and one more for each end in it, but not the one after
    /// its last end if nothing of that is in it.
    void markWrong()
    {
        std::uint64_t last = m_end + m_ends;
        const bool stopsAtEnd =
            m_ends > 0 && m_text.documentEnds[last - 1].value() == m_byte + m_bytes;
        if (stopsAtEnd)
            --last;
        const std::uint64_t first = std::max<std::uint64_t>(m_end, m_judgedDocuments);
        if (last + 1 > first) {
            m_wrongDocuments += last + 1 - first;
            m_judgedDocuments = last + 1;
        }
    }

    const Tokenizer& m_tokenizer;
    TextView m_text;
    std::size_t m_tokensPerWindow;

    EncodedText m_window;
    std::uint64_t m_bytes = 0; ///< in the window so far
    std::uint64_t m_ends = 0;
    std::uint64_t m_byte = 0; ///< before the window
    std::uint64_t m_end = 0;
    std::uint64_t m_windows = 0;
    std::uint64_t m_rightWindows = 0;
    std::uint64_t m_wrongDocuments = 0;
    std::uint64_t m_judgedDocuments = 0; ///< documents before this one are not counted again
};

} // namespace

Result<RoundTrip> checkRoundTrip(const Tokenizer& tokenizer, TextView text,
                                 const EncodedText& encoded, std::stop_token stop)
{
    const auto decoded = tokenizer.decode(encoded, stop);
    MULLION_TRY(decoded);
    RoundTrip result =
        wholeTrip(tokenizer.info(), text, isEqual(decoded->view(), text), encoded.ids.size());
    if (result.equal || tokenizer.info().tokensPerWindow == 0)
        return result;

    WindowCheck check(tokenizer, text);
    std::optional<Error> error;
    MULLION_TRY(tokenizer.trace(
        text,
        [&](TokenBlock&& block) {
            if (const Result<> added = check.add(block); !added)
                error = added.error();
            return !error;
        },
        stop));
    if (error)
        return fail(*error);
    check.tellTo(result);
    return result;
}

Result<TracedRoundTrip> checkRoundTrip(const Tokenizer& tokenizer, TextView text,
                                       const Trace& trace, std::stop_token stop)
{
    const std::uint64_t tokens = trace.tokens().value();
    if (trace.bytes().value() != text.bytes.size()
        || trace.documentEnds() != text.documentEnds.size())
        return fail(ErrorCode::Internal,
                    fmt::format("The tokens of '{}' stand for {} bytes and {} document ends of a "
                                "text of {} and {}",
                                tokenizer.info().name, trace.bytes().value(), trace.documentEnds(),
                                text.bytes.size(), text.documentEnds.size()),
                    "Report this with the text and the tokenizer");
    const auto decoded = tokenizer.decode(encodedOf(trace), stop);
    MULLION_TRY(decoded);
    TracedRoundTrip result;
    result.differsAt = firstDifference(text, decoded->view());
    result.trip = wholeTrip(tokenizer.info(), text, !result.differsAt, tokens);
    if (result.trip.equal || tokenizer.info().tokensPerWindow == 0)
        return result;

    WindowCheck check(tokenizer, text);
    for (TokenPos token; token.value() < tokens; ++token) {
        if (token.value() % kTokensBetweenStops == 0 && stop.stop_requested())
            return fail(cancelled());
        MULLION_TRY(
            check.add(trace.id(token), trace.spanSize(token).value(), trace.spanEnds(token)));
    }
    check.tellTo(result.trip);
    return result;
}

EncodedText encodedOf(const Trace& trace)
{
    EncodedText encoded;
    const TokenPos end(trace.tokens().value());
    encoded.ids.reserve(end.value());
    for (TokenPos token; token < end; ++token)
        encoded.ids.push_back(trace.id(token));
    const auto symbolsBefore = [&](TokenPos token) {
        const std::uint64_t bytes =
            token == end ? trace.bytes().value() : trace.span(token).begin.value();
        return bytes + trace.endsBefore(token);
    };
    for (TokenPos token; token < end;) {
        const TokenRange segment = trace.segmentOf(token);
        encoded.segments.push_back(
            {segment.size(), symbolsBefore(segment.end) - symbolsBefore(segment.begin)});
        token = segment.end;
    }
    return encoded;
}

std::optional<BytePos> firstDifference(TextView a, TextView b)
{
    const auto byte = std::ranges::mismatch(a.bytes, b.bytes).in1;
    const auto [endA, endB] = std::ranges::mismatch(a.documentEnds, b.documentEnds);
    std::optional<BytePos> place;
    const auto take = [&](BytePos candidate) {
        place = place ? std::min(*place, candidate) : candidate;
    };
    if (byte != a.bytes.end() || a.bytes.size() != b.bytes.size())
        take(BytePos(static_cast<std::uint64_t>(byte - a.bytes.begin())));
    if (endA != a.documentEnds.end())
        take(*endA);
    if (endB != b.documentEnds.end())
        take(*endB);
    return place;
}

} // namespace mullion
