// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sequences.h"

#include "core/text/examplecutter.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// '|' stands for the end of a document.
std::string drawn(std::span<const Symbol> symbols)
{
    std::string text;
    for (const Symbol symbol : symbols)
        text += symbol == kEndOfDocument ? '|' : static_cast<char>(symbol);
    return text;
}

class SequencesTest : public testing::Test
{
protected:
    SequencesTest() { m_corpus.paths = {m_folder.path()}; }
    void write(const std::vector<std::string>& documents)
    {
        std::string lines;
        for (const std::string& text : documents)
            lines += "{\"text\": \"" + text + "\"}\n";
        writeText(m_folder / "a.jsonl", lines);
    }
    std::vector<std::string> cut(const ExampleOptions& options)
    {
        ExampleCutter cutter(openCorpus(m_corpus).value(), options);
        std::vector<std::string> examples;
        std::vector<Symbol> example(options.exampleLength);
        while (cutter.next(example).value())
            examples.push_back(drawn(example));
        return examples;
    }
    std::unique_ptr<ExampleStream> open(const ExampleOptions& options)
    {
        return ExampleStream::open(m_corpus, CorpusPart::All, options).value();
    }
    static std::vector<std::string> take(ExampleStream& stream, int count, std::size_t length)
    {
        std::vector<std::string> examples;
        std::vector<Symbol> example(length);
        for (int i = 0; i < count; ++i) {
            EXPECT_TRUE(stream.next(example));
            examples.push_back(drawn(example));
        }
        return examples;
    }
    static std::vector<std::string> sorted(std::vector<std::string> texts)
    {
        std::sort(texts.begin(), texts.end());
        return texts;
    }

    TemporaryFolder m_folder;
    CorpusSpec m_corpus;
};

TEST_F(SequencesTest, DocumentsAreEndedJoinedAndCut)
{
    write({"abc", "", "defgh", "i"});
    EXPECT_THAT(cut({.exampleLength = 4}), ElementsAre("abc|", "|def", "gh|i"));
    EXPECT_THAT(cut({.exampleLength = 3}), ElementsAre("abc", "||d", "efg", "h|i"));
    EXPECT_THAT(cut({.exampleLength = 13}), ElementsAre("abc||defgh|i|"));
}

TEST_F(SequencesTest, RestOfASequenceIsDropped)
{
    write({"ab", "cd", "ef", "gh", "ij"});
    EXPECT_THAT(cut({.documentsPerSequence = 2, .exampleLength = 4}), ElementsAre("ab|c", "ef|g"));
    EXPECT_THAT(cut({.documentsPerSequence = 1, .exampleLength = 2}),
                ElementsAre("ab", "cd", "ef", "gh", "ij"));
}

TEST_F(SequencesTest, EachPassHoldsEveryExampleOnceInAnotherOrder)
{
    std::vector<std::string> documents;
    for (char c = 'a'; c <= 'z'; ++c)
        documents.emplace_back(3, c);
    write(documents);
    const ExampleOptions options{.documentsPerSequence = 1, .exampleLength = 4, .seed = 3};
    for (const std::uint64_t buffer : {1u, 5u, 1000u}) {
        ExampleOptions buffered = options;
        buffered.shuffleExamples = buffer;
        auto stream = open(buffered);
        const auto first = take(*stream, 26, 4);
        EXPECT_EQ(stream->pass(), 1u);
        const auto second = take(*stream, 26, 4);
        EXPECT_EQ(stream->pass(), 2u);
        EXPECT_EQ(sorted(first), sorted(cut(options)));
        EXPECT_EQ(sorted(second), sorted(first));
        EXPECT_NE(second, first);
    }
}

TEST_F(SequencesTest, StreamIsAFunctionOfTheSeed)
{
    write({"the quick brown fox", "jumps over", "the lazy dog", "and so on", "until it ends"});
    const ExampleOptions options{.documentsPerSequence = 2, .exampleLength = 3, .seed = 1};
    ExampleOptions other = options;
    other.seed = 2;
    EXPECT_EQ(take(*open(options), 100, 3), take(*open(options), 100, 3));
    EXPECT_NE(take(*open(options), 100, 3), take(*open(other), 100, 3));
}

TEST_F(SequencesTest, SkippingIsAsGoodAsReading)
{
    write({"the quick brown fox", "jumps over", "the lazy dog", "and so on", "until it ends"});
    const ExampleOptions options{.exampleLength = 3, .shuffleExamples = 7};
    const auto whole = take(*open(options), 120, 3);
    for (const int place : {0, 1, 6, 7, 21, 22, 99}) {
        auto stream = open(options);
        ASSERT_TRUE(stream->skip(static_cast<std::uint64_t>(place)));
        EXPECT_EQ(take(*stream, 20, 3),
                  std::vector<std::string>(whole.begin() + place, whole.begin() + place + 20))
            << place;
    }
}

TEST_F(SequencesTest, ABatchIsExamplesOneAfterAnother)
{
    write({"abcdefghijklmnop"});
    const ExampleOptions options{.exampleLength = 4};
    std::vector<Symbol> batch(12);
    ASSERT_TRUE(open(options)->next(batch));
    const auto single = take(*open(options), 3, 4);
    EXPECT_EQ(drawn(batch), single[0] + single[1] + single[2]);
}

TEST_F(SequencesTest, CorpusWithoutOneExampleIsAnError)
{
    write({"short", "too"});
    const auto whole = ExampleStream::open(m_corpus, CorpusPart::All, {.exampleLength = 11});
    ASSERT_FALSE(whole);
    EXPECT_THAT(whole.error().sentence(), HasSubstr("is too small"));
    EXPECT_TRUE(ExampleStream::open(m_corpus, CorpusPart::All, {.exampleLength = 10}));

    const auto validation = ExampleStream::open(m_corpus, CorpusPart::Validation, {});
    ASSERT_FALSE(validation);
    EXPECT_THAT(validation.error().sentence(), HasSubstr("validation part"));
}

TEST_F(SequencesTest, DamageInTheCorpusReachesTheReader)
{
    writeText(m_folder / "a.jsonl", "{\"text\": \"fine\"}\n{broken\n");
    const auto stream = ExampleStream::open(m_corpus, CorpusPart::All, {.exampleLength = 2});
    ASSERT_FALSE(stream);
    EXPECT_THAT(stream.error().sentence(), HasSubstr("a.jsonl:2: not valid JSON"));
}

} // namespace
} // namespace mullion
