// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/readtext.h"

#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace mullion {
namespace {

using testing::HasSubstr;

/// '|' stands for the end of a document.
std::string drawn(const Text& text)
{
    std::string drawing(asChars(text.bytes));
    for (std::size_t i = text.documentEnds.size(); i-- > 0;)
        drawing.insert(text.documentEnds[i].value(), 1, '|');
    return drawing;
}

class ReadTextTest : public testing::Test
{
protected:
    TemporaryFolder m_folder;
};

TEST_F(ReadTextTest, CorpusIsJoinedWithItsEnds)
{
    writeText(m_folder / "a.jsonl", "{\"text\": \"ab\"}\n{\"text\": \"\"}\n");
    writeText(m_folder / "b.txt", "cd");
    const CorpusSpec corpus{.paths = {m_folder.path()}};
    EXPECT_EQ(drawn(readText(corpus).value()), "ab||cd|");
    EXPECT_EQ(drawn(readText(corpus, {.limitBytes = 4}).value()), "ab||cd|");
    EXPECT_EQ(drawn(readText(corpus, {.limitBytes = 3}).value()), "ab||c");
    EXPECT_EQ(drawn(readText(corpus, {.limitBytes = 2}).value()), "ab|");
}

TEST_F(ReadTextTest, SampleDependsOnTheSeed)
{
    for (char c = 'a'; c <= 'z'; ++c)
        writeText(m_folder / (std::string(1, c) + ".txt"), std::string(3, c));
    const CorpusSpec corpus{.paths = {m_folder.path()}};
    const auto sample = [&](std::uint64_t seed) {
        return drawn(readText(corpus, {.limitBytes = 12, .sampleSeed = seed}).value());
    };
    EXPECT_EQ(sample(1), sample(1));
    EXPECT_NE(sample(1), sample(2));
    EXPECT_EQ(sample(1).size(), 16u);
}

TEST_F(ReadTextTest, PartWithoutDocumentsIsAnError)
{
    writeText(m_folder / "a.txt", "ab");
    const auto text = readText({.paths = {m_folder.path()}}, {.part = CorpusPart::Validation});
    ASSERT_FALSE(text);
    EXPECT_THAT(text.error().sentence(), HasSubstr("validation part"));
}

TEST_F(ReadTextTest, AnyFileCanBeReadAsOneDocument)
{
    EXPECT_EQ(drawn(readTextFile(writeText(m_folder / "notes.md", "x\n")).value()), "x\n|");
    EXPECT_EQ(drawn(readTextFile(writeText(m_folder / "noname", "y")).value()), "y|");
    EXPECT_EQ(drawn(readTextFile(writeText(m_folder / "a.md.gz", gzipped("z"))).value()), "z|");
    EXPECT_EQ(drawn(readTextFile(writeText(m_folder / "a.jsonl", "{\"text\": \"j\"}")).value()),
              "j|");
}

TEST_F(ReadTextTest, FileAboveTheLimitIsAnError)
{
    const auto path = writeText(m_folder / "a.txt", "12345");
    EXPECT_TRUE(readTextFile(path, 5));
    EXPECT_THAT(readTextFile(path, 4).error().sentence(), HasSubstr("more than 4 bytes"));
}

} // namespace
} // namespace mullion
