// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tokenizer "13a" by its rules (mteval-v13a.pl; sacrebleu, tokenizers/tokenizer_13a.py and
// tokenizer_re.py). Bytes do for characters: all that the rules name is ASCII, and what they call
// "not a digit" may be the first or last byte of a character as well as the whole.
#include "core/analysis/bleu.h"

#include <algorithm>
#include <array>

namespace mullion {

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by)
{
    for (std::size_t at = 0; (at = text.find(what, at)) != text.npos; at += by.size())
        text.replace(at, what.size(), by);
    return text;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isPoint(char c)
{
    return c == '.' || c == ',';
}

/// All punctuation of ASCII but ' , - and the point.
bool standsAlone(char c)
{
    return (c >= '{' && c <= '~') || (c >= '[' && c <= '`') || (c >= ' ' && c <= '&')
           || (c >= '(' && c <= '+') || (c >= ':' && c <= '@') || c == '/';
}

/// Puts spaces where a rule for two neighbours wants them. As with regular expressions, a pair that
/// was found is behind us: its second character begins no other pair.
template <class Matches>
std::string spaced(const std::string& text, Matches matches, std::string_view before,
                   std::string_view between, std::string_view behind)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i + 1 == text.size() || !matches(text[i], text[i + 1])) {
            out += text[i];
            continue;
        }
        out.append(before).append(1, text[i]).append(between).append(1, text[i + 1]).append(behind);
        ++i;
    }
    return out;
}

/// Bytes of the white space at `at` (what Python's str.split takes for it), 0 if there is none.
std::size_t spaceLength(std::string_view text, std::size_t at)
{
    static constexpr std::array<std::string_view, 20> kWide = {
        "\u0085", "\u00a0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003",
        "\u2004", "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200a",
        "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", " "};
    const char c = text[at];
    if ((c >= '\t' && c <= '\r') || (c >= '\x1c' && c <= '\x1f'))
        return 1;
    const auto wide = std::ranges::find_if(
        kWide, [&](std::string_view space) { return text.substr(at).starts_with(space); });
    return wide == kWide.end() ? 0 : wide->size();
}

std::string_view withoutEndSpace(std::string_view text)
{
    std::size_t end = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t space = spaceLength(text, i);
        i += std::max<std::size_t>(space, 1);
        if (space == 0)
            end = i;
    }
    return text.substr(0, end);
}

std::vector<std::string> splitAtSpace(std::string_view text)
{
    std::vector<std::string> words;
    bool inWord = false;
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t space = spaceLength(text, i); space > 0) {
            inWord = false;
            i += space;
            continue;
        }
        if (!inWord)
            words.emplace_back();
        inWord = true;
        words.back() += text[i++];
    }
    return words;
}

} // namespace

std::vector<std::string> words13a(std::string_view text)
{
    std::string line(withoutEndSpace(text));
    line = replaced(std::move(line), "<skipped>", "");
    line = replaced(std::move(line), "-\n", "");
    line = replaced(std::move(line), "\n", " ");
    line = replaced(std::move(line), "&quot;", "\"");
    line = replaced(std::move(line), "&amp;", "&");
    line = replaced(std::move(line), "&lt;", "<");
    line = replaced(std::move(line), "&gt;", ">");

    std::string apart = " ";
    for (const char c : line)
        standsAlone(c) ? apart.append(1, ' ').append(1, c).append(1, ' ') : apart.append(1, c);
    apart += ' ';

    apart = spaced(
        apart, [](char a, char b) { return !isDigit(a) && isPoint(b); }, "", " ", " ");
    apart = spaced(
        apart, [](char a, char b) { return isPoint(a) && !isDigit(b); }, " ", " ", "");
    apart = spaced(
        apart, [](char a, char b) { return isDigit(a) && b == '-'; }, "", " ", " ");
    return splitAtSpace(apart);
}

} // namespace mullion
