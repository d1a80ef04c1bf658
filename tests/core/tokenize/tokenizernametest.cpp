// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/tokenizername.h"

#include <gtest/gtest.h>

namespace mullion {
namespace {

std::string canonical(std::string_view text)
{
    const auto name = TokenizerName::parse(text);
    return name ? name->text() : "error: " + name.error().what;
}

TEST(TokenizerName, HasOneCanonicalSpelling)
{
    EXPECT_EQ(canonical("bytes"), "bytes");
    EXPECT_EQ(canonical("gzip[v=65536]"), "gzip[v=65k]");
    EXPECT_EQ(canonical("equal-info[v=256,b=16]"), "equal-info[b=16,v=256]");
    EXPECT_EQ(canonical("equal-info[b=16,v=65k,code=straddle]"), "equal-info[b=16,v=65k]");
    EXPECT_EQ(canonical("equal-info[b=16,v=65k,code=paper]"), "equal-info[b=16,v=65k,code=paper]");
    EXPECT_EQ(canonical("sentencepiece[v=32k]"), "sentencepiece[v=32k]");
    EXPECT_EQ(TokenizerName::parse("sentencepiece[v=32k]")->vocabulary, 32'000u);
    EXPECT_EQ(TokenizerName::parse("gzip[v=65k]")->vocabulary, 65'536u);
    EXPECT_EQ(TokenizerName::parse("sentencepiece[v=32k,kind=unigram]")->text(),
              "sentencepiece[v=32k]");
    EXPECT_EQ(TokenizerName::parse("tunstall[v=65k,parse=optimal]")->text(),
              "tunstall[v=65k,parse=optimal]");
    EXPECT_EQ(TokenizerName::parse("equal-info[reset=never,b=16,v=256,code=delay]")->text(),
              "equal-info[b=16,v=256,code=delay,reset=never]");
}

TEST(TokenizerName, WhatCannotBeReadIsNamed)
{
    for (const std::string_view bad :
         {"", "[v=256]", "Bytes", "gzip[", "gzip[]", "gzip[v=256", "gzip[v=256]]", "gzip[v=0]",
          "gzip[v=-1]", "gzip[v=99999999999]", "gzip[v=256,v=256]", "gzip[w=1]", "gzip[v]",
          "equal-info[b=16,]", "equal-info[code=fast]", "equal-info[b=1e9]", "gzip[v=65k ]"}) {
        const auto name = TokenizerName::parse(bad);
        ASSERT_FALSE(name) << bad;
        EXPECT_EQ(name.error().code, ErrorCode::Usage);
        EXPECT_NE(name.error().what.find(bad), std::string::npos);
    }
}

} // namespace
} // namespace mullion
