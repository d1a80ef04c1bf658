// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <string>

namespace mullion {
namespace {

using testing::HasSubstr;

class BenchTest : public testing::Test
{
protected:
    BenchTest()
    {
        std::ofstream corpus(m_folder / "c.jsonl");
        for (int i = 0; i < 500; ++i)
            corpus << "{\"text\": \"the window " << i * i << " opens\\nand closes\"}\n";
    }
    Outcome run(const std::string& options)
    {
        return runShell("cd '" + m_folder.path().string() + "' && mullion bench codec " + options);
    }

    TemporaryFolder m_folder;
};

TEST_F(BenchTest, RowsAsJson)
{
    const Outcome outcome = run("--corpus c.jsonl --rounds 2 --limit 9kB --json "
                                "-t bytes 'static-ac[v=65k]' 'sentencepiece[v=300,kind=bpe]'");
    ASSERT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_EQ(outcome.errors, "");
    const auto json = nlohmann::json::parse(outcome.output);
    EXPECT_EQ(json["bytes"], 9000);
    std::vector<std::string> names;
    for (const auto& row : json["rows"]) {
        names.push_back(row["tokenizer"]);
        EXPECT_EQ(row["bytes"], 9000);
        EXPECT_GT(row["encode_mb_s"], 0.0);
        EXPECT_GT(row["decode_mb_s"], 0.0);
        EXPECT_GT(row["bits_per_byte"], 0.0);
    }
    EXPECT_EQ(names,
              (std::vector<std::string>{"bytes", "static-ac[v=65k]",
                                        "sentencepiece[v=300,kind=bpe]", "gzip -6", "zstd -3"}));
    EXPECT_EQ(json["rows"][0]["bytes_per_token"], 1.0);
    EXPECT_GT(json["rows"][2]["bytes_per_token"], 2.0);
    EXPECT_TRUE(json["rows"][3]["bytes_per_token"].is_null());
}

TEST_F(BenchTest, TableNamesWhatWasMeasured)
{
    const Outcome outcome = run("--corpus c.jsonl --rounds 1 -t bytes");
    EXPECT_EQ(outcome.exitCode, 0) << outcome.errors;
    EXPECT_THAT(outcome.output, HasSubstr("500 document ends of the corpus, drawn with seed 1"));
    EXPECT_THAT(outcome.output, HasSubstr("\nbytes      "));
    EXPECT_THAT(outcome.output, HasSubstr("\nzstd -3    "));
}

TEST_F(BenchTest, BadRequestsAreNamed)
{
    EXPECT_EQ(run("").exitCode, 2);
    EXPECT_EQ(run("--corpus c.jsonl --rounds 0").exitCode, 2);
    EXPECT_EQ(run("--corpus c.jsonl --limit 0").exitCode, 2);
    EXPECT_EQ(run("--corpus c.jsonl -t nothing").exitCode, 2);
    EXPECT_EQ(run("--corpus missing -t bytes").exitCode, 1);
    EXPECT_EQ(run("--corpus c.jsonl -t 'sentencepiece[v=32k]'").exitCode, 1);
}

} // namespace
} // namespace mullion
