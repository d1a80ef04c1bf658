// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/locality.h"

#include "core/analysis/ripple.h"
#include "core/analysis/textedit.h"
#include "core/base/random.h"
#include "core/tokenize/examples.h"
#include "core/tokenize/symbolcursor.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mullion {

namespace {

constexpr std::uint64_t kPieceExamples = 3;

/// Draws changes of a text, the same for the same seed.
class EditDraw
{
public:
    EditDraw(TextView text, std::uint64_t seed)
        : m_text(text)
        , m_random(seed)
    {
        // A place close to the end of the text would have little behind it to agree in.
        const std::uint64_t tail = (kPieceExamples - 1) * kExampleSymbols;
        m_drawnBytes =
            std::max(text.bytes.size() / kPieceExamples + 1,
                     text.bytes.size() - std::min<std::uint64_t>(tail, text.bytes.size()));
        m_drawnBytes = std::min<std::uint64_t>(m_drawnBytes, text.bytes.size());
        for (SymbolCursor cursor(text); !cursor.atEnd();) {
            m_examples.push_back({cursor.byte(), cursor.end()});
            cursor.advance(std::min(kExampleSymbols, symbolsFrom(cursor)));
        }
    }

    /// A change of one character, and the piece of text in which it is looked at.
    struct Drawn
    {
        Text piece;
        TextEdit edit;
    };

    Result<Drawn> next()
    {
        const ByteRange old = characterAt(m_text.bytes, BytePos(m_random.below(m_drawnBytes)));
        const auto replacement = otherCharacter(bytesOf(old));
        MULLION_TRY(replacement);
        const auto after =
            std::ranges::upper_bound(m_examples, old.begin.value(), {}, &Border::byte);
        const auto first = after - 1;
        const auto last = m_examples.end() - first > std::ptrdiff_t(kPieceExamples)
                              ? first + kPieceExamples
                              : m_examples.end();
        Drawn drawn{pieceOf(*first, last == m_examples.end() ? end() : *last), {}};
        drawn.edit = {BytePos(old.begin.value() - first->byte), old.size(), *replacement};
        return drawn;
    }

private:
    /// Where an example begins.
    struct Border
    {
        std::uint64_t byte = 0;
        std::uint64_t end = 0;
    };

    [[nodiscard]] std::uint64_t symbolsFrom(const SymbolCursor& cursor) const
    {
        return m_text.symbolCount() - cursor.byte() - cursor.end();
    }

    [[nodiscard]] Border end() const { return {m_text.bytes.size(), m_text.documentEnds.size()}; }

    [[nodiscard]] ByteView bytesOf(ByteRange range) const
    {
        return m_text.bytes.subspan(range.begin.value(), range.size().value());
    }

    /// A character of the text that is not `old`.
    Result<Bytes> otherCharacter(ByteView old)
    {
        constexpr int kTries = 10'000;
        for (int i = 0; i < kTries; ++i) {
            const ByteView other =
                bytesOf(characterAt(m_text.bytes, BytePos(m_random.below(m_text.bytes.size()))));
            if (!std::ranges::equal(other, old))
                return Bytes(other.begin(), other.end());
        }
        return fail(ErrorCode::Input, "The text has hardly a character beside one that is repeated",
                    "Choose a text with different characters");
    }

    [[nodiscard]] Text pieceOf(Border from, Border to) const
    {
        Text piece;
        const ByteView bytes = m_text.bytes.subspan(from.byte, to.byte - from.byte);
        piece.bytes.assign(bytes.begin(), bytes.end());
        for (const BytePos place : m_text.documentEnds.subspan(from.end, to.end - from.end))
            piece.documentEnds.emplace_back(place.value() - from.byte);
        return piece;
    }

    TextView m_text;
    Random m_random;
    std::uint64_t m_drawnBytes = 0; ///< changes are drawn among so many bytes from the front
    std::vector<Border> m_examples;
};

Result<Trace> traced(const Tokenizer& tokenizer, TextView text, const std::stop_token& stop)
{
    Trace trace(tokenizer.info());
    Result<> appended;
    const Result<> ran = tokenizer.trace(
        text,
        [&](TokenBlock&& block) {
            appended = trace.append(block);
            return appended.has_value();
        },
        stop);
    MULLION_TRY(appended);
    MULLION_TRY(ran);
    return trace;
}

} // namespace

double Locality::neverShare() const
{
    return edits == 0 ? 0.0 : static_cast<double>(neverAgree()) / static_cast<double>(edits);
}

std::optional<std::uint64_t> Locality::quantile(double share) const
{
    const double wanted = std::ceil(share * static_cast<double>(edits));
    const std::size_t rank = std::max<std::size_t>(1, static_cast<std::size_t>(wanted));
    if (rank > reaches.size())
        return std::nullopt;
    return reaches[rank - 1];
}

std::optional<double> Locality::mean() const
{
    if (reaches.empty())
        return std::nullopt;
    return std::accumulate(reaches.begin(), reaches.end(), 0.0)
           / static_cast<double>(reaches.size());
}

double Locality::tokensPerEdit() const
{
    return edits == 0 ? 0.0 : static_cast<double>(changedTokens) / static_cast<double>(edits);
}

Result<Locality> measureLocality(const Tokenizer& tokenizer, TextView text,
                                 const LocalityOptions& options, std::stop_token stop)
{
    if (options.edits == 0)
        return fail(ErrorCode::Usage, "No changes are no measurement", "Ask for at least one");
    if (text.bytes.empty())
        return fail(ErrorCode::Input, "The text has no bytes that could be changed",
                    "Choose a text that is not empty");
    Locality locality;
    locality.tokenizer = tokenizer.info().name;
    EditDraw draw(text, options.seed);
    for (; locality.edits < options.edits; ++locality.edits) {
        const auto drawn = draw.next();
        MULLION_TRY(drawn);
        const auto trace = traced(tokenizer, drawn->piece.view(), stop);
        MULLION_TRY(trace);
        const auto ripple =
            followEdit(tokenizer, drawn->piece.view(), *trace, drawn->edit, {}, stop);
        MULLION_TRY(ripple);
        if (ripple->agrees)
            locality.reaches.push_back(ripple->reach.value());
        locality.changedTokens += ripple->after.tokens.size().value();
    }
    std::ranges::sort(locality.reaches);
    return locality;
}

} // namespace mullion
