// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runspec.h"

#include "core/runs/runkind.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mullion {
namespace {

using testing::HasSubstr;

class RunSpecTest : public testing::Test
{
protected:
    RunSpecTest()
    {
        writeText(m_folder / "a.txt", "one");
        writeText(m_folder / "b.txt", "two");
        m_spec.corpus.paths = {m_folder.path()};
        m_spec.programVersion = "1.2.3";
        EXPECT_TRUE(m_spec.values.applyPreset("tiny"));
        m_spec.inputs = describeInputs(m_spec).value();
    }

    TemporaryFolder m_folder;
    RunSpec m_spec{FieldValues(m1RunKind()), "tiny", {}, {}, {}, {}, {}};
};

TEST_F(RunSpecTest, IsReadBackAsWritten)
{
    const std::string json = m_spec.toJson();
    const auto again = RunSpec::fromJson(json, "spec.json");
    ASSERT_TRUE(again) << again.error().sentence();
    EXPECT_EQ(again->toJson(), json);
    EXPECT_EQ(again->values.whole("d_model"), 64);
    EXPECT_EQ(again->inputs.size(), 2u);
}

TEST_F(RunSpecTest, WhatTheRunUsesIsReadBack)
{
    m_spec.uses = {describeInput("tokenizer", "gzip[v=256]").value()};
    const auto again = RunSpec::fromJson(m_spec.toJson(), "spec.json");
    ASSERT_TRUE(again) << again.error().sentence();
    EXPECT_EQ(again->uses, m_spec.uses);
    EXPECT_EQ(again->use("dataset"), nullptr);
    const auto tokenizer = openTokenizerOf(*again->use("tokenizer"), m_folder.path());
    ASSERT_TRUE(tokenizer);
    EXPECT_EQ((*tokenizer)->info().name, "gzip[v=256]");
}

TEST_F(RunSpecTest, AnotherTokenizerThanTheRunBeganWithIsRefused)
{
    UsedInput input = describeInput("tokenizer", "bytes").value();
    input.identity = "0123";
    const auto tokenizer = openTokenizerOf(input, m_folder.path());
    ASSERT_FALSE(tokenizer);
    EXPECT_THAT(tokenizer.error().what,
                testing::AllOf(HasSubstr("0123"), HasSubstr("tokenizer"), HasSubstr("'bytes'")));
}

TEST_F(RunSpecTest, ForeignTextIsRefused)
{
    for (const char* text : {"", "{}", "[1]", "{\"mullion_run\": 99}", "\xff\xfe",
                             "{\"mullion_run\": 1, \"kind\": \"m9\"}"}) {
        const auto spec = RunSpec::fromJson(text, "spec.json");
        ASSERT_FALSE(spec) << text;
        EXPECT_EQ(spec.error().code, ErrorCode::Input);
        EXPECT_THAT(spec.error().what, HasSubstr("spec.json"));
    }
}

TEST_F(RunSpecTest, ValueOutOfRangeIsRefused)
{
    std::string json = m_spec.toJson();
    json.replace(json.find("\"layers\": 2"), 11, "\"layers\": -2");
    const auto spec = RunSpec::fromJson(json, "spec.json");
    ASSERT_FALSE(spec);
    EXPECT_THAT(spec.error().what, testing::AllOf(HasSubstr("layers"), HasSubstr("-2")));
}

TEST_F(RunSpecTest, ChangedMissingAndNewInputsAreNoticed)
{
    EXPECT_TRUE(checkInputs(m_spec));
    writeText(m_folder / "c.txt", "three");
    EXPECT_FALSE(checkInputs(m_spec));
    std::filesystem::remove(m_folder / "c.txt");
    writeText(m_folder / "b.txt", "TWO");
    const auto changed = checkInputs(m_spec);
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, ErrorCode::Input);
    EXPECT_THAT(changed.error().what, HasSubstr("b.txt"));
}

} // namespace
} // namespace mullion
