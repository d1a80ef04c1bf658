// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/generatedtexts.h"
#include "core/icae/evaluation/texttypes.h"
#include "core/tokenize/registry.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <numeric>
#include <set>

namespace mullion {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::Le;
using testing::SizeIs;

const Tokenizer& bytesTokenizer()
{
    static const auto tokenizer = openTokenizer("bytes").value();
    return *tokenizer;
}

TokenIds idsOf(std::string_view text)
{
    const ByteView bytes = asBytes(text);
    return {bytes.begin(), bytes.end()};
}

TokenIds counted(std::size_t size, std::uint32_t first)
{
    TokenIds ids(size);
    std::iota(ids.begin(), ids.end(), first);
    return ids;
}

TEST(Passages, BinsAreThePapers)
{
    EXPECT_EQ(binOfLength(100).shortest, 95u);
    EXPECT_EQ(binOfLength(100).longest, 105u);
    EXPECT_EQ(binOfLength(500).longest, 505u);
    EXPECT_EQ(binOfLength(40).shortest, 38u);
    EXPECT_EQ(binOfLength(8).longest, 8u);
}

TEST(Passages, DoNotOverlapAndStayInADocument)
{
    const std::vector<TokenIds> documents = {counted(95, 0), counted(9, 1000), counted(25, 2000)};
    const auto passages = drawPassages(documents, {10, 10}, 100, 1);
    EXPECT_THAT(passages, SizeIs(9 + 0 + 2));
    std::set<std::uint32_t> seen;
    for (const TokenIds& passage : passages) {
        EXPECT_EQ(passage, counted(10, passage[0]));
        for (const std::uint32_t id : passage)
            EXPECT_TRUE(seen.insert(id).second) << id;
    }
    EXPECT_EQ(drawPassages(documents, {10, 10}, 100, 1), passages);
    EXPECT_NE(drawPassages(documents, {10, 10}, 100, 2), passages);
    EXPECT_THAT(drawPassages(documents, {10, 10}, 3, 1), SizeIs(3));
}

TEST(Passages, LengthsFillTheBin)
{
    const std::vector<TokenIds> documents = {counted(10'000, 0)};
    std::set<std::size_t> lengths;
    for (const TokenIds& passage : drawPassages(documents, {9, 11}, 200, 1))
        lengths.insert(passage.size());
    EXPECT_THAT(lengths, ElementsAre(9, 10, 11));
}

TEST(Passages, DocumentsAreReadAsIds)
{
    const TemporaryFolder folder;
    std::ofstream(folder / "a.jsonl")
        << "{\"text\": \"one\"}\n{\"text\": \"\"}\n{\"text\": \"two\"}\n";
    CorpusSpec corpus;
    corpus.paths = {folder / "a.jsonl"};
    const auto documents = readDocuments(bytesTokenizer(), corpus, {}).value();
    EXPECT_THAT(documents, ElementsAre(idsOf("one"), idsOf("two")));
    EXPECT_EQ(textOf(bytesTokenizer(), documents[1]).value(), "two");
}

class TextTypes : public testing::Test
{
protected:
    [[nodiscard]] std::vector<TokenIds> make(TextType type, std::uint64_t seed = 1) const
    {
        TypedTextOptions options;
        options.vocabulary = 257;
        options.endToken = 256;
        options.seed = seed;
        return textsOfType(type, m_prose, bytesTokenizer(), options).value();
    }

    std::vector<TokenIds> m_prose = {idsOf("so it goes on and on"), idsOf("a\xff")};
};

TEST_F(TextTypes, PatternedIsOneMore)
{
    EXPECT_EQ(make(TextType::Prose), m_prose);
    EXPECT_THAT(make(TextType::Patterned)[1], ElementsAre('b', 0)) << "256 is no text";
}

TEST_F(TextTypes, PatternedLeavesOutAnEndTokenInTheMiddle)
{
    TypedTextOptions options;
    options.vocabulary = 4;
    options.endToken = 1;
    const std::vector<TokenIds> prose = {{0, 2, 3}};
    EXPECT_THAT(textsOfType(TextType::Patterned, prose, bytesTokenizer(), options).value()[0],
                ElementsAre(2, 3, 0));
}

TEST_F(TextTypes, RandomIsDrawnBySeed)
{
    const auto random = make(TextType::Random);
    ASSERT_THAT(random[0], SizeIs(m_prose[0].size()));
    EXPECT_THAT(random[0], Each(Le(255u)));
    EXPECT_EQ(make(TextType::Random), random);
    EXPECT_NE(make(TextType::Random, 2), random);
}

TEST_F(TextTypes, ShuffledHasTheSameWords)
{
    auto text = textOf(bytesTokenizer(), make(TextType::ShuffledWords)[0]).value();
    EXPECT_NE(text, "so it goes on and on");
    std::vector<std::string> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    EXPECT_THAT(words, testing::UnorderedElementsAre("so", "it", "goes", "on", "and", "on"));
}

TEST_F(TextTypes, CodeAndNumbersAreAsLongAsProse)
{
    for (const TextType type : {TextType::Code, TextType::Numbers}) {
        const auto texts = make(type);
        ASSERT_THAT(texts, SizeIs(2)) << nameOf(type);
        EXPECT_THAT(texts[0], SizeIs(20));
        EXPECT_EQ(make(type), texts);
        EXPECT_NE(make(type, 2), texts);
    }
}

TEST_F(TextTypes, CodeMayComeFromAFile)
{
    const std::vector<TokenIds> code = {counted(60, 1)};
    TypedTextOptions options;
    options.vocabulary = 257;
    options.code = code;
    const auto texts = textsOfType(TextType::Code, m_prose, bytesTokenizer(), options).value();
    ASSERT_THAT(texts, SizeIs(2));
    EXPECT_EQ(texts[0], counted(20, texts[0][0]));
    EXPECT_THAT(texts[1], SizeIs(2));
}

TEST(GeneratedTexts, AreWhatTheySay)
{
    Random random(3);
    const std::string code = codeText(random, 500);
    EXPECT_GE(code.size(), 500u);
    EXPECT_EQ(std::ranges::count(code, '{'), std::ranges::count(code, '}'));
    EXPECT_NE(code.find("return "), std::string::npos);
    const std::string numbers = numbersText(random, 500);
    EXPECT_GE(numbers.size(), 500u);
    EXPECT_FALSE(
        std::ranges::any_of(numbers, [](unsigned char c) { return std::isalpha(c) != 0; }));
    EXPECT_EQ(shuffledWords(" one\n", random), "one");
}

} // namespace
} // namespace mullion
