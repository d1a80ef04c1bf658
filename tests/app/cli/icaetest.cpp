// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The commands below `mullion icae`, with an ICAE that needs no training.
#include "app/cli/icaeask.h"
#include "app/cli/icaecompress.h"
#include "app/cli/icaerestore.h"
#include "core/base/file.h"
#include "tests/core/icae/bytesicae.h"
#include "tests/support/program.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace mullion {
namespace {

using testing::HasSubstr;
using Json = nlohmann::json;

/// What a command printed, and how it ended.
struct Printed
{
    Result<> result;
    std::string output;
    std::string errors;
};

class CliIcaeTest : public BytesIcae
{
protected:
    template <class Command, class Request>
    Printed run(Command command, const Request& request)
    {
        const OpenedIcae icae{std::make_shared<FakeContextModel>(m_icae), m_tokenizer};
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        Result<> result = command(icae, request);
        return {std::move(result), testing::internal::GetCapturedStdout(),
                testing::internal::GetCapturedStderr()};
    }
    Printed compress(std::vector<std::string> texts, const std::string& out,
                     TextSlotsOptions options = {}, bool json = true)
    {
        cli::CompressRequest request;
        request.texts = std::move(texts);
        request.out = out;
        request.options = options;
        request.json = json;
        return run(cli::compressTexts, request);
    }
    Printed restore(const std::string& file, const std::string& source = {}, bool json = true)
    {
        cli::RestoreRequest request;
        request.files = {file};
        request.source = source;
        request.json = json;
        return run(cli::restoreFiles, request);
    }
    Printed ask(const std::string& context, const std::string& question)
    {
        cli::AskRequest request;
        request.context = context;
        request.question = question;
        return run(cli::ask, request);
    }
    std::string write(const std::string& name, std::string_view content)
    {
        return writeText(m_folder / name, content).string();
    }
    std::string path(const std::string& name) { return (m_folder / name).string(); }

    TemporaryFolder m_folder;
};

TEST_F(CliIcaeTest, ATextGoesIntoSlotsAndComesBack)
{
    const std::string text = write("a.txt", letters(100));
    const Printed compressed = compress({text}, path("a.slots"));
    ASSERT_TRUE(compressed.result) << compressed.result.error().sentence();
    const Json figures = Json::parse(compressed.output)["texts"][0];
    EXPECT_EQ(figures["tokens"], 100);
    EXPECT_EQ(figures["slots"], 32);
    EXPECT_EQ(figures["segments"], 4);
    EXPECT_EQ(figures["slot_bytes"], 32 * 4 * 4);

    const Printed restored = restore(path("a.slots"), text);
    ASSERT_TRUE(restored.result) << restored.result.error().sentence();
    const Json json = Json::parse(restored.output)["files"][0];
    EXPECT_EQ(json["text"], letters(100));
    EXPECT_EQ(json["spans"].size(), 4u);
    EXPECT_EQ(json["comparison"]["equal"], true);
    EXPECT_EQ(json["comparison"]["bleu"], 1);

    const Printed plain = restore(path("a.slots"), {}, false);
    EXPECT_EQ(plain.output, letters(100));
    EXPECT_THAT(plain.errors, HasSubstr("4 of 4 came back exactly"));
}

TEST_F(CliIcaeTest, WhatDoesNotComeBackIsToldAndGuarded)
{
    const std::string text = write("a.txt", letters(32) + std::string(32, '\0'));
    ASSERT_TRUE(compress({text}, path("a.slots"), {.slots = 2}).result);
    const Printed wrong = restore(path("a.slots"), text, false);
    EXPECT_THAT(wrong.errors, HasSubstr("1 of 2 came back exactly, 1 other than"));
    EXPECT_THAT(wrong.errors, HasSubstr("differs from the source after 8 of 64 bytes"));

    ASSERT_TRUE(compress({text}, path("a.slots"), {.slots = 2, .guard = true}).result);
    const Printed guarded = restore(path("a.slots"), text, false);
    EXPECT_EQ(guarded.output, letters(32) + std::string(32, '\0'));
    EXPECT_THAT(guarded.errors, HasSubstr("1 of them stored raw"));
    EXPECT_THAT(guarded.errors, HasSubstr("the same 64 bytes"));
}

TEST_F(CliIcaeTest, ManyTextsGoIntoAFolderAndOneThatFailsStopsNoOther)
{
    const auto texts = {write("a.txt", letters(40)), write("empty.txt", ""),
                        write("b", std::string("\xff\x00\xc3 binary", 10))};
    const Printed compressed = compress(texts, path("out"));
    ASSERT_FALSE(compressed.result);
    EXPECT_THAT(compressed.result.error().what, HasSubstr("1 of 3 texts"));
    EXPECT_THAT(compressed.errors, HasSubstr("empty.txt': The text is empty"));
    EXPECT_TRUE(std::filesystem::exists(path("out/a.txt.slots")));
    EXPECT_FALSE(std::filesystem::exists(path("out/empty.txt.slots")));
    EXPECT_EQ(restore(path("out/b.slots"), {}, false).output,
              std::string("\xff\x00\xc3 binary", 10));

    cli::RestoreRequest back;
    back.files = {path("out/a.txt.slots"), path("out/b.slots")};
    back.out = path("back");
    ASSERT_TRUE(run(cli::restoreFiles, back).result);
    EXPECT_EQ(charsOf(readFile(path("back/a.txt")).value()), letters(40));
    EXPECT_TRUE(std::filesystem::exists(path("back/b")));

    const auto twice = {write("a.txt", letters(40)), write("more/a.txt", letters(40))};
    EXPECT_THAT(compress(twice, path("out")).result.error().what, HasSubstr("Two inputs"));
    EXPECT_THAT(compress(twice, "-").result.error().what, HasSubstr("standard output"));
}

TEST_F(CliIcaeTest, QuestionsAreAskedOfSlotsAndOfTexts)
{
    const std::string text = write("a.txt", letters(40));
    ASSERT_TRUE(compress({text}, path("a.slots")).result);
    for (const std::string& context : {path("a.slots"), text}) {
        const Printed asked = ask(context, "abc");
        ASSERT_TRUE(asked.result) << asked.result.error().sentence();
        EXPECT_EQ(asked.output, letters(40).substr(3) + "\n");
        EXPECT_THAT(asked.errors, HasSubstr("answer 37 tokens"));
    }
    const auto tooLong = ask(write("long.txt", letters(200)), "abc");
    EXPECT_EQ(tooLong.result.error().code, ErrorCode::Usage);
    EXPECT_THAT(tooLong.result.error().what, HasSubstr("long.txt"));
}

TEST_F(CliIcaeTest, BadInputIsNamedWithItsCure)
{
    const auto problem = [&](const Printed& printed) {
        return printed.result ? std::string("none") : printed.result.error().sentence();
    };
    const std::string text = write("a.txt", letters(40));
    ASSERT_TRUE(compress({text}, path("a.slots")).result);

    EXPECT_THAT(problem(compress({write("short.txt", "short")}, path("s"))),
                HasSubstr("--slots 1"));
    EXPECT_THAT(problem(compress({text}, path("s"), {.slots = 99})), HasSubstr("1 to 8"));
    EXPECT_THAT(problem(compress({path("none.txt")}, path("s"))), HasSubstr("none.txt"));
    EXPECT_THAT(problem(restore(text)), HasSubstr("a.txt': These are no slots"));
    const std::string whole = charsOf(readFile(path("a.slots")).value());
    const std::string cut = write("cut.slots", whole.substr(0, whole.size() / 2));
    EXPECT_THAT(problem(restore(cut)), HasSubstr("cut.slots': The slots are damaged"));
    EXPECT_THAT(problem(ask(cut, "?")), HasSubstr("cut short"));
    m_icae.edit().baseIdentity = "another base";
    EXPECT_THAT(problem(restore(path("a.slots"))), HasSubstr("made with another base"));
    EXPECT_THAT(problem(ask(path("a.slots"), "?")), HasSubstr("made with another base"));
}

TEST_F(CliIcaeTest, CommandsTellTheirUsage)
{
    for (const std::string command : {"compress", "restore", "ask"}) {
        const Outcome help = runShell("mullion icae " + command + " --help");
        EXPECT_EQ(help.exitCode, 0);
        EXPECT_THAT(help.output, HasSubstr("--icae"));
        EXPECT_EQ(runShell("mullion icae " + command).exitCode, 2);
    }
    EXPECT_THAT(runShell("mullion icae shrink").errors,
                HasSubstr("There is no command 'shrink'. Choose one of:"));
    const Outcome noRun =
        runShell("echo text | mullion icae compress - -o /dev/null --icae /nowhere");
    EXPECT_EQ(noRun.exitCode, 2);
    EXPECT_THAT(noRun.errors, HasSubstr("/nowhere"));
}

} // namespace
} // namespace mullion
