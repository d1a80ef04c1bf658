// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/restoredtext.h"

#include "core/icae/reply.h"
#include "tests/core/icae/bytesicae.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

using testing::HasSubstr;

class RestoredTextTest : public BytesIcae
{
protected:
    std::string restored(const SlotsFile& file,
                         const SamplingOptions& sampling = {.temperature = 0})
    {
        const auto text = restoreText(m_icae, *m_tokenizer, file, sampling);
        EXPECT_TRUE(text) << text.error().sentence();
        return text ? charsOf(text->text(file)) : "";
    }
};

TEST_F(RestoredTextTest, AnyBytesOfAnyLengthComeBack)
{
    std::string bytes;
    for (int i = 0; i < 700; ++i)
        bytes += static_cast<char>(i * 37);
    for (const std::string& text : {letters(8), letters(500), bytes, std::string(40, '\xff')})
        EXPECT_EQ(restored(squeezed(text)), text);
}

TEST_F(RestoredTextTest, DrawingFromSlotsIsTheSameForTheSameSeed)
{
    const SlotsFile file = squeezed(letters(64));
    EXPECT_EQ(restored(file, {.temperature = 0.5, .seed = 1}), letters(64));
    // At this temperature even what is nearly certain is drawn wrong.
    const SamplingOptions wild = {.temperature = 10, .seed = 3};
    EXPECT_NE(restored(file, wild), letters(64));
    EXPECT_EQ(restored(file, wild), restored(file, wild));
    EXPECT_FALSE(restoreText(m_icae, *m_tokenizer, file, {.temperature = -1}));
}

TEST_F(RestoredTextTest, SpansThatFailAreKnownAndTakeNoOtherWithThem)
{
    const std::string text = letters(32) + std::string(32, '\0'); // zeros come back always
    const SlotsFile file = squeezed(text, {.slots = 2});
    const auto back = restoreText(m_icae, *m_tokenizer, file).value();
    ASSERT_EQ(back.spans.size(), 2u);
    EXPECT_FALSE(back.spans[0].isRight);
    EXPECT_EQ(charsOf(back.spans[0].text).substr(0, 8), letters(8));
    EXPECT_TRUE(back.spans[1].isRight);

    const SlotsFile kept = squeezed(text, {.slots = 2, .guard = true});
    EXPECT_EQ(restored(kept), text);
}

TEST_F(RestoredTextTest, SlotsOfAnotherIcaeAreRefused)
{
    const SlotsFile file = squeezed(letters(40));
    m_icae.edit().identity = "another";
    const auto back = restoreText(m_icae, *m_tokenizer, file);
    ASSERT_FALSE(back);
    EXPECT_THAT(back.error().what, HasSubstr("another ICAE"));
}

TEST_F(RestoredTextTest, TokensThatNoTextHasGiveNone)
{
    // 300 is no id of `bytes`.
    SlotsFile file = squeezed(letters(32));
    file.spans[0].numbers = packSlots(SlotFormat::Fp32, 4, std::vector<float>(32, 300)).value();
    const auto back = restoreText(m_icae, *m_tokenizer, file).value();
    EXPECT_TRUE(back.spans[0].text.empty());
    EXPECT_FALSE(back.spans[0].isRight);
}

class ReplyTest : public RestoredTextTest
{
protected:
    Result<Reply> ask(const SlotsFile& file, std::string_view prompt, std::uint32_t tokens = 128)
    {
        return replyTo(m_icae, *m_tokenizer, file, asBytes(prompt), {.tokens = tokens});
    }
};

TEST_F(ReplyTest, ReadsTheSlotsOfAllSegmentsAndThePrompt)
{
    // The fake goes on with what it remembers, as if the prompt had been its beginning.
    const auto reply = ask(squeezed(letters(60)), "abcd");
    ASSERT_TRUE(reply) << reply.error().sentence();
    EXPECT_EQ(charsOf(reply->text), letters(60).substr(4));
    EXPECT_TRUE(reply->hasEnded);
    EXPECT_EQ(reply->promptTokens, 4u);
}

TEST_F(ReplyTest, EndsAtTheLimit)
{
    const auto reply = ask(squeezed(letters(60)), "a", 5).value();
    EXPECT_EQ(charsOf(reply.text), "bcdef");
    EXPECT_FALSE(reply.hasEnded);
}

TEST_F(ReplyTest, WhatCannotBeAskedIsRefused)
{
    EXPECT_THAT(ask(squeezed(letters(60)), "").error().what, HasSubstr("question is empty"));
    const auto tooLong = ask(squeezed(letters(129)), "a");
    ASSERT_FALSE(tooLong);
    EXPECT_EQ(tooLong.error().code, ErrorCode::Usage);
    EXPECT_THAT(tooLong.error().what, HasSubstr("129 tokens in 5 segments"));
    m_icae.edit().answers = false;
    EXPECT_THAT(ask(squeezed(letters(60)), "a").error().what, HasSubstr("not fine-tuned"));
}

} // namespace
} // namespace mullion
