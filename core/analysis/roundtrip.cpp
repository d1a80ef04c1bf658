// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/roundtrip.h"

#include <algorithm>
#include <optional>

namespace mullion {

namespace {

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

    Result<> add(const TokenBlock& block)
    {
        for (std::size_t i = 0; i < block.ids.size(); ++i) {
            m_window.ids.push_back(block.ids[i]);
            m_bytes += block.spanBytes[i];
            m_ends += block.spanEnds[i];
            if (m_window.ids.size() == m_tokensPerWindow)
                MULLION_TRY(closeWindow());
        }
        return {};
    }

    std::uint64_t windows = 0;
    std::uint64_t rightWindows = 0;

    [[nodiscard]] std::uint64_t rightDocuments(std::uint64_t documents) const
    {
        return documents - m_wrongDocuments;
    }

private:
    Result<> closeWindow()
    {
        m_window.segments.assign(1, {TokenCount(m_tokensPerWindow), m_bytes + m_ends});
        const auto decoded = m_tokenizer.decode(m_window);
        MULLION_TRY(decoded);
        ++windows;
        if (isEqual(decoded->view(), original().view()))
            ++rightWindows;
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
    std::uint64_t m_wrongDocuments = 0;
    std::uint64_t m_judgedDocuments = 0; ///< documents before this one are not counted again
};

} // namespace

Result<RoundTrip> checkRoundTrip(const Tokenizer& tokenizer, TextView text,
                                 const EncodedText& encoded, std::stop_token stop)
{
    const auto decoded = tokenizer.decode(encoded, stop);
    MULLION_TRY(decoded);
    RoundTrip result;
    result.equal = isEqual(decoded->view(), text);
    result.documents = documentsIn(text);
    const int tokensPerWindow = tokenizer.info().tokensPerWindow;
    if (tokensPerWindow > 0)
        result.windows = encoded.ids.size() / static_cast<std::size_t>(tokensPerWindow);
    if (result.equal) {
        result.rightDocuments = result.documents;
        result.rightWindows = result.windows;
        return result;
    }
    if (tokensPerWindow == 0)
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
    result.windows = check.windows;
    result.rightWindows = check.rightWindows;
    result.rightDocuments = check.rightDocuments(result.documents);
    return result;
}

} // namespace mullion
