// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/contextquestions.h"

#include "tests/support/textfiles.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAreArray;

std::string line(const std::string& input, const std::string& prompt, const std::string& answer)
{
    return fmt::format(R"({{"input": "{}", "prompt": "{}", "answer": "{}"}})", input, prompt,
                       answer)
           + "\n";
}

std::string shown(const ContextQuestion& question)
{
    return fmt::format("{}|{}|{}", asChars(question.context), asChars(question.prompt),
                       asChars(question.answer));
}

std::vector<std::string> drain(QuestionSource& source)
{
    std::vector<std::string> all;
    for (;;) {
        const auto question = source.next();
        if (!question) {
            all.push_back(question.error().sentence());
            EXPECT_FALSE(source.next().value()) << "after an error comes the end";
            return all;
        }
        if (!*question)
            return all;
        all.push_back(shown(**question));
    }
}

class ContextQuestionsTest : public testing::Test
{
protected:
    std::string errorOf(const std::string& content)
    {
        const auto path = writeText(m_folder / "bad.jsonl", content);
        return drain(*openQuestions({.paths = {path}}).value()).back();
    }
    /// Contexts 0 ... 399, each asked about twice.
    QuestionFiles many()
    {
        std::string lines;
        for (int i = 0; i < 400; ++i) {
            for (const char* prompt : {"a", "b"})
                lines += line("context " + std::to_string(i), prompt, std::to_string(i));
        }
        return {.paths = {writeText(m_folder / "many.jsonl", lines)}};
    }

    TemporaryFolder m_folder;
};

TEST_F(ContextQuestionsTest, AreReadInOrderAlsoFromGzip)
{
    writeText(m_folder / "q/1.jsonl",
              line("One.", "Which?", "this") + "\n  \n" + line("Tw\\u006f.", "Which?", "that"));
    writeText(m_folder / "q/2.jsonl.gz", gzipped(line("Three.", "", "")));
    const auto source = openQuestions({.paths = {m_folder / "q"}}).value();
    EXPECT_THAT(drain(*source), ElementsAre("One.|Which?|this", "Two.|Which?|that", "Three.||"));
}

TEST_F(ContextQuestionsTest, FieldsMayHaveOtherNames)
{
    const auto path = writeText(m_folder / "q.jsonl",
                                R"({"text": "T", "x": {"text": "no"}, "question": "Q", "a": "A"})");
    const auto source = openQuestions({.paths = {path},
                                       .contextField = "text",
                                       .promptField = "question",
                                       .answerField = "a"})
                            .value();
    EXPECT_THAT(drain(*source), ElementsAre("T|Q|A"));
}

TEST_F(ContextQuestionsTest, ErrorsNameFileLineAndField)
{
    const std::string good = line("c", "p", "a");
    const std::string missing = errorOf(good + R"({"input": "c", "prompt": "p"})");
    EXPECT_THAT(missing, HasSubstr("bad.jsonl:2: there is no field 'answer'"));
    EXPECT_THAT(missing, HasSubstr("'input', 'prompt' and 'answer'"));
    EXPECT_THAT(errorOf(R"({"input": ["c"], "prompt": "p", "answer": "a"})"),
                HasSubstr("bad.jsonl:1: field 'input' is not a string"));
    EXPECT_THAT(errorOf(good + good + "{\"input\": \"c"), HasSubstr("bad.jsonl:3: not valid JSON"));
    EXPECT_THAT(errorOf("[1]"), HasSubstr("bad.jsonl:1: the line is not a JSON object"));
}

TEST_F(ContextQuestionsTest, RunningTextIsNoFileOfQuestions)
{
    const auto path = writeText(m_folder / "a.txt", "text");
    const auto source = openQuestions({.paths = {path}});
    ASSERT_FALSE(source);
    EXPECT_EQ(source.error().code, ErrorCode::Input);
    EXPECT_THAT(source.error().what, HasSubstr("a.txt"));
}

TEST_F(ContextQuestionsTest, ALineHasALimit)
{
    QuestionFiles files = many();
    files.longestLine = 20;
    EXPECT_THAT(drain(*openQuestions(files).value()).back(), HasSubstr("longer than 20 bytes"));
}

TEST_F(ContextQuestionsTest, AContextIsInOnePartWithAllItsQuestions)
{
    std::map<std::string, std::set<CorpusPart>> parts;
    std::size_t all = 0;
    for (const CorpusPart part : {CorpusPart::Training, CorpusPart::Validation}) {
        const auto source = openQuestions(many(), part).value();
        for (;; ++all) {
            const auto question = source->next().value();
            if (!question)
                break;
            parts[std::string(asChars(question->context))].insert(part);
        }
    }
    EXPECT_EQ(all, 800u);
    std::size_t heldOut = 0;
    for (const auto& [context, where] : parts) {
        EXPECT_EQ(where.size(), 1u) << context;
        heldOut += where.count(CorpusPart::Validation);
    }
    EXPECT_GT(heldOut, 0u);
    EXPECT_LT(heldOut, 20u);
}

TEST_F(ContextQuestionsTest, EachPassOfAStreamHasAllQuestionsInAnotherOrder)
{
    const auto inOrder = drain(*openQuestions(many()).value());
    const auto stream =
        QuestionStream::open(many(), CorpusPart::All, {.seed = 3, .bufferBytes = 10'000}).value();
    std::vector<std::vector<std::string>> passes(2);
    for (auto& pass : passes) {
        for (std::size_t i = 0; i < inOrder.size(); ++i)
            pass.push_back(shown(stream->next().value()));
        EXPECT_THAT(pass, UnorderedElementsAreArray(inOrder));
        EXPECT_NE(pass, inOrder);
    }
    EXPECT_EQ(stream->pass(), 2u);
    EXPECT_NE(passes[0], passes[1]);
}

TEST_F(ContextQuestionsTest, AnyPlaceOfAStreamIsReachedAgain)
{
    const auto open = [this] {
        return QuestionStream::open(many(), CorpusPart::Training, {.seed = 3}).value();
    };
    const auto read = open();
    const auto skipped = open();
    for (int i = 0; i < 1000; ++i)
        ASSERT_TRUE(read->next());
    ASSERT_TRUE(skipped->skip(1000));
    EXPECT_EQ(skipped->pass(), 2u);
    EXPECT_EQ(shown(read->next().value()), shown(skipped->next().value()));
}

TEST_F(ContextQuestionsTest, AStreamOfNothingIsAnError)
{
    const auto path = writeText(m_folder / "one.jsonl", line("c", "p", "a"));
    const auto stream = QuestionStream::open({.paths = {path}}, CorpusPart::Validation, {}).value();
    const auto question = stream->next();
    ASSERT_FALSE(question);
    EXPECT_THAT(question.error().what, HasSubstr("one.jsonl"));
}

} // namespace
} // namespace mullion
