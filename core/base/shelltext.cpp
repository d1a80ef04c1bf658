// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: quoting and word splitting of the POSIX shell (XCU 2.2, 2.3), without expansion.
#include "core/base/shelltext.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace mullion {

namespace {

constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                    "@%+=:,./_-";
constexpr std::string_view kOperators = ";|&<>()";

std::string quoted(const std::string& word)
{
    if (!word.empty() && word.find_first_not_of(kPlain) == word.npos)
        return word;
    std::string text = "'";
    for (const char c : word) {
        if (c == '\'')
            text += "'\\''";
        else
            text += c;
    }
    return text + "'";
}

tl::unexpected<Error> notPlain(char c)
{
    return fail(ErrorCode::Usage,
                fmt::format("'{}' in the command line means something to a shell that is not done "
                            "here",
                            c),
                "Write out what it stands for, or put it into single quotes");
}

tl::unexpected<Error> openQuote(char c)
{
    return fail(ErrorCode::Usage,
                fmt::format("A quote ({}) is opened in the command line and never closed", c),
                "Close it");
}

/// Reads one text from its start to its end.
class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }

    Result<std::vector<std::string>> words()
    {
        while (m_at < m_text.size())
            MULLION_TRY(readOne(m_text[m_at]));
        endWord();
        return std::move(m_words);
    }

private:
    Result<> readOne(char c)
    {
        if (m_commandEnded && c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '#')
            return fail(ErrorCode::Usage, "There is a second command in a line of its own",
                        "Give one command; a line that goes on ends with a backslash");
        ++m_at;
        switch (c) {
        case ' ':
        case '\t':
        case '\r':
            endWord();
            return {};
        case '\n':
            endWord();
            m_commandEnded = !m_words.empty();
            return {};
        case '#':
            if (m_word)
                m_word->push_back(c);
            else
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            return {};
        case '\\':
            return readEscaped();
        case '\'':
            return readSingleQuoted();
        case '"':
            return readDoubleQuoted();
        case '$':
        case '`':
            return notPlain(c);
        case '~':
            if (!m_word)
                return notPlain(c);
            break;
        default:
            if (kOperators.find(c) != kOperators.npos)
                return notPlain(c);
        }
        word() += c;
        return {};
    }

    Result<> readEscaped()
    {
        if (m_text.substr(m_at).starts_with("\r\n"))
            ++m_at; // pasted from another system
        if (m_at == m_text.size())
            return {}; // the line that should go on does not
        if (m_text[m_at] != '\n')
            word() += m_text[m_at];
        ++m_at;
        return {};
    }

    Result<> readSingleQuoted()
    {
        const auto end = m_text.find('\'', m_at);
        if (end == m_text.npos)
            return openQuote('\'');
        word() += m_text.substr(m_at, end - m_at);
        m_at = end + 1;
        return {};
    }

    Result<> readDoubleQuoted()
    {
        word();
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == '"')
                return {};
            if (c == '$' || c == '`')
                return notPlain(c);
            const bool escapes = c == '\\' && m_at < m_text.size()
                                 && std::string_view("$`\"\\\n").find(m_text[m_at]) != m_text.npos;
            if (!escapes)
                word() += c;
            else if (const char next = m_text[m_at++]; next != '\n')
                word() += next;
        }
        return openQuote('"');
    }

    std::string& word() { return m_word ? *m_word : m_word.emplace(); }

    void endWord()
    {
        if (m_word)
            m_words.push_back(std::move(*m_word));
        m_word.reset();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::optional<std::string> m_word; ///< begun, perhaps with nothing in it yet ('')
    std::vector<std::string> m_words;
    bool m_commandEnded = false;
};

} // namespace

std::string quoted(std::span<const std::string> words)
{
    std::string line;
    for (const std::string& word : words)
        line += (line.empty() ? "" : " ") + quoted(word);
    return line;
}

Result<std::vector<std::string>> wordsOf(std::string_view text)
{
    return Reader(text).words();
}

} // namespace mullion
