// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/crossentropy.h"
#include "core/tokenize/registry.h"
#include "core/train/optimizer.h"
#include "core/train/probeobjective.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numbers>

namespace mullion {
namespace {

using testing::ElementsAre;

constexpr std::int64_t kNone = kNoTarget;
constexpr std::int64_t kStart = 2 * 257; ///< under `bytes`, whose ids are the alphabet's

class ProbeTest : public testing::Test
{
protected:
    ProbeTest()
    {
        std::string lines;
        for (int document = 0; document < 400; ++document)
            lines +=
                "{\"text\": \"number " + std::to_string(document * 7919 % 1000) + " of many\"}\n";
        writeText(m_folder / "a.jsonl", lines);
        m_corpus.paths = {m_folder / "a.jsonl"};
        m_settings.model.layers = 2;
        m_settings.model.dModel = 32;
        m_settings.model.heads = m_settings.model.kvHeads = 2;
        m_settings.model.headDim = 16;
        m_settings.model.dFf = 64;
        m_settings.batch = m_settings.microBatch = 8;
        m_settings.precision = "fp32";
        m_settings.textSymbols = 4;
    }
    static Result<ProbeBatch> batch(ProbeDirection direction, const std::vector<Symbol>& symbols,
                                    std::size_t length, const std::string& tokenizer = "bytes")
    {
        return ProbeSequences(openTokenizer(tokenizer).value(), direction).batchOf(symbols, length);
    }
    std::unique_ptr<ProbeObjective> objective(ProbeDirection direction)
    {
        ExampleOptions texts;
        texts.exampleLength = m_settings.textSymbols;
        texts.documentsPerSequence = 4;
        texts.shuffleExamples = 16;
        auto stream = ExampleStream::open(m_corpus, CorpusPart::All, texts).value();
        std::vector<Symbol> heldOut(40 * m_settings.textSymbols);
        EXPECT_TRUE(stream->next(heldOut));
        return std::make_unique<ProbeObjective>(
            m_settings, ProbeSequences(openTokenizer("bytes").value(), direction),
            std::move(stream), heldOut, "hash", at::Device(at::kCPU));
    }
    static double valueOf(const Validation& metrics, const std::string& name)
    {
        for (const MetricEvent& metric : metrics) {
            if (metric.name == name)
                return metric.value;
        }
        ADD_FAILURE() << "no metric " << name;
        return 0;
    }

    TemporaryFolder m_folder;
    CorpusSpec m_corpus;
    ProbeSettings m_settings;
};

TEST_F(ProbeTest, TargetsFollowTheInputUnderIdsOfTheirOwn)
{
    const auto pair = batch(ProbeDirection::Decompress, {'a', 'b', kEndOfDocument, 'c'}, 2);
    ASSERT_TRUE(pair) << pair.error().sentence();
    EXPECT_EQ(pair->rows, 2);
    EXPECT_EQ(pair->length, 4);
    EXPECT_THAT(pair->inputs,
                ElementsAre(kStart, 'a', 'b', 257 + 'a', kStart, 256, 'c', 257 + 256));
    EXPECT_THAT(pair->targets, ElementsAre(kNone, kNone, 257 + 'a', 257 + 'b', kNone, kNone,
                                           257 + 256, 257 + 'c'));
    EXPECT_EQ(pair->predictions, 4);
    EXPECT_EQ(pair->symbols, 4);

    const auto control = batch(ProbeDirection::Control, {'a', 'b'}, 2);
    EXPECT_THAT(control->inputs, ElementsAre(257, 'a'));
    EXPECT_THAT(control->targets, ElementsAre('a', 'b'));
}

TEST_F(ProbeTest, CompressionAsksForTheCode)
{
    const std::vector<Symbol> text(40, 'x');
    const auto tokenizer = openTokenizer("gzip[v=256]").value();
    const auto one = batch(ProbeDirection::Compress, text, 40, "gzip[v=256]");
    const auto code = tokenizer->encode(Text{Bytes(40, 'x'), {}}.view())->ids;
    ASSERT_TRUE(one);
    EXPECT_EQ(one->length, 40 + static_cast<std::int64_t>(code.size()));
    EXPECT_EQ(one->predictions, static_cast<double>(code.size()));
    for (std::size_t i = 0; i < 40; ++i)
        EXPECT_EQ(one->targets[i], kNone);
    for (std::size_t i = 0; i < code.size(); ++i)
        EXPECT_EQ(one->targets[40 + i], 257 + code[i]);
    // Codes of different lengths are filled up, and nothing is asked there.
    std::vector<Symbol> mixed(40, 'x');
    for (Symbol i = 0; i < 40; ++i)
        mixed.push_back(static_cast<Symbol>(i * 37 % 256));
    const auto two = batch(ProbeDirection::Compress, mixed, 40, "gzip[v=256]");
    ASSERT_GT(two->length, one->length);
    EXPECT_EQ(two->targets[static_cast<std::size_t>(one->length)], kNone);
}

TEST_F(ProbeTest, PartsOfABatchAddUpToTheWhole)
{
    const auto whole = objective(ProbeDirection::Decompress);
    m_settings.microBatch = 2;
    const auto parts = objective(ProbeDirection::Decompress);
    const auto a = whole->accumulateGradients(0);
    const auto b = parts->accumulateGradients(0);
    ASSERT_TRUE(a && b);
    EXPECT_EQ(a->tokens, 8 * 4);
    EXPECT_NEAR(a->nats, b->nats, 1e-3);
    const auto left = whole->parameters();
    const auto right = parts->parameters();
    for (std::size_t i = 0; i < left.size(); ++i)
        EXPECT_TRUE(at::allclose(left[i].second.grad(), right[i].second.grad(), 1e-4, 1e-6))
            << left[i].first;
}

TEST_F(ProbeTest, ACodeThatIsTheTextIsLearnedAndTheTextAloneIsNot)
{
    const auto learn = [&](ProbeDirection direction) {
        const auto probe = objective(direction);
        const auto optimizer = makeAdamW(probe->parameters(), {});
        for (std::uint64_t step = 0; step < 300; ++step) {
            for (auto& [name, parameter] : probe->parameters())
                parameter.mutable_grad().reset();
            EXPECT_TRUE(probe->accumulateGradients(step));
            optimizer->update(step, 0.01);
        }
        const Validation metrics = probe->validate().value();
        EXPECT_NEAR(valueOf(metrics, "validation.bits_per_byte") * std::numbers::ln2,
                    valueOf(metrics, "validation.nats_per_token"), 1e-9);
        return valueOf(metrics, "validation.accuracy");
    };
    const double copied = learn(ProbeDirection::Decompress);
    const double alone = learn(ProbeDirection::Control);
    EXPECT_GT(copied, alone + 0.1);
    EXPECT_GT(copied, 0.8);
}

} // namespace
} // namespace mullion
