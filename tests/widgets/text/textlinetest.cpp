// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/textline.h"

#include <gtest/gtest.h>

#include <string>

namespace mullion {
namespace {

using namespace std::string_literals;

/// A text in which '$' stands for a document end.
Text textOf(std::string_view drawing)
{
    Text text;
    for (const char c : drawing) {
        if (c == '$')
            text.documentEnds.emplace_back(text.bytes.size());
        else
            text.bytes.push_back(static_cast<std::uint8_t>(c));
    }
    return text;
}

std::string drawnCell(const Text& text, const TextCell& cell)
{
    const auto bytes = asChars(text.view().bytes.subspan(cell.begin.value(), cell.bytes));
    const char* const hex = "0123456789ABCDEF";
    switch (cell.kind) {
    case CellKind::Character:
        return std::string(bytes);
    case CellKind::Byte:
        return std::string{hex[static_cast<std::uint8_t>(bytes[0]) >> 4], hex[bytes[0] & 15]};
    case CellKind::Control:
        return "^" + std::string(1, static_cast<char>('@' ^ bytes[0]));
    case CellKind::Invisible:
        return "??";
    case CellKind::Tab:
        return std::string(cell.columns, '>');
    case CellKind::Newline:
        return "~";
    case CellKind::DocumentEnd:
        return "END";
    }
    return {};
}

/// The lines of a text, each drawn and closed by '|'.
std::string lines(std::string_view drawing, int columns, bool bytesOnly = false)
{
    const Text text = textOf(drawing);
    const LineOptions options{columns, 4, bytesOnly};
    const ByteRange all{BytePos(0), BytePos(text.bytes.size())};
    std::string result;
    BytePos at(0);
    for (const TextLine& line :
         breakLines(text.view(), all, 0, text.documentEnds.size(), options)) {
        EXPECT_EQ(line.bytes.begin, at) << "lines join without gaps";
        at = line.bytes.end;
        std::uint32_t column = 0;
        for (const TextCell& cell : cellsOf(text.view(), line, options)) {
            EXPECT_EQ(cell.column, column);
            column += cell.columns;
            result += drawnCell(text, cell);
        }
        EXPECT_LE(column, static_cast<std::uint32_t>(std::max(columns, 3)) + 1);
        result += "|";
    }
    EXPECT_EQ(at, all.end);
    return result;
}

TEST(TextLine, breaksAfterNewlinesAndBlanks)
{
    EXPECT_EQ(lines("one\ntwo", 20), "one~|two|");
    EXPECT_EQ(lines("the cat sat on the mat", 8), "the cat |sat on |the mat|");
    EXPECT_EQ(lines("abcdefghij", 4), "abcd|efgh|ij|");
    EXPECT_EQ(lines("a verylongword", 6), "a very|longwo|rd|") << "no deep rag for a long word";
    EXPECT_EQ(lines("abcd\nef", 4), "abcd~|ef|") << "the mark of a newline hangs over the edge";
    EXPECT_EQ(lines("\n\n", 4), "~|~|");
    EXPECT_EQ(lines("", 4), "");
}

TEST(TextLine, placesTabsAtStops)
{
    EXPECT_EQ(lines("\ta\tb", 20), ">>>>a>>>b|");
    EXPECT_EQ(lines("abc\tdefgh", 6), "abc>|defgh|");
    EXPECT_EQ(lines("abcde\tf", 6), "abcde>|f|") << "a tab is cut short at the edge";
}

TEST(TextLine, showsCharactersOfSeveralBytes)
{
    EXPECT_EQ(lines("é日本", 4), "é日|本|") << "East Asian characters take two columns";
    EXPECT_EQ(lines("e\u0301x", 1), "e\u0301|x|") << "marks stay with their letter";
    EXPECT_EQ(lines("\U0001F468\u200D\U0001F469x", 2), "\U0001F468\u200D\U0001F469|x|");
    EXPECT_EQ(lines("\U0001F1EB\U0001F1F7\U0001F1E9\U0001F1EA", 2),
              "\U0001F1EB\U0001F1F7|\U0001F1E9\U0001F1EA|")
        << "flags";
    EXPECT_EQ(lines("é", 8, true), "C3A9|");
}

TEST(TextLine, showsBytesThatAreNoCharacter)
{
    EXPECT_EQ(lines("a\xff"
                    "b\xc3",
                    9),
              "aFFbC3|");
    EXPECT_EQ(lines("\xc0\xaf", 9), "C0AF|") << "overlong";
    EXPECT_EQ(lines("\xed\xa0\x80", 9), "EDA080|") << "surrogate";
    EXPECT_EQ(lines("\xf4\x90\x80\x80", 9), "F4908080|") << "beyond Unicode";
    EXPECT_EQ(lines("\xe6\x97", 9), "E697|") << "cut off";
    EXPECT_EQ(lines("\u200bx", 9), "??x|") << "zero width space";
    EXPECT_EQ(lines("\ue000", 9), "EE8080|") << "private use";
}

TEST(TextLine, showsControlBytes)
{
    EXPECT_EQ(lines("a\0b\r\n\x7f"s, 9), "a^@b^M~|^?|");
}

TEST(TextLine, marksDocumentEnds)
{
    EXPECT_EQ(lines("ab$cd$", 9), "abEND|cdEND|");
    EXPECT_EQ(lines("ab\n$cd", 9), "ab~END|cd|") << "beside the newline before it";
    EXPECT_EQ(lines("$$", 9), "END|END|");
    EXPECT_EQ(lines("abcdefg$", 8), "abcdefg|END|");
    EXPECT_EQ(lines("\xe6$\x97\xa5", 9), "E6END|97A5|") << "no character across a document end";
}

TEST(TextLine, boundsWhatOneCellHolds)
{
    std::string marks = "e";
    for (int i = 0; i < 5000; ++i)
        marks += "\u0301";
    EXPECT_GT(lines(marks, 10).size(), marks.size() + 10) << "marks do not pile up without end";
}

} // namespace
} // namespace mullion
