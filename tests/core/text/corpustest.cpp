// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/corpus.h"

#include "core/base/random.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;
using namespace std::string_literals;

std::vector<std::string> drain(Result<std::unique_ptr<DocumentSource>> source)
{
    std::vector<std::string> texts;
    if (!source)
        return {source.error().sentence()};
    for (;;) {
        const auto document = (*source)->next();
        if (!document) {
            texts.push_back(document.error().sentence());
            EXPECT_FALSE((*source)->next().value()) << "after an error comes the end";
            return texts;
        }
        if (!*document)
            return texts;
        texts.emplace_back(asChars((*document)->bytes));
    }
}

class CorpusTest : public testing::Test
{
protected:
    std::filesystem::path write(const std::string& name, std::string_view content)
    {
        return writeText(m_folder / name, content);
    }
    std::vector<std::string> read(const std::string& name, const std::string& field = "text")
    {
        return drain(openCorpus({.paths = {m_folder / name}, .jsonField = field}));
    }
    std::string errorOf(const std::string& name, const std::string& field = "text")
    {
        return read(name, field).back();
    }

    TemporaryFolder m_folder;
};

TEST_F(CorpusTest, TextFileIsOneDocumentWithItsBytesAsTheyAre)
{
    const std::string bytes = "two\nlines\r\n\0 \xff\xfe\xc3 and no character"s;
    write("a.txt", bytes);
    EXPECT_THAT(read("a.txt"), ElementsAre(bytes));
}

TEST_F(CorpusTest, EmptyTextFileIsAnEmptyDocument)
{
    write("a.txt", "");
    EXPECT_THAT(read("a.txt"), ElementsAre(""));
}

TEST_F(CorpusTest, JsonLinesGiveADocumentPerLine)
{
    write("a.jsonl", R"({"text": "one", "url": "x"}
{"id": 7, "meta": {"text": "inner", "list": [1, {"text": null}]}, "text": "two"}

  {"text": ""}
{"text": "no line feed after it"})");
    EXPECT_THAT(read("a.jsonl"), ElementsAre("one", "two", "", "no line feed after it"));
}

TEST_F(CorpusTest, JsonEscapesBecomeUtf8)
{
    write("a.ndjson", R"({"text": "caf\u00e9 \ud83d\ude00 \"q\" \\ \n \u0000."})");
    EXPECT_THAT(read("a.ndjson"), ElementsAre("caf\xc3\xa9 \xf0\x9f\x98\x80 \"q\" \\ \n \0."s));
}

TEST_F(CorpusTest, AnotherFieldByOption)
{
    write("a.jsonl", R"({"text": "no", "content": "yes"})");
    EXPECT_THAT(read("a.jsonl", "content"), ElementsAre("yes"));
}

TEST_F(CorpusTest, GzFilesReadLikeTheFilesInThem)
{
    write("a.txt.gz", gzipped("zipped"));
    write("b.jsonl.gz", gzipped("{\"text\": \"line\"}\n"));
    write("c.txt.gz", gzipped("first ") + gzipped("second member"));
    write("d.txt.gz", gzipped(""));
    EXPECT_THAT(read("."), ElementsAre("zipped", "line", "first second member", ""));
}

TEST_F(CorpusTest, GzipBytesInAPlainTextFileStayAsTheyAre)
{
    const std::string bytes = gzipped("not to be unpacked");
    write("a.txt", bytes);
    EXPECT_THAT(read("a.txt"), ElementsAre(bytes));
}

TEST_F(CorpusTest, FoldersAreReadInOrderOfPathAndOtherFilesPassedOver)
{
    write("books/b.txt", "b");
    write("books/deep/er/c.txt", "c");
    write("books/a.txt", "a");
    write("books/picture.png", "x");
    EXPECT_THAT(read("books"), ElementsAre("a", "b", "c"));
}

TEST_F(CorpusTest, BytesReadGrowToTheSizeOfTheFiles)
{
    write("a.jsonl", "{\"text\": \"one\"}\n{\"text\": \"two\"}\n");
    write("b.txt", "three");
    write("c.jsonl.gz", gzipped("{\"text\": \"four\"}\n"));
    std::uint64_t size = 0;
    for (const char* name : {"a.jsonl", "b.txt", "c.jsonl.gz"})
        size += std::filesystem::file_size(m_folder / name);
    const auto source = openCorpus({.paths = {m_folder.path()}}, CorpusPart::Training).value();
    EXPECT_EQ(source->bytesRead(), 0u);
    std::uint64_t before = 0;
    while (source->next().value()) {
        EXPECT_GE(source->bytesRead(), before);
        before = source->bytesRead();
    }
    EXPECT_EQ(source->bytesRead(), size);
}

TEST_F(CorpusTest, OriginTellsFileAndLine)
{
    const auto path = write("a.jsonl", "\n{\"text\": \"x\"}\n");
    auto source = openCorpus({.paths = {path}}).value();
    EXPECT_EQ(source->next().value()->origin, path.string() + ":2");
}

TEST_F(CorpusTest, BadInputGetsOneClearSentence)
{
    EXPECT_THAT(errorOf("missing.txt"),
                HasSubstr("missing.txt': No such file or directory. Check"));
    write("photo.png", "x");
    EXPECT_THAT(errorOf("photo.png"), HasSubstr("Use .txt, .jsonl or .ndjson"));
    write("none/picture.png", "x");
    EXPECT_THAT(errorOf("none"), StartsWith("There is no text below"));
    EXPECT_THAT(drain(openCorpus({})).back(), StartsWith("No text is named"));
}

TEST_F(CorpusTest, BadGzipFilesAreErrorsAtTheLatestAtTheirEnd)
{
    const std::string whole = gzipped("{\"text\": \"" + std::string(9999, 'x') + "\"}\n");
    write("cut.jsonl.gz", whole.substr(0, whole.size() - 4));
    EXPECT_THAT(errorOf("cut.jsonl.gz"), HasSubstr("damaged gzip file (it ends too early)"));
    std::string altered = whole;
    altered[altered.size() - 8] ^= 1;
    write("crc.jsonl.gz", altered);
    EXPECT_THAT(errorOf("crc.jsonl.gz"), HasSubstr("damaged gzip file (incorrect data check)"));
    write("plain.txt.gz", "plain");
    EXPECT_THAT(errorOf("plain.txt.gz"), HasSubstr("is not a gzip file"));
    write("empty.txt.gz", "");
    EXPECT_THAT(errorOf("empty.txt.gz"), HasSubstr("is not a gzip file"));
}

TEST_F(CorpusTest, BadJsonLinesAreErrorsWithFileAndLine)
{
    const auto errorOfLine = [&](std::string_view line) {
        write("a.jsonl", "{\"text\": \"fine\"}\n" + std::string(line) + "\n");
        const auto texts = read("a.jsonl");
        EXPECT_EQ(texts.front(), "fine");
        EXPECT_THAT(texts.back(), HasSubstr("a.jsonl:2: "));
        return texts.back();
    };
    EXPECT_THAT(errorOfLine(R"({"body": "x"})"), HasSubstr("there is no field 'text'"));
    EXPECT_THAT(errorOfLine(R"({"inner": {"text": "x"}})"), HasSubstr("there is no field 'text'"));
    EXPECT_THAT(errorOfLine(R"({"text": 7})"), HasSubstr("field 'text' is not a string"));
    EXPECT_THAT(errorOfLine(R"({"text": ["x"]})"), HasSubstr("field 'text' is not a string"));
    EXPECT_THAT(errorOfLine(R"(["text"])"), HasSubstr("not a JSON object"));
    EXPECT_THAT(errorOfLine(R"("text")"), HasSubstr("not a JSON object"));
    EXPECT_THAT(errorOfLine(R"({"text": "x")"), HasSubstr("not valid JSON"));
    EXPECT_THAT(errorOfLine(R"({"text": "x"} {"text": "y"})"), HasSubstr("not valid JSON"));
    EXPECT_THAT(errorOfLine(R"({"text": "\ud83d alone"})"), HasSubstr("not valid JSON"));
    EXPECT_THAT(errorOfLine("{\"text\": \"\xff\"}"), HasSubstr("UTF-8"));
}

TEST_F(CorpusTest, DeeplyNestedJsonDoesNotCrash)
{
    write("a.jsonl", "{\"x\": " + std::string(1'000'000, '['));
    EXPECT_THAT(errorOf("a.jsonl"), HasSubstr("not valid JSON"));
}

TEST_F(CorpusTest, LargestDocumentIsALimitNotAnOutOfMemory)
{
    CorpusSpec spec{.paths = {write("a.txt", "12345")}, .largestDocument = 5};
    EXPECT_THAT(drain(openCorpus(spec)), ElementsAre("12345"));
    spec.largestDocument = 4;
    EXPECT_THAT(drain(openCorpus(spec)).back(), HasSubstr("more than 4 bytes"));
    // A few kB that unpack to 50 MB.
    spec = {.paths = {write("a.jsonl.gz", gzipped(std::string(50'000'000, 'x')))},
            .largestDocument = 1'000'000};
    EXPECT_THAT(drain(openCorpus(spec)).back(), HasSubstr("a.jsonl.gz:1: the line is longer"));
}

TEST_F(CorpusTest, LineOf50MegabytesIsRead)
{
    const std::string text(50'000'000, 'x');
    write("a.jsonl", "{\"text\": \"" + text + "\"}\n{\"text\": \"next\"}\n");
    const auto texts = read("a.jsonl");
    ASSERT_EQ(texts.size(), 2u);
    EXPECT_EQ(texts[0], text);
    EXPECT_EQ(texts[1], "next");
}

TEST_F(CorpusTest, AlteredFilesGiveDocumentsOrAnErrorAndEnd)
{
    const std::string lines = R"({"text": "caf\u00e9 \ud83d\ude00", "n": [1, 2.5e3, {"a": null}]}
{"text": "second line", "b": true}
)";
    Random random(1);
    for (int round = 0; round < 200; ++round) {
        const bool zip = round % 2 == 0;
        std::string content = zip ? gzipped(lines) : lines;
        for (std::uint64_t changes = 1 + random.below(4); changes > 0; --changes)
            content[random.below(content.size())] = static_cast<char>(random.below(256));
        content.resize(content.size() - random.below(3));
        const std::string name = zip ? "a.jsonl.gz" : "a.jsonl";
        write(name, content);
        EXPECT_LT(read(name).size(), 60u); // at most a document for each byte, then the end
    }
}

class SplitTest : public CorpusTest
{
protected:
    void SetUp() override
    {
        std::string lines;
        for (int i = 0; i < 3000; ++i)
            lines += "{\"text\": \"document " + std::to_string(i) + "\"}\n";
        m_spec.paths = {write("1.jsonl", lines), write("2.txt", "a text")};
    }
    std::vector<std::string> shuffled(std::uint64_t seed, std::uint64_t bufferBytes = 64 << 20)
    {
        return drain(openShuffledCorpus(m_spec, CorpusPart::All,
                                        {.seed = seed, .bufferBytes = bufferBytes}));
    }

    CorpusSpec m_spec;
};

TEST_F(SplitTest, PartsAreDisjointAndCompleteAndAboutOneInHundred)
{
    const auto all = drain(openCorpus(m_spec));
    const auto training = drain(openCorpus(m_spec, CorpusPart::Training));
    const auto validation = drain(openCorpus(m_spec, CorpusPart::Validation));
    EXPECT_EQ(training.size() + validation.size(), all.size());
    EXPECT_GT(validation.size(), 10u);
    EXPECT_LT(validation.size(), 60u);
    for (const std::string& text : validation)
        EXPECT_EQ(std::count(training.begin(), training.end(), text), 0) << text;
}

TEST_F(SplitTest, PartOfADocumentNeverChanges)
{
    EXPECT_EQ(partOf(asBytes("document 36")), CorpusPart::Training);
    std::vector<int> validation;
    for (int i = 0; i < 300; ++i)
        if (partOf(asBytes("document " + std::to_string(i))) == CorpusPart::Validation)
            validation.push_back(i);
    EXPECT_THAT(validation, ElementsAre(43, 275));
}

TEST_F(SplitTest, ShuffleKeepsEveryDocumentAndDependsOnTheSeedAlone)
{
    const auto inOrder = drain(openCorpus(m_spec));
    for (const std::uint64_t bufferBytes : {64ull << 20, 5000ull, 1ull}) {
        auto a = shuffled(1, bufferBytes);
        EXPECT_EQ(a, shuffled(1, bufferBytes));
        if (bufferBytes > 1) {
            EXPECT_NE(a, shuffled(2, bufferBytes));
        }
        std::sort(a.begin(), a.end());
        auto sorted = inOrder;
        std::sort(sorted.begin(), sorted.end());
        EXPECT_EQ(a, sorted);
    }
    EXPECT_NE(shuffled(1), inOrder);
}

} // namespace
} // namespace mullion
