// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/textslots.h"

#include "core/icae/textspans.h"
#include "tests/core/icae/bytesicae.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

using testing::HasSubstr;

class TextSlotsTest : public BytesIcae
{
protected:
    Error errorOf(std::string_view text, const TextSlotsOptions& options = {})
    {
        const auto file = slotsOfText(m_icae, *m_tokenizer, asBytes(text), options);
        EXPECT_FALSE(file);
        return file ? Error() : file.error();
    }
    std::vector<std::size_t> rawSpans(const SlotsFile& file)
    {
        std::vector<std::size_t> raw;
        for (std::size_t i = 0; i < file.spans.size(); ++i) {
            if (file.spans[i].raw)
                raw.push_back(i);
        }
        return raw;
    }
};

TEST_F(TextSlotsTest, ALongTextBecomesSegmentsOfEqualLength)
{
    const std::string text = letters(300);
    std::vector<std::size_t> tokens;
    std::string joined;
    const auto spans = cutIntoSpans(*m_tokenizer, asBytes(text), 32).value();
    for (const TextSpan& span : spans) {
        tokens.push_back(span.ids.size());
        joined += asChars(span.text);
    }
    EXPECT_THAT(tokens, testing::ElementsAre(30, 30, 30, 30, 30, 30, 30, 30, 30, 30));
    EXPECT_EQ(joined, text);
}

TEST_F(TextSlotsTest, SpansOfOtherTokenizersFitTooAndLoseNothing)
{
    const auto gzip = openTokenizer("gzip[v=256]").value();
    const std::string text = letters(700);
    // A few bytes packed alone take more tokens than their share of the whole.
    const auto spans = cutIntoSpans(*gzip, asBytes(text), 40);
    ASSERT_TRUE(spans) << spans.error().sentence();
    std::string joined;
    for (const TextSpan& span : *spans) {
        EXPECT_LE(span.ids.size(), 40u);
        EXPECT_FALSE(span.text.empty());
        joined += asChars(span.text);
    }
    EXPECT_EQ(joined, text);
}

TEST_F(TextSlotsTest, SpansKnowTheirText)
{
    const SlotsFile file = squeezed(letters(50));
    ASSERT_EQ(file.spans.size(), 2u);
    EXPECT_TRUE(file.spans[0].holds(asBytes(letters(25))));
    EXPECT_FALSE(file.spans[1].holds(asBytes(letters(25))));
    EXPECT_EQ(file.spans[1].bytes, 25u);
}

TEST_F(TextSlotsTest, TheGuardKeepsWhatDoesNotComeBack)
{
    // Two slots hold 8 of 32 bytes; zeros are what the fake restores where it has forgotten.
    const std::string text = letters(32) + std::string(32, '\0') + letters(32);
    EXPECT_THAT(rawSpans(squeezed(text, {.slots = 2})), testing::IsEmpty());
    EXPECT_THAT(rawSpans(squeezed(text, {.slots = 2, .guard = true})), testing::ElementsAre(0, 2));
    EXPECT_THAT(rawSpans(squeezed(text, {.guard = true})), testing::IsEmpty());
}

TEST_F(TextSlotsTest, TheGuardLooksAtWhatIsStored)
{
    // In 127 steps of 253 / 127 the letters do not come back.
    const std::string text = letters(31) + '\xfd';
    EXPECT_THAT(rawSpans(squeezed(text, {.format = SlotFormat::Fp32, .guard = true})),
                testing::IsEmpty());
    EXPECT_THAT(rawSpans(squeezed(text, {.format = SlotFormat::Int8, .guard = true})),
                testing::ElementsAre(0));
}

TEST_F(TextSlotsTest, MoreSlotsThanTokensSaveNothing)
{
    const Error error = errorOf("short");
    EXPECT_EQ(error.code, ErrorCode::Usage);
    EXPECT_THAT(error.sentence(), HasSubstr("8 slots would stand for 5 tokens"));
    EXPECT_THAT(error.sentence(), HasSubstr("--slots 1"));
    EXPECT_EQ(squeezed("short", {.slots = 5}).slots(), 5u);
}

TEST_F(TextSlotsTest, WhatCannotBeSqueezedIsRefused)
{
    EXPECT_THAT(errorOf("").what, HasSubstr("empty"));
    EXPECT_THAT(errorOf(letters(30), {.slots = 9}).sentence(), HasSubstr("1 to 8"));
    m_icae.edit().tokenizerIdentity = "another";
    EXPECT_EQ(errorOf(letters(30)).code, ErrorCode::Input);
}

TEST_F(TextSlotsTest, StopsWhenAsked)
{
    std::stop_source stop;
    stop.request_stop();
    const auto file =
        slotsOfText(m_icae, *m_tokenizer, asBytes(letters(100)), {}, stop.get_token());
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace mullion
