// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/evaluation.h"

#include "core/base/random.h"
#include "core/tokenize/registry.h"
#include "tests/core/icae/fakecontextmodel.h"

#include <gmock/gmock.h>

#include <map>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

/// A table by its column ids.
std::vector<std::map<std::string, TableCell>> rowsOf(const Table& table)
{
    std::vector<std::map<std::string, TableCell>> rows;
    for (const auto& cells : table.rows) {
        EXPECT_EQ(cells.size(), table.columns.size()) << table.id;
        auto& row = rows.emplace_back();
        for (std::size_t c = 0; c < cells.size(); ++c)
            EXPECT_TRUE(row.emplace(table.columns[c].id, cells[c]).second) << table.columns[c].id;
    }
    return rows;
}

double number(const TableCell& cell)
{
    return std::holds_alternative<double>(cell) ? std::get<double>(cell)
                                                : static_cast<double>(std::get<std::int64_t>(cell));
}

class EvaluationTest : public testing::Test
{
protected:
    EvaluationTest()
    {
        // Words, since they are shuffled; 4 documents of 200 letters.
        Random random(1);
        for (int d = 0; d < 4; ++d) {
            TokenIds document;
            for (int i = 0; i < 200; ++i)
                document.push_back(i % 5 == 4 ? ' ' : static_cast<TokenId>('a' + random.below(26)));
            m_documents.push_back(document);
        }
        m_questions = {{m_documents[0], {'?'}, {'!'}, true}};
        m_questions[0].context.resize(20);
    }

    Result<std::vector<Table>> tables(EvaluationPlan plan)
    {
        EvaluationInput input;
        input.model = &m_model;
        input.timed = &m_model;
        input.untrained = m_withUntrained ? &m_model : nullptr;
        input.tokenizer = m_tokenizer.get();
        input.documents = m_documents;
        input.questions = m_questions;
        auto complete = completed(std::move(plan), m_model.info());
        MULLION_TRY(complete);
        Evaluation evaluation(input, *complete);
        evaluation.setAnswersSink([this](AnswerSource source, std::span<const Answer> answers) {
            m_heard.push_back(nameOf(source) + ": " + answers[0].text);
            return Result<>();
        });
        std::vector<Table> all;
        MULLION_TRY(evaluation.run([&](const Table& table) {
            all.push_back(table);
            return Result<>();
        }));
        return all;
    }

    /// The one table of a part.
    std::vector<std::map<std::string, TableCell>> rows(EvaluationPlan plan, EvaluationPart part)
    {
        plan.parts = {part};
        const auto all = tables(std::move(plan)).value();
        EXPECT_THAT(all, SizeIs(1));
        EXPECT_EQ(all[0].id, nameOf(part));
        m_notes = all[0].notes;
        return rowsOf(all[0]);
    }

    FakeContextModel m_model;
    std::shared_ptr<const Tokenizer> m_tokenizer = openTokenizer("bytes").value();
    std::vector<TokenIds> m_documents;
    std::vector<TokenQuestion> m_questions;
    bool m_withUntrained = false;
    std::vector<std::string> m_heard;
    std::vector<std::string> m_notes;
};

TEST_F(EvaluationTest, ByLengthUpToAllSegments)
{
    const auto table = rows({}, EvaluationPart::Restoration);
    ASSERT_THAT(table, SizeIs(6));
    const std::vector<int> lengths = {8, 16, 24, 32, 64, 128};
    for (std::size_t i = 0; i < table.size(); ++i)
        EXPECT_EQ(number(table[i].at("length")), lengths[i]);
    EXPECT_EQ(number(table[0].at("bleu")), 1);
    EXPECT_EQ(number(table[3].at("bleu")), 1) << "a bin does not reach into a second segment";
    EXPECT_EQ(number(table[5].at("slots")), 32);
    EXPECT_EQ(number(table[5].at("texts")), 4) << "one in each document";
}

TEST_F(EvaluationTest, TooLongTextsAreNotesOrErrors)
{
    for (TokenIds& document : m_documents)
        document.resize(40);
    EXPECT_THAT(rows({}, EvaluationPart::Restoration), SizeIs(4));
    EXPECT_THAT(m_notes,
                ElementsAre(HasSubstr("BLEU-4"), HasSubstr("64 tokens"), HasSubstr("128 tokens")));

    EvaluationPlan plan;
    plan.parts = {EvaluationPart::Continuation};
    const auto error = tables(plan).error();
    EXPECT_EQ(error.code, ErrorCode::Input);
    EXPECT_THAT(error.what, HasSubstr("None of 4 documents of held-out text has 96 tokens"));
}

TEST_F(EvaluationTest, BySlotsWithAWordOfWarning)
{
    EvaluationPlan plan;
    plan.slots = {4, 8};
    const auto table = rows(plan, EvaluationPart::Slots);
    ASSERT_THAT(table, SizeIs(2));
    EXPECT_EQ(number(table[0].at("exact_prefix")), 0.5);
    EXPECT_EQ(number(table[1].at("exact_prefix")), 1);
    EXPECT_THAT(m_notes, ElementsAre(HasSubstr("BLEU-4"), HasSubstr("trained with 8 slots only")));
}

TEST_F(EvaluationTest, ByTypeBesideTheUntrained)
{
    m_withUntrained = true;
    const auto table = rows({}, EvaluationPart::Types);
    ASSERT_THAT(table, SizeIs(12));
    EXPECT_EQ(std::get<std::string>(table[4].at("type")), "random");
    EXPECT_EQ(std::get<std::string>(table[4].at("model")), "trained");
    EXPECT_EQ(std::get<std::string>(table[5].at("model")), "untrained");
}

TEST_F(EvaluationTest, AllOtherTablesHaveTheirRows)
{
    EXPECT_THAT(rows({}, EvaluationPart::Continuation), SizeIs(3));
    EXPECT_THAT(rows({}, EvaluationPart::Bits), SizeIs(6));
    EXPECT_THAT(rows({}, EvaluationPart::Collapse), SizeIs(1));
    EvaluationPlan plan;
    plan.batches = {1, 3};
    plan.repeats = 1;
    const auto latency = rows(plan, EvaluationPart::Latency);
    ASSERT_THAT(latency, SizeIs(4));
    EXPECT_EQ(number(latency[1].at("batch")), 3);
    EXPECT_EQ(number(latency[1].at("context_tokens")), 32);
    EXPECT_EQ(number(latency[2].at("context_tokens")), 128);
}

TEST_F(EvaluationTest, QuestionsAreAnsweredFromThreeSources)
{
    const auto table = rows({}, EvaluationPart::Questions);
    ASSERT_THAT(table, SizeIs(3));
    EXPECT_EQ(std::get<std::string>(table[0].at("source")), "slots");
    const std::string context(m_questions[0].context.begin(), m_questions[0].context.end());
    EXPECT_THAT(m_heard, ElementsAre("slots: " + context, "context: ", "nothing: "));
    EXPECT_THAT(m_notes, ElementsAre(HasSubstr("Of 1 questions the context was cut")));
}

TEST_F(EvaluationTest, PlansBeyondTheModelAreRefused)
{
    EvaluationPlan plan;
    plan.lengths = {129};
    EXPECT_THAT(completed(plan, m_model.info()).error().what, HasSubstr("129 tokens"));
    plan = {};
    plan.slots = {9};
    EXPECT_THAT(completed(plan, m_model.info()).error().what, HasSubstr("9 slots"));
    plan = {};
    m_model.edit().variesSlots = true;
    EXPECT_THAT(completed(plan, m_model.info())->slots, ElementsAre(2, 4, 8));
}

} // namespace
} // namespace mullion
