// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/slotsfile.h"

#include "core/base/bytestream.h"
#include "core/base/hash.h"
#include "tests/core/icae/bytesicae.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace mullion {
namespace {

using testing::HasSubstr;

using SlotsFileTest = BytesIcae;

/// `bytes` with a checksum that is right.
Bytes sealed(Bytes bytes)
{
    bytes.resize(bytes.size() - 8);
    ByteWriter out;
    out.raw(bytes);
    out.fixed(hash64(bytes), 8);
    return out.take();
}

TEST_F(SlotsFileTest, ComesBackFromItsBytes)
{
    const SlotsFile file = squeezed(letters(70), {.format = SlotFormat::Bf16});
    ASSERT_EQ(file.spans.size(), 3u);
    const auto again = SlotsFile::parse(file.serialise());
    ASSERT_TRUE(again) << again.error().sentence();
    EXPECT_EQ(again->serialise(), file.serialise());
    EXPECT_EQ(again->icaeIdentity, "fake");
    EXPECT_EQ(again->baseIdentity, "base");
    EXPECT_EQ(again->tokenizer, "bytes");
    EXPECT_EQ(again->format, SlotFormat::Bf16);
    EXPECT_EQ(again->textBytes(), 70u);
    EXPECT_EQ(again->tokens(), 70u);
    EXPECT_EQ(again->slots(), 24u);
    EXPECT_EQ(*again->memory(0, 3), *file.memory(0, 3));
    EXPECT_EQ(again->memory(1, 2)->segments, (std::vector<SlotSegment>{{24, 8}, {22, 8}}));
}

TEST_F(SlotsFileTest, KeepsRawSpans)
{
    SlotsFile file = squeezed(letters(20));
    const std::string text = letters(20);
    file.spans[0].raw.emplace(text.begin(), text.end());
    const auto again = SlotsFile::parse(file.serialise()).value();
    EXPECT_EQ(charsOf(*again.spans[0].raw), text);

    file.spans[0].raw->front() = 'X';
    const auto altered = SlotsFile::parse(file.serialise());
    ASSERT_FALSE(altered);
    EXPECT_THAT(altered.error().what, HasSubstr("stored raw"));
}

TEST_F(SlotsFileTest, CutShortAnywhereIsRefused)
{
    const Bytes whole = squeezed(letters(40)).serialise();
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto file = SlotsFile::parse(ByteView(whole).first(size));
        ASSERT_FALSE(file) << size;
        EXPECT_EQ(file.error().code, ErrorCode::Input);
    }
    EXPECT_THAT(SlotsFile::parse(ByteView(whole).first(30)).error().what, HasSubstr("cut short"));
}

TEST_F(SlotsFileTest, AnAlteredByteIsNoticed)
{
    const Bytes whole = squeezed(letters(40)).serialise();
    for (std::size_t i = 0; i < whole.size(); ++i) {
        Bytes altered = whole;
        altered[i] ^= 4;
        EXPECT_FALSE(SlotsFile::parse(altered)) << i;
    }
}

TEST_F(SlotsFileTest, OtherVersionsAndFilesAreNamed)
{
    Bytes newer = squeezed(letters(40)).serialise();
    newer[8] = 2;
    EXPECT_THAT(SlotsFile::parse(sealed(newer)).error().what, HasSubstr("version 2"));
    const auto text = SlotsFile::parse(asBytes("some text"));
    EXPECT_THAT(text.error().what, HasSubstr("no slots"));
}

TEST_F(SlotsFileTest, NumbersThatAreNoneAreRefused)
{
    SlotsFile file = squeezed(letters(40));
    for (std::size_t i = 0; i < 4; ++i)
        file.spans[1].numbers[i] = 0xff;
    const auto parsed = SlotsFile::parse(file.serialise());
    ASSERT_FALSE(parsed);
    EXPECT_THAT(parsed.error().what, HasSubstr("not a number"));
}

TEST_F(SlotsFileTest, BelongsToOneIcaeOnOneBase)
{
    const SlotsFile file = squeezed(letters(40));
    EXPECT_TRUE(file.checkMadeBy(m_icae.info()));
    const auto problem = [&](auto change) {
        ContextModelInfo other = m_icae.info();
        change(other);
        const auto checked = file.checkMadeBy(other);
        EXPECT_FALSE(checked);
        return checked ? "" : checked.error().what;
    };
    EXPECT_THAT(problem([](auto& info) { info.baseIdentity = "base 2"; }),
                HasSubstr("another base (base) than this one (base 2)"));
    EXPECT_THAT(problem([](auto& info) { info.identity = "fake 2"; }),
                HasSubstr("another ICAE (fake) than this one (fake 2)"));
    EXPECT_THAT(problem([](auto& info) { info.tokenizerIdentity = "x"; }), HasSubstr("tokenizer"));
    EXPECT_THAT(problem([](auto& info) { info.width = 8; }), HasSubstr("4 numbers"));
}

} // namespace
} // namespace mullion
