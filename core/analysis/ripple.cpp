// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/ripple.h"

#include "core/base/cancelled.h"
#include "core/tokenize/examples.h"
#include "core/tokenize/tokenizername.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace mullion {

namespace {

/// Examples are long; a stretch of two behind the change reaches the next one.
constexpr std::uint64_t kFirstSegmentStretch = 2 * kExampleSymbols;
/// More text than any tokenizer looks ahead of the window it is in: a window of 128 bits holds at
/// most 5,640 symbols, since none costs less than log2(2^14 / (2^14 - 256)) bits.
constexpr std::uint64_t kLookAhead = 16 * 1024;
/// So few bits at the very end of a text can be the same by chance; no agreement is seen in them.
constexpr std::size_t kChanceBits = 16;
/// Text encoded behind the change at first; four times as much each time that it did not suffice.
constexpr std::uint64_t kFirstStretch = 4 * kLookAhead;
/// Text shown on either side of what changed.
constexpr std::uint64_t kContextBytes = 40;

/// Where a tokenizer is known to begin afresh, so that the tokens from there on depend on nothing
/// but the text from there on.
enum class Restart
{
    Token,
    Window,
    Segment ///< the beginning of the text is one
};

Restart restartOf(const TokenizerInfo& info, const Trace& trace)
{
    const bool isSegmented = trace.tokens().value() > 0
                             && trace.segmentOf(TokenPos(0)).end.value() < trace.tokens().value();
    const auto name = TokenizerName::parse(info.name);
    if (isSegmented || !name)
        return Restart::Segment;
    if (name->family == "bytes"
        || (name->family == "tunstall"
            && name->parsing.value_or(DictionaryParse::Greedy) == DictionaryParse::Greedy))
        return Restart::Token;
    const bool standAlone =
        name->family == "equal-info" && info.tokensPerWindow > 0
        && name->reset.value_or(ModelReset::EachWindow) == ModelReset::EachWindow;
    return standAlone ? Restart::Window : Restart::Segment;
}

/// What two streams are compared by.
struct Token
{
    TokenId id = 0;
    std::uint64_t bytes = 0;
    std::uint32_t ends = 0;
    int position = 0;

    friend bool operator==(const Token&, const Token&) = default;
};

/// A place of the text as both streams know it.
struct Place
{
    std::uint64_t byte = 0;
    std::uint64_t end = 0; ///< document ends before it

    friend auto operator<=>(const Place&, const Place&) = default;
};

/// The tokens of the text as it is, from one of them on.
class OldStream
{
public:
    OldStream(const Trace& trace, Restart restart)
        : m_trace(trace)
        , m_restart(restart)
    {
    }

    [[nodiscard]] std::size_t size() const { return m_trace.tokens().value(); }

    [[nodiscard]] Token token(std::size_t i) const
    {
        const TokenPos at(i);
        return {m_trace.id(at), m_trace.spanSize(at).value(), m_trace.spanEnds(at),
                m_trace.positionInWindow(at)};
    }

    [[nodiscard]] Place begin(std::size_t i) const
    {
        if (i == size())
            return {m_trace.bytes().value(), m_trace.documentEnds()};
        return {m_trace.span(TokenPos(i)).begin.value(), m_trace.endsBefore(TokenPos(i))};
    }

    [[nodiscard]] float bits(std::uint64_t byte) const { return m_trace.bits(BytePos(byte)); }
    [[nodiscard]] float endBits(std::uint64_t end) const { return m_trace.endBits(end); }

    /// The restart at or before the token; the next one after it, or size().
    [[nodiscard]] std::size_t restartAt(std::size_t i) const { return unitOf(i).begin.value(); }
    [[nodiscard]] std::size_t restartAfter(std::size_t i) const { return unitOf(i).end.value(); }

    /// The last restart that has at least `back` bytes of text between itself and `byte`.
    [[nodiscard]] std::size_t restartBefore(std::uint64_t byte, std::uint64_t back) const
    {
        if (byte <= back)
            return 0;
        const std::uint64_t last = m_trace.bytes().value() - 1;
        const auto token = m_trace.tokenAt(BytePos(std::min(byte - back, last)));
        return token ? restartAt(token->value()) : 0;
    }

private:
    [[nodiscard]] TokenRange unitOf(std::size_t i) const
    {
        const TokenPos token(i);
        switch (m_restart) {
        case Restart::Token:
            return {token, token + TokenCount(1)};
        case Restart::Window:
            return m_trace.tokensOf(m_trace.windowOf(token));
        case Restart::Segment:
            break;
        }
        return m_trace.segmentOf(token);
    }

    const Trace& m_trace;
    Restart m_restart;
};

/// The tokens of a stretch of the changed text, all of them in memory.
class NewStream
{
public:
    NewStream(Text text, Restart restart)
        : m_text(std::move(text))
        , m_restart(restart)
        , m_begins{Place{}}
    {
    }

    Result<> trace(const Tokenizer& tokenizer, const std::stop_token& stop)
    {
        const Result<> traced = tokenizer.trace(
            m_text.view(),
            [&](TokenBlock&& block) {
                append(block);
                return true;
            },
            stop);
        MULLION_TRY(traced);
        if (stop.stop_requested())
            return fail(cancelled());
        if (m_begins.back() != Place{m_text.bytes.size(), m_text.documentEnds.size()})
            return fail(ErrorCode::Internal,
                        fmt::format("The tokens of '{}' stand for {} bytes of a text of {}",
                                    tokenizer.info().name, m_begins.back().byte,
                                    m_text.bytes.size()),
                        "Report this with the text and the tokenizer");
        return {};
    }

    [[nodiscard]] std::size_t size() const { return m_all.ids.size(); }
    [[nodiscard]] const Text& text() const { return m_text; }

    [[nodiscard]] Token token(std::size_t i) const
    {
        return {m_all.ids[i], m_all.spanBytes[i], m_all.spanEnds[i], m_all.position[i]};
    }
    /// Counted from the beginning of the stretch.
    [[nodiscard]] Place begin(std::size_t i) const { return m_begins[i]; }
    [[nodiscard]] float bits(std::uint64_t byte) const { return m_all.byteBits[byte]; }
    [[nodiscard]] float endBits(std::uint64_t end) const { return m_all.endBits[end]; }

    [[nodiscard]] bool isRestart(std::size_t i) const
    {
        switch (m_restart) {
        case Restart::Token:
            return true;
        case Restart::Window:
            return m_all.position[i] == 0;
        case Restart::Segment:
            break;
        }
        return std::ranges::binary_search(m_all.segmentStarts, static_cast<std::uint32_t>(i));
    }

private:
    void append(const TokenBlock& block)
    {
        const auto join = [](auto& to, const auto& from) {
            to.insert(to.end(), from.begin(), from.end());
        };
        for (const std::uint32_t start : block.segmentStarts)
            m_all.segmentStarts.push_back(static_cast<std::uint32_t>(m_all.ids.size()) + start);
        join(m_all.ids, block.ids);
        join(m_all.spanBytes, block.spanBytes);
        join(m_all.spanEnds, block.spanEnds);
        join(m_all.position, block.position);
        join(m_all.byteBits, block.byteBits);
        join(m_all.endBits, block.endBits);
        for (std::size_t i = 0; i < block.ids.size(); ++i)
            m_begins.push_back({m_begins.back().byte + block.spanBytes[i],
                                m_begins.back().end + block.spanEnds[i]});
    }

    Text m_text;
    Restart m_restart;
    TokenBlock m_all;
    std::vector<Place> m_begins; ///< per token, and the end
};

/// Tokens [first, last) of a stream as they would be shown; ends early when `most` bytes are full.
template <class Stream>
TokenExcerpt excerptOf(const Stream& stream, TextView text, std::size_t first, std::size_t last,
                       std::size_t changedBegin, std::size_t changedEnd, std::uint64_t most)
{
    TokenExcerpt excerpt;
    TokenBlock& block = excerpt.tokens;
    const Place begin = stream.begin(first);
    Place at = begin;
    std::size_t i = first;
    for (; i < last && at.byte - begin.byte < most; ++i) {
        const Token token = stream.token(i);
        block.ids.push_back(token.id);
        block.spanBytes.push_back(static_cast<std::uint32_t>(token.bytes));
        block.spanEnds.push_back(static_cast<std::uint16_t>(token.ends));
        block.position.push_back(static_cast<std::uint8_t>(token.position));
        for (std::uint64_t k = 0; k < token.bytes; ++k)
            block.byteBits.push_back(stream.bits(at.byte + k));
        for (std::uint64_t k = 0; k < token.ends; ++k)
            block.endBits.push_back(stream.endBits(at.end + k));
        at.byte += token.bytes;
        at.end += token.ends;
    }
    const ByteView bytes = text.bytes.subspan(begin.byte, at.byte - begin.byte);
    excerpt.text.bytes.assign(bytes.begin(), bytes.end());
    for (std::uint64_t end = begin.end; end < at.end; ++end)
        excerpt.text.documentEnds.emplace_back(text.documentEnds[end].value() - begin.byte);
    excerpt.firstByte = begin.byte;
    excerpt.changedBegin = std::min(changedBegin, i) - first;
    excerpt.changedEnd = std::min(changedEnd, i) - first;
    excerpt.reachesChangedEnd = i >= changedEnd;
    return excerpt;
}

template <class Stream>
WindowCount windowsIn(const Stream& stream, std::size_t begin, std::size_t end, bool hasWindows)
{
    if (!hasWindows || begin == end)
        return {};
    std::uint64_t windows = 1;
    for (std::size_t i = begin + 1; i < end; ++i)
        windows += stream.token(i).position == 0 ? 1 : 0;
    return WindowCount(windows);
}

/// Follows one change: the two streams, and where they part and meet.
class Follower
{
public:
    Follower(const Tokenizer& tokenizer, TextView text, const Trace& trace, const TextEdit& edit,
             const RippleOptions& options)
        : m_tokenizer(tokenizer)
        , m_text(text)
        , m_trace(trace)
        , m_edit(edit)
        , m_options(options)
        , m_restart(restartOf(tokenizer.info(), trace))
        , m_old(trace, m_restart)
        , m_lookAhead(m_restart == Restart::Segment ? 0 : kLookAhead)
    {
    }

    Result<Ripple> run(const std::stop_token& stop)
    {
        std::uint64_t back = m_lookAhead;
        std::uint64_t stretch =
            m_restart == Restart::Segment ? kFirstSegmentStretch : kFirstStretch;
        for (;;) {
            m_first = m_old.restartBefore(m_edit.at.value(), back);
            const std::uint64_t behind = m_text.bytes.size() - editEnd();
            m_complete = behind <= stretch;
            m_end = m_complete ? m_text.bytes.size() : editEnd() + stretch;
            NewStream fresh(stretchText(), m_restart);
            MULLION_TRY(fresh.trace(m_tokenizer, stop));
            const std::optional<Meeting> met = meeting(fresh);
            if (!met) {
                stretch *= 4;
                continue;
            }
            const std::size_t alike = commonPrefix(fresh, *met);
            // A change that shows in the stretch's first unit may show before it too.
            const std::size_t parted = m_first + alike;
            if (m_lookAhead > 0 && m_first > 0 && parted < m_old.size()
                && m_old.restartAt(parted) == m_first) {
                back *= 4;
                continue;
            }
            return told(fresh, alike, commonSuffix(fresh, alike, *met));
        }
    }

private:
    /// A boundary in both streams from which on they are the same.
    struct Meeting
    {
        std::size_t inOld = 0;
        std::size_t inNew = 0; ///< counted from the stretch's first token
    };

    [[nodiscard]] std::uint64_t editEnd() const
    {
        return m_edit.at.value() + m_edit.removed.value();
    }

    /// The changed text from the token m_first to m_end.
    [[nodiscard]] Text stretchText() const
    {
        const Place begin = m_old.begin(m_first);
        Text piece;
        const ByteView bytes = m_text.bytes.subspan(begin.byte, m_end - begin.byte);
        piece.bytes.assign(bytes.begin(), bytes.end());
        for (const BytePos place : m_text.documentEnds.subspan(begin.end)) {
            if (!m_complete && place.value() >= m_end)
                break;
            piece.documentEnds.emplace_back(place.value() - begin.byte);
        }
        TextEdit edit = m_edit;
        edit.at = BytePos(m_edit.at.value() - begin.byte);
        return edited(piece.view(), edit);
    }

    /// The place in the text as it is of a token of the changed stretch that begins behind the
    /// change.
    [[nodiscard]] Place inOldText(Place place) const
    {
        const Place first = m_old.begin(m_first);
        return {place.byte + first.byte + m_edit.removed.value() - m_edit.inserted.size(),
                place.end + first.end};
    }

    /// The first restart that both streams have at one place behind the change; the end of both
    /// when the stretch goes to the end of the text; otherwise nothing.
    [[nodiscard]] std::optional<Meeting> meeting(const NewStream& fresh) const
    {
        // Close to where the stretch was cut off the tokens may know of it.
        const std::uint64_t limit = m_complete ? m_end : m_end - m_lookAhead;
        std::size_t inOld = m_first;
        const std::uint64_t newBegin =
            m_edit.at.value() - m_old.begin(m_first).byte + m_edit.inserted.size();
        for (std::size_t inNew = 0; inNew < fresh.size(); ++inNew) {
            if (fresh.begin(inNew).byte < newBegin || !fresh.isRestart(inNew))
                continue;
            const Place place = inOldText(fresh.begin(inNew));
            if (place.byte > limit)
                break;
            while (inOld < m_old.size() && m_old.begin(inOld) < place)
                inOld = m_old.restartAfter(inOld);
            if (inOld < m_old.size() && m_old.begin(inOld) == place)
                return Meeting{inOld, inNew};
        }
        if (m_complete)
            return Meeting{m_old.size(), fresh.size()};
        return std::nullopt;
    }

    [[nodiscard]] std::size_t commonPrefix(const NewStream& fresh, const Meeting& met) const
    {
        std::size_t alike = 0;
        while (m_first + alike < met.inOld && alike < met.inNew
               && m_old.token(m_first + alike) == fresh.token(alike))
            ++alike;
        return alike;
    }

    [[nodiscard]] Meeting commonSuffix(const NewStream& fresh, std::size_t alike,
                                       const Meeting& met) const
    {
        Meeting first = met;
        while (first.inOld > m_first + alike && first.inNew > alike
               && m_old.token(first.inOld - 1) == fresh.token(first.inNew - 1)) {
            --first.inOld;
            --first.inNew;
        }
        const std::size_t bits = (m_old.size() - first.inOld)
                                 * static_cast<std::size_t>(m_tokenizer.info().bitsPerToken);
        const bool mayBeChance = met.inOld == m_old.size() && bits < kChanceBits;
        return mayBeChance && first.inOld > m_first + alike ? met : first;
    }

    [[nodiscard]] Ripple told(const NewStream& fresh, std::size_t alike, const Meeting& met) const
    {
        const std::size_t parted = m_first + alike;
        const bool hasWindows = m_tokenizer.info().tokensPerWindow > 0;
        const std::uint64_t offset = m_old.begin(m_first).byte;
        Ripple ripple;
        ripple.before.tokens = {TokenPos(parted), TokenPos(met.inOld)};
        ripple.before.bytes = {BytePos(m_old.begin(parted).byte),
                               BytePos(m_old.begin(met.inOld).byte)};
        ripple.before.windows = windowsIn(m_old, parted, met.inOld, hasWindows);
        ripple.after.tokens = {TokenPos(parted), TokenPos(m_first + met.inNew)};
        ripple.after.bytes = {BytePos(offset + fresh.begin(alike).byte),
                              BytePos(offset + fresh.begin(met.inNew).byte)};
        ripple.after.windows = windowsIn(fresh, alike, met.inNew, hasWindows);
        ripple.agrees = met.inOld < m_old.size() || !ripple.changesTokens();
        if (ripple.changesTokens()) {
            const std::uint64_t last =
                ripple.agrees ? m_old.begin(met.inOld).byte : m_text.bytes.size();
            ripple.reach = ByteCount(last - std::min(last, editEnd()));
            ripple.agreesAtSegment =
                ripple.agrees && met.inOld > 0
                && m_trace.segmentOf(TokenPos(met.inOld)).begin == TokenPos(met.inOld);
        }
        if (m_options.excerptBytes > 0)
            addExcerpts(ripple, fresh, alike, met);
        return ripple;
    }

    void addExcerpts(Ripple& ripple, const NewStream& fresh, std::size_t alike,
                     const Meeting& met) const
    {
        // Tokens before the change are the same in both, and so are those behind.
        std::size_t lead = 0;
        const std::uint64_t changeByte = m_old.begin(m_first + alike).byte;
        while (lead < alike
               && (changeByte - m_old.begin(m_first + alike - lead).byte < kContextBytes
                   || m_old.token(m_first + alike - lead).position != 0))
            ++lead;
        std::size_t tail = 0;
        while (met.inNew + tail < fresh.size() && met.inOld + tail < m_old.size()
               && fresh.begin(met.inNew + tail).byte - fresh.begin(met.inNew).byte < kContextBytes)
            ++tail;
        ripple.before.excerpt = excerptOf(m_old, m_text, m_first + alike - lead, met.inOld + tail,
                                          m_first + alike, met.inOld, m_options.excerptBytes);
        ripple.after.excerpt = excerptOf(fresh, fresh.text().view(), alike - lead, met.inNew + tail,
                                         alike, met.inNew, m_options.excerptBytes);
        ripple.after.excerpt.firstByte += m_old.begin(m_first).byte;
    }

    const Tokenizer& m_tokenizer;
    TextView m_text;
    const Trace& m_trace;
    const TextEdit& m_edit;
    const RippleOptions& m_options;
    Restart m_restart;
    OldStream m_old;
    /// How far from a change tokens may know of it. A segment knows nothing of the next one.
    std::uint64_t m_lookAhead;

    std::size_t m_first = 0; ///< token with which the stretch begins
    std::uint64_t m_end = 0; ///< byte of the text as it is with which the stretch ends
    bool m_complete = false; ///< that is the end of the text
};

} // namespace

Result<Ripple> followEdit(const Tokenizer& tokenizer, TextView text, const Trace& trace,
                          const TextEdit& edit, const RippleOptions& options, std::stop_token stop)
{
    const std::uint64_t size = text.bytes.size();
    if (edit.at.value() > size || edit.removed.value() > size - edit.at.value())
        return fail(ErrorCode::Usage,
                    fmt::format("A change of {} bytes at byte {} is outside the text of {} bytes",
                                edit.removed.value(), edit.at.value(), size),
                    "Choose a place inside the text");
    if (trace.bytes().value() != size || trace.documentEnds() != text.documentEnds.size())
        return fail(ErrorCode::Internal,
                    fmt::format("The text has {} bytes, its tokens stand for {}", size,
                                trace.bytes().value()),
                    "Wait until the whole text is tokenized");
    return Follower(tokenizer, text, trace, edit, options).run(stop);
}

} // namespace mullion
