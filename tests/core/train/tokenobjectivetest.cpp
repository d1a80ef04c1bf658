// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/tokenobjective.h"

#include "core/tokenize/registry.h"
#include "core/train/optimizer.h"
#include "tests/support/textfiles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace mullion {
namespace {

class TokenObjectiveTest : public testing::Test
{
protected:
    TokenObjectiveTest()
    {
        std::string lines;
        for (int document = 0; document < 400; ++document)
            lines += "{\"text\": \"number " + std::to_string(document * 7919 % 1000)
                     + " of the many that are here\"}\n";
        writeText(m_folder / "a.jsonl", lines);
        m_corpus.paths = {m_folder / "a.jsonl"};
        m_settings.model.layers = 1;
        m_settings.model.dModel = 16;
        m_settings.model.heads = m_settings.model.kvHeads = 1;
        m_settings.model.headDim = 16;
        m_settings.model.dFf = 32;
        m_settings.context = 24;
        m_settings.batch = m_settings.microBatch = 8;
        m_settings.precision = "fp32";
        m_settings.exampleSymbols = 40;
        m_settings.documentsPerSequence = 4;
        m_settings.shuffleTexts = 16;
        m_settings.validationTexts = 3;
        m_settings.validationSymbols = 50;
    }
    HeldOutText heldOut(const std::string& tokenizer)
    {
        return drawHeldOutText(*openTokenizer(tokenizer).value(), {m_corpus, CorpusPart::All},
                               m_settings)
            .value();
    }
    std::unique_ptr<TokenObjective> objective(const std::string& name = "bytes")
    {
        const auto tokenizer = openTokenizer(name).value();
        const auto examples = [&] {
            ExampleOptions texts;
            texts.exampleLength = m_settings.exampleSymbols;
            texts.documentsPerSequence = m_settings.documentsPerSequence;
            texts.shuffleExamples = m_settings.shuffleTexts;
            return openEncodedExamples(tokenizer, m_corpus, CorpusPart::All,
                                       {texts, m_settings.context, 1})
                .value();
        };
        return std::make_unique<TokenObjective>(m_settings, tokenizer->info(), examples(),
                                                heldOut(name), examples()->next(16).value(),
                                                at::Device(at::kCPU));
    }
    static double valueOf(const Validation& metrics, const std::string& name,
                          const std::map<std::string, std::string>& labels = {})
    {
        for (const MetricEvent& metric : metrics) {
            if (metric.name == name && metric.labels == labels)
                return metric.value;
        }
        ADD_FAILURE() << "no metric " << name;
        return 0;
    }

    TemporaryFolder m_folder;
    CorpusSpec m_corpus;
    TokenSettings m_settings;
};

TEST_F(TokenObjectiveTest, PartsOfABatchAddUpToTheWhole)
{
    const auto whole = objective();
    m_settings.microBatch = 2;
    const auto parts = objective();
    const auto a = whole->accumulateGradients(0);
    const auto b = parts->accumulateGradients(0);
    ASSERT_TRUE(a);
    ASSERT_TRUE(b);
    EXPECT_EQ(a->tokens, 8 * 24);
    EXPECT_NEAR(a->nats, b->nats, 1e-3);
    const auto left = whole->parameters();
    const auto right = parts->parameters();
    for (std::size_t i = 0; i < left.size(); ++i)
        EXPECT_TRUE(at::allclose(left[i].second.grad(), right[i].second.grad(), 1e-4, 1e-6))
            << left[i].first;
}

TEST_F(TokenObjectiveTest, PaddingTeachesNothing)
{
    const auto tokenizer = openTokenizer("bytes").value();
    const auto untouched = [&](std::uint32_t symbols) {
        m_settings.exampleSymbols = symbols;
        const auto padded = objective();
        const auto sums = padded->accumulateGradients(0);
        EXPECT_EQ(sums->tokens, 8 * std::min<double>(symbols, 24));
        return sums->nats / sums->tokens;
    };
    // An untrained model pays about the same for a token whether or not padding follows.
    EXPECT_NEAR(untouched(10), untouched(24), 0.5);
}

TEST_F(TokenObjectiveTest, HeldOutTextIsTheSameBytesForEveryTokenizer)
{
    const HeldOutText bytes = heldOut("bytes");
    const HeldOutText gzip = heldOut("gzip[v=256]");
    EXPECT_EQ(bytes.hash, gzip.hash);
    EXPECT_EQ(bytes.symbols, 150u);
    EXPECT_EQ(gzip.symbols, 150u);
    EXPECT_EQ(bytes.tokens, 150u);
    EXPECT_NE(gzip.tokens, 150u);
    EXPECT_EQ(bytes.pieces.size(), 3u * 3u); // 50 tokens, 24 at a time
    EXPECT_EQ(bytes.pieces[1].first, 24u);
}

TEST_F(TokenObjectiveTest, BitsPerByteAreCodeLengthOverRawBytes)
{
    const auto trained = objective();
    const auto metrics = trained->validate();
    ASSERT_TRUE(metrics);
    EXPECT_EQ(metrics->front().name, "validation.bits_per_byte");
    EXPECT_TRUE(metrics->front().labels.empty());
    // One token per byte: both are the same, and so is the paper's formula.
    const double bits = metrics->front().value;
    EXPECT_NEAR(valueOf(*metrics, "validation.bits_per_token"), bits, 1e-9);
    EXPECT_NEAR(valueOf(*metrics, "validation.bits_per_byte", {{"formula", "fixed-ratio"}}), bits,
                1e-9);
}

TEST_F(TokenObjectiveTest, FactsHoldCostsAndTrivialModels)
{
    const auto facts = objective("gzip[v=256]")->facts();
    ASSERT_TRUE(facts);
    const double perToken = valueOf(*facts, "cost.bytes_per_token");
    EXPECT_NEAR(valueOf(*facts, "baseline.bits_per_byte", {{"model", "uniform"}}), 8 / perToken,
                1e-9);
    EXPECT_LT(valueOf(*facts, "baseline.bits_per_byte", {{"model", "unigram"}}),
              valueOf(*facts, "baseline.bits_per_byte", {{"model", "uniform"}}) * 1.1);
    // 2 N / (bytes per token); N = 4 d^2 + 3 d d_ff for one layer; no byte model
    const double body = 4 * 16 * 16 + 3 * 16 * 32;
    EXPECT_NEAR(valueOf(*facts, "cost.flops_per_byte", {{"count", "paper"}}), 2 * body / perToken,
                1e-6);
    EXPECT_GT(valueOf(*facts, "cost.flops_per_byte", {{"count", "logits"}}),
              valueOf(*facts, "cost.flops_per_byte", {{"count", "paper"}}));
}

TEST_F(TokenObjectiveTest, Learns)
{
    const auto trained = objective();
    const auto optimizer = makeAdamW(trained->parameters());
    const double before = trained->validate()->front().value;
    for (std::uint64_t step = 0; step < 60; ++step) {
        for (auto& [name, parameter] : trained->parameters())
            parameter.mutable_grad().reset();
        ASSERT_TRUE(trained->accumulateGradients(step));
        optimizer->update(step, 0.01);
    }
    const double after = trained->validate()->front().value;
    EXPECT_LT(after, 4.0);
    EXPECT_LT(after, before / 2);
}

} // namespace
} // namespace mullion
