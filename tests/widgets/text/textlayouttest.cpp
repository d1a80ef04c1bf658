// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/textlayout.h"

#include <gtest/gtest.h>

#include <string>
#include <tuple>

namespace mullion {
namespace {

std::shared_ptr<const Text> textOf(std::string_view chars, std::vector<BytePos> ends = {})
{
    const ByteView bytes = asBytes(chars);
    return std::make_shared<const Text>(Text{Bytes(bytes.begin(), bytes.end()), std::move(ends)});
}

TextLayout layoutOf(std::shared_ptr<const Text> text, int columns = 80)
{
    TextLayout layout;
    layout.setText(std::move(text));
    layout.setOptions({columns, 8, false});
    return layout;
}

void measure(TextLayout& layout)
{
    while (layout.measureNext()) {
    }
}

TEST(TextLayout, givesAnEmptyTextOneEmptyLine)
{
    TextLayout layout = layoutOf(textOf(""));
    EXPECT_EQ(layout.lineCount(), 1u);
    EXPECT_TRUE(layout.line({0, 0}).bytes.empty());
    EXPECT_EQ(layout.lineAt(BytePos(0)), (LinePlace{0, 0}));
    EXPECT_TRUE(layout.isLast({0, 0}));
}

TEST(TextLayout, findsLinesByByteAndByDocumentEnd)
{
    TextLayout layout = layoutOf(textOf("ab\ncd", {BytePos(0), BytePos(3), BytePos(5)}));
    // END | ab~END | cdEND
    measure(layout);
    EXPECT_EQ(layout.lineCount(), 3u);
    EXPECT_EQ(layout.lineAt(BytePos(0)).line, 1u);
    EXPECT_EQ(layout.lineAt(BytePos(2)).line, 1u);
    EXPECT_EQ(layout.lineAt(BytePos(3)).line, 2u);
    EXPECT_EQ(layout.lineAt(BytePos(5)).line, 2u);
    EXPECT_EQ(layout.lineAtEnd(0).line, 0u);
    EXPECT_EQ(layout.lineAtEnd(1).line, 1u);
    EXPECT_EQ(layout.lineAtEnd(2).line, 2u);
}

TEST(TextLayout, goesThroughAllLinesInBothDirections)
{
    std::string chars;
    for (int i = 0; i < 40000; ++i)
        chars += "line " + std::to_string(i) + "\n";
    TextLayout layout = layoutOf(textOf(chars));
    LinePlace place;
    std::uint64_t count = 1;
    BytePos at = layout.line(place).bytes.end;
    while (!layout.isLast(place)) {
        place = layout.moved(place, 1);
        ASSERT_EQ(layout.line(place).bytes.begin, at);
        at = layout.line(place).bytes.end;
        ++count;
    }
    EXPECT_EQ(count, 40000u);
    EXPECT_EQ(layout.lineCount(), 40000u);
    EXPECT_EQ(layout.moved(place, -39999), (LinePlace{0, 0}));
    EXPECT_EQ(layout.moved(place, -50000), (LinePlace{0, 0}));
    EXPECT_EQ(layout.moved({0, 0}, 50000), place);
    for (std::uint64_t n = 0; n < count; n += 997)
        EXPECT_EQ(layout.numberOf(layout.placeOf(n)), n);
}

/// Counted in bytes laid out, not in time: what is opened or jumped to costs two blocks at most.
TEST(TextLayout, opensOneLineOfFiftyMegabytesByLookingAtOneBlock)
{
    const std::uint64_t blocks = 2 * (TextLayout::kBlockBytes + 4096);
    TextLayout layout = layoutOf(textOf(std::string(50'000'000, 'x')));
    std::ignore = layout.cells(layout.lineAt(BytePos(0)));
    EXPECT_LE(layout.work(), blocks);
    std::ignore = layout.cells(layout.lineAt(BytePos(37'123'456)));
    EXPECT_LE(layout.work(), 2 * blocks);
    std::ignore = layout.cells(layout.placeOf(layout.lineCount() - 1));
    EXPECT_LE(layout.work(), 3 * blocks);
    EXPECT_NEAR(static_cast<double>(layout.lineCount()), 50e6 / 80, 0.02 * 50e6 / 80);

    std::uint64_t before = layout.work();
    while (layout.measureNext()) {
        EXPECT_LE(layout.work() - before, blocks) << "a slice is one block";
        before = layout.work();
    }
    EXPECT_TRUE(layout.isMeasured());
    EXPECT_LE(layout.work(), 51'000'000u);
}

TEST(TextLayout, joinsBlocksWithoutCuttingCharacters)
{
    std::string chars;
    while (chars.size() < 3 * TextLayout::kBlockBytes)
        chars += "日本語";
    TextLayout layout = layoutOf(textOf(chars));
    for (LinePlace place;; place = layout.moved(place, 1)) {
        for (const TextCell& cell : layout.cells(place))
            ASSERT_EQ(cell.bytes, 3) << cell.begin.value();
        if (layout.isLast(place))
            break;
    }
}

TEST(TextLayout, keepsDocumentEndsAtBlockBorders)
{
    std::string chars(2 * TextLayout::kBlockBytes, 'x');
    chars[TextLayout::kBlockBytes] = '\n';
    const std::size_t border = TextLayout::kBlockBytes + 1;
    TextLayout layout = layoutOf(textOf(chars, {BytePos(border), BytePos(border)}));
    EXPECT_EQ(layout.lineAtEnd(0).block, 0u);
    EXPECT_EQ(layout.lineAtEnd(1).block, 0u);
    EXPECT_EQ(layout.lineAt(BytePos(border)).block, 1u);
    EXPECT_EQ(layout.lineAt(BytePos(border)).line, 0u);
}

} // namespace
} // namespace mullion
