// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real program: the sample's M1, and an M2 that is trained for a second.
#include "app/cli/textstream.h"
#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>

namespace mullion {
namespace {

using testing::HasSubstr;

const std::string kM1 = "mullion sample '" MULLION_SOURCE_FOLDER "/resources/sample/m1' ";
const std::string kTable =
    "'" MULLION_SOURCE_FOLDER "/resources/sample/equal-info-b16-v256.tokenizer'";

TEST(TextStream, HoldsBackCharactersUntilTheyAreWhole)
{
    cli::TextStream stream;
    EXPECT_EQ(stream.take(asBytes("a\\b\n\t\xc3")), "a\\b\n\t");
    EXPECT_EQ(stream.take(asBytes("\xbc\xe2\x82")), "\xc3\xbc");
    EXPECT_EQ(stream.take(asBytes("\xac\x1b[0m")), "\xe2\x82\xac\\x1b[0m");
    EXPECT_EQ(stream.take(asBytes("\xff\xe2x\xf0\x9f")), "\\xff\\xe2x");
    EXPECT_EQ(stream.finish(), "\\xf0\\x9f");
    EXPECT_EQ(stream.finish(), "");
}

TEST(SampleTest, AnM1WritesBytes)
{
    const std::string line = kM1 + "--prompt 'The win' --tokens 60 --seed 3 --top-k 20";
    const Outcome outcome = runShell(line);
    ASSERT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_GE(outcome.output.size(), 20u);
    EXPECT_THAT(outcome.errors, HasSubstr("prompt 7 tokens"));
    EXPECT_THAT(outcome.errors, HasSubstr("bits/byte"));
    EXPECT_EQ(runShell(line).output, outcome.output);
    EXPECT_NE(runShell(line + "0").output, outcome.output); // seed and cut differ

    const auto json = nlohmann::json::parse(
        runShell("printf 'The win' | " + kM1
                 + "--prompt-file - --tokens 60 --seed 3 --top-k 20 --json --past-ends")
            .output);
    EXPECT_EQ(json["tokenizer"], "bytes");
    EXPECT_EQ(json["prompt_tokens"], 7);
    EXPECT_EQ(json["tokens"], 60);
    EXPECT_EQ(json["steps"].size(), 60u);
    EXPECT_EQ(json["end"], "tokens");
    EXPECT_GT(json["bits_per_byte"], 0.3);
    EXPECT_LT(json["bits_per_byte"], 5.0);
    EXPECT_THAT(json["text"].get<std::string>(), testing::StartsWith(outcome.output));
}

TEST(SampleTest, AnM2WritesTokensOfItsTokenizer)
{
    const TemporaryFolder folder;
    {
        std::ofstream corpus(folder / "c.jsonl");
        for (int line = 0; line < 300; ++line)
            corpus << "{\"text\": \"the mill wheels were turning and the miller had three sons "
                   << line << "\"}\n";
    }
    const std::string in = "cd '" + folder.path().string() + "' && ";
    const Outcome trained =
        runShell(in
                 + "mullion train m2 --preset tiny --threads 1 --steps 20 --set ramp=5u "
                   "--checkpoint-every 20 --validate-every 20 --tokenizer "
                 + kTable + " --corpus c.jsonl --out run");
    ASSERT_EQ(trained.exitCode, 0) << trained.errors;

    // "the mi" ends inside a window; what is written begins there, in whatever window.
    const Outcome outcome = runShell(in + "mullion sample run --prompt 'the mi' --bytes 30 --json");
    ASSERT_EQ(outcome.exitCode, 0) << outcome.errors;
    const auto json = nlohmann::json::parse(outcome.output);
    EXPECT_EQ(json["tokenizer"], "equal-info[b=16,v=256]");
    EXPECT_LE(json["bytes"], 30);
    EXPECT_GT(json["bytes_per_token"], 0.3);
    std::string text;
    for (const auto& step : json["steps"])
        text += step["text"];
    EXPECT_FALSE(text.empty());

    const Outcome shown = runShell(in + "mullion sample run --tokens 5 --show-tokens --past-ends");
    EXPECT_EQ(std::count(shown.output.begin(), shown.output.end(), '\n'), 5) << shown.output;
    // More than the context: the text's end is given anew.
    const Outcome longer = runShell(in + "mullion sample run --tokens 150 --past-ends");
    ASSERT_EQ(longer.exitCode, 0) << longer.errors;
    EXPECT_THAT(longer.errors, HasSubstr("the context was full"));

    const Outcome other = runShell(in + "mullion sample run --tokenizer bytes");
    EXPECT_EQ(other.exitCode, 1);
    EXPECT_THAT(other.errors, HasSubstr("'equal-info[b=16,v=256]'"));
    EXPECT_THAT(other.errors, HasSubstr("'bytes'"));
}

TEST(SampleTest, ComplainsInOneSentence)
{
    Outcome outcome = runShell(kM1 + "--temperature -1");
    EXPECT_EQ(outcome.exitCode, 2);
    EXPECT_THAT(outcome.errors, HasSubstr("temperature of -1"));
    outcome = runShell(kM1 + "--top-p 0");
    EXPECT_EQ(outcome.exitCode, 2);
    outcome = runShell(kM1 + "--prompt a --prompt-file b");
    EXPECT_EQ(outcome.exitCode, 2);
    outcome = runShell(kM1 + "--prompt-file nowhere");
    EXPECT_EQ(outcome.exitCode, 1);
    EXPECT_THAT(outcome.errors, HasSubstr("nowhere"));
    const TemporaryFolder empty;
    outcome = runShell("mullion sample '" + empty.path().string() + "'");
    EXPECT_EQ(outcome.exitCode, 1);
}

} // namespace
} // namespace mullion
