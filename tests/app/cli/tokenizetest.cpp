// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

namespace mullion {
namespace {

using testing::HasSubstr;

class TokenizeTest : public testing::Test
{
protected:
    void write(const std::string& name, const std::string& content)
    {
        std::ofstream(m_folder / name, std::ios::binary) << content;
    }
    std::string read(const std::string& name)
    {
        std::ifstream in(m_folder / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    Outcome run(const std::string& line)
    {
        return runShell("cd '" + m_folder.path().string() + "' && " + line);
    }
    std::size_t fileCount()
    {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(m_folder.path()), {}));
    }

    TemporaryFolder m_folder;
};

TEST_F(TokenizeTest, FileComesBackByteForByte)
{
    write("in", std::string("a\0b\xff\r\n", 6) + std::string(20'000, 'x'));
    for (const std::string name : {"bytes", "gzip[v=256]", "gzip[v=65k]"}) {
        const Outcome outcome = run("mullion encode -t '" + name
                                    + "' in -o t.tokens && mullion "
                                      "decode -t '"
                                    + name + "' t.tokens -o out");
        EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
        EXPECT_EQ(read("out"), read("in"));
    }
    const Outcome piped =
        run("mullion encode -t bytes - -o - < in | mullion decode -t bytes - -o -");
    EXPECT_EQ(piped.output, read("in"));
}

TEST_F(TokenizeTest, EncodePrintsTotals)
{
    write("in", "abcd");
    EXPECT_EQ(run("mullion encode -t bytes in -o t.tokens").errors,
              "bytes: 4 bytes and 1 document end, 5 tokens, 40 bits: 1.0000 bytes/token, 8.0000 "
              "bits/byte\n");
    const auto json =
        nlohmann::json::parse(run("mullion encode -t bytes in -o t.tokens --json").output);
    EXPECT_EQ(json["tokens"], 5);
    EXPECT_EQ(json["bits_per_byte"], 8.0);
}

TEST_F(TokenizeTest, InspectShowsEachToken)
{
    const Outcome outcome = run("mullion inspect -t bytes --text 'a\\\xc3\xbc'");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_EQ(outcome.output,
              "   token      id  code         window  pos                bytes      bits  text\n"
              "       0      97  01100001          -    0                  0-1     8.000  a\n"
              "       1      92  01011100          -    0                  1-2     8.000  \\\\\n"
              "       2     195  11000011          -    0                  2-3     8.000  \\xc3\n"
              "       3     188  10111100          -    0                  3-4     8.000  \\xbc\n"
              "       4     256  100000000         -    0                  4-4     8.000  \\end\n"
              "bytes: 4 bytes and 1 document end, 5 tokens, 40 bits: 1.0000 bytes/token, 8.0000 "
              "bits/byte\n");
    write("a.jsonl", "{\"text\": \"x\"}\n{\"text\": \"y\"}\n");
    const auto json = nlohmann::json::parse(run("mullion inspect -t bytes a.jsonl --json").output);
    EXPECT_EQ(json["tokens"].size(), 4u);
    EXPECT_EQ(json["tokens"][1]["text"], "\\end");
    EXPECT_EQ(json["totals"]["document_ends"], 2);
}

TEST_F(TokenizeTest, BadInputLeavesNothingBehind)
{
    write("in", "text");
    ASSERT_EQ(run("mullion encode -t 'gzip[v=256]' in -o good.tokens").exitCode, 0);
    write("cut.tokens", read("good.tokens").substr(0, 30));
    const std::size_t before = fileCount();
    for (const std::string line :
         {"mullion encode -t bytes missing -o out", "mullion encode -t bytes . -o out",
          "mullion encode -t in in -o out", "mullion decode -t bytes in -o out",
          "mullion decode -t bytes good.tokens -o out",
          "mullion decode -t 'gzip[v=256]' cut.tokens -o out",
          "mullion encode -t bytes in -o no/such/folder", "mullion inspect -t bytes missing",
          "mullion encode -t bytes in -o - > /dev/full",
          "mullion inspect -t bytes in > /dev/full"}) {
        const Outcome outcome = run(line);
        EXPECT_EQ(outcome.exitCode, 1) << line;
        EXPECT_THAT(outcome.errors, testing::StartsWith("mullion: ")) << line;
        EXPECT_EQ(fileCount(), before) << line;
    }
    for (const std::string line :
         {"mullion encode -t nothing in -o out", "mullion encode in -o out",
          "mullion inspect -t bytes", "mullion inspect -t bytes in --text a"})
        EXPECT_EQ(run(line).exitCode, 2) << line;
    EXPECT_EQ(fileCount(), before);
}

TEST_F(TokenizeTest, StaticAcIsBuiltShownAndUsed)
{
    write("a.txt", "abracadabra");
    const Outcome built =
        run("mullion tokenizer build 'static-ac[v=65k]' --corpus a.txt --out s.tokenizer --json");
    EXPECT_EQ(built.exitCode, 0) << built.errors;
    const auto json = nlohmann::json::parse(built.output);
    EXPECT_EQ(json["name"], "static-ac[v=65k]");
    EXPECT_EQ(json["bytes"], "11");
    EXPECT_EQ(json["documents"], "1");
    EXPECT_EQ(run("mullion tokenizer show s.tokenizer --json").output, built.output);
    EXPECT_THAT(run("mullion tokenizer show s.tokenizer").output,
                HasSubstr("built from         a.txt\n"));
    const Outcome used = run("mullion encode -t s.tokenizer a.txt -o t.tokens && mullion decode -t "
                             "s.tokenizer t.tokens -o out");
    EXPECT_EQ(used.exitCode, 0) << used.errors;
    EXPECT_EQ(read("out"), "abracadabra");
    // 12 symbols of about two bits: two tokens of 16 bits.
    EXPECT_THAT(used.errors, HasSubstr("2 tokens, 32 bits"));
}

TEST_F(TokenizeTest, SentencePieceIsTrainedAndUsed)
{
    std::string text;
    for (int i = 0; i < 400; ++i)
        text += "the window " + std::to_string(i * i) + " opens\n";
    write("a.txt", text);
    const std::string options = " --corpus a.txt --part all --out p.tokenizer --json";
    const Outcome trained =
        run("mullion tokenizer train sentencepiece --vocab 300 --kind bpe" + options);
    EXPECT_EQ(trained.exitCode, 0) << trained.errors;
    EXPECT_EQ(trained.errors, "");
    const auto json = nlohmann::json::parse(trained.output);
    EXPECT_EQ(json["name"], "sentencepiece[v=300,kind=bpe]");
    EXPECT_EQ(json["documents"], "1");
    EXPECT_EQ(run("mullion tokenizer build 'sentencepiece[v=300,kind=bpe]'" + options).output,
              trained.output);
    EXPECT_EQ(run("mullion encode -t p.tokenizer a.txt -o t.tokens && mullion decode -t "
                  "p.tokenizer t.tokens -o out")
                  .exitCode,
              0);
    EXPECT_EQ(read("out"), text);

    const Outcome tooLarge =
        run("mullion tokenizer train sentencepiece --vocab 9000 --part all --corpus a.txt -o x");
    EXPECT_EQ(tooLarge.exitCode, 1);
    EXPECT_THAT(tooLarge.errors, HasSubstr("too small for a vocabulary of 9000. Give more text, "
                                           "or a vocabulary of at most "));
}

TEST_F(TokenizeTest, TokenizersThatCannotBeBuiltAreRefused)
{
    write("a.txt", "text");
    const std::size_t before = fileCount();
    for (const std::string line :
         {"mullion tokenizer build bytes --corpus a.txt -o x",
          "mullion tokenizer build 'static-ac[v=256' --corpus a.txt -o x",
          "mullion tokenizer build 'static-ac[v=256]' --m1 run -o x",
          "mullion tokenizer build 'equal-info[b=16,v=65k]' --corpus a.txt -o x",
          "mullion tokenizer build 'static-ac[v=256]' -o x", "mullion tokenizer show",
          "mullion tokenizer train wordpiece --corpus a.txt -o x",
          "mullion tokenizer train sentencepiece -o x",
          "mullion tokenizer train sentencepiece --vocab 256 --corpus a.txt -o x",
          "mullion tokenizer train sentencepiece --kind char --corpus a.txt -o x"})
        EXPECT_EQ(run(line).exitCode, 2) << line;
    for (const std::string line :
         {"mullion tokenizer build 'static-ac[v=256]' --corpus missing -o x",
          "mullion tokenizer build 'equal-info[b=16,v=65k]' --m1 missing -o x",
          "mullion tokenizer show a.txt", "mullion tokenizer show missing"})
        EXPECT_EQ(run(line).exitCode, 1) << line;
    EXPECT_EQ(fileCount(), before);
}

} // namespace
} // namespace mullion
