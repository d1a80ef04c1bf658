// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/restoration.h"

#include "core/icae/evaluation/batchedmodel.h"
#include "core/icae/evaluation/ratedistortion.h"
#include "core/tokenize/registry.h"
#include "tests/core/icae/fakecontextmodel.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numbers>

namespace mullion {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

const double kNone = std::log(257.0); ///< what the fake wants for a token that it does not know

const Tokenizer& bytesTokenizer()
{
    static const auto tokenizer = openTokenizer("bytes").value();
    return *tokenizer;
}

/// 32 letters: what eight slots of the fake hold.
std::vector<TokenIds> texts()
{
    const auto text = [](std::string_view letters) {
        const ByteView bytes = asBytes(letters);
        return TokenIds(bytes.begin(), bytes.end());
    };
    return {text("The bar between the panes of one"), text("window is a mullion, in a wall. ")};
}

std::vector<Restoration> restored(const ContextModel& model, std::uint32_t slots)
{
    const auto compressed = model.compress(texts(), {slots}).value();
    return restoreTexts(model, texts(), compressed).value();
}

TEST(Restorations, OfWhatFitsAreExact)
{
    const FakeContextModel model;
    const auto restorations = restored(model, 8);
    EXPECT_EQ(restorations[0].restored, texts()[0]);
    const RestorationFigures figures = figuresOf(restorations, bytesTokenizer(), 4);
    EXPECT_EQ(figures.texts, 2u);
    EXPECT_DOUBLE_EQ(figures.tokens, 32);
    EXPECT_DOUBLE_EQ(figures.slots, 8);
    EXPECT_DOUBLE_EQ(figures.bleu.mean, 1);
    EXPECT_DOUBLE_EQ(figures.exactPrefix.lower, 1);
    EXPECT_NEAR(figures.textBleu.value(), 1, 1e-12);
    EXPECT_NEAR(figures.natsPerToken.median, 0.01, 1e-6);
    EXPECT_NEAR(figures.natsPerTokenWithout.median, kNone, 1e-5);
}

TEST(Restorations, InformationOfASlotIsWhatItSaves)
{
    const FakeContextModel model;
    const RestorationFigures figures = figuresOf(restored(model, 8), bytesTokenizer(), 4);
    const double expected = (kNone - 0.01) * 32 / 8 / std::numbers::ln2;
    EXPECT_NEAR(figures.bitsPerSlot.mean, expected, 1e-4);
    EXPECT_NEAR(figures.bitsPerNumber, expected / 4, 1e-4);
}

TEST(Restorations, WhatDoesNotFitIsLost)
{
    const FakeContextModel model;
    const auto restorations = restored(model, 4); // 16 tokens, then zeros
    EXPECT_DOUBLE_EQ(restorations[0].exactPrefix, 0.5);
    EXPECT_GT(restorations[0].bleu, 0);
    EXPECT_LT(restorations[0].bleu, 0.5);
    EXPECT_NEAR(restorations[0].nats, 16 * 0.01 + 16 * kNone, 1e-3);
}

TEST(Restorations, InBatchesAreTheSame)
{
    const FakeContextModel model;
    std::vector<std::uint64_t> heard;
    BatchOptions options;
    options.texts = 1;
    options.progress = [&](std::uint64_t done) { heard.push_back(done); };
    const BatchedModel batched(model, options);
    const auto restorations = restored(batched, 8);
    EXPECT_EQ(restorations[1].restored, texts()[1]);
    EXPECT_THAT(heard, ElementsAre(1, 2, 3, 4, 5, 6, 7, 8)) << "compress, costs twice, write";
}

TEST(Restorations, CanBeStopped)
{
    const FakeContextModel model;
    std::stop_source source;
    BatchOptions options;
    options.texts = 1;
    options.stop = source.get_token();
    options.progress = [&](std::uint64_t) { source.request_stop(); };
    EXPECT_EQ(BatchedModel(model, options).compress(texts()).error().code, ErrorCode::Cancelled);
}

// ---- rate and distortion ----------------------------------------------------------------------

TEST(Rates, StandBesideWhatIsAtHandAnyway)
{
    const FakeContextModel model;
    const std::vector<std::uint32_t> counts = {8};
    const auto points = measureRates(model, bytesTokenizer(), texts(), counts).value();
    ASSERT_THAT(points, SizeIs(6));

    EXPECT_EQ(points[0].method, "slots, fp32");
    EXPECT_DOUBLE_EQ(points[0].bytes, 8 * 4 * 4);
    EXPECT_DOUBLE_EQ(points[0].textBytes, 32);
    EXPECT_DOUBLE_EQ(points[0].bleu, 1);
    EXPECT_EQ(points[1].method, "slots, bf16");
    EXPECT_DOUBLE_EQ(points[1].bleu, 1) << "bf16 holds whole numbers up to 256";
    EXPECT_EQ(points[2].method, "slots, int8");
    EXPECT_DOUBLE_EQ(points[2].bytes, 8 * (4 + 4));

    EXPECT_EQ(points[3].method, "first tokens");
    EXPECT_DOUBLE_EQ(points[3].slots, 8);
    EXPECT_NEAR(points[3].bytes, 8 * std::log2(257.0) / 8, 1e-9);
    EXPECT_DOUBLE_EQ(points[3].exactPrefix, 8.0 / 32);
    EXPECT_NEAR(points[3].natsPerToken, kNone * 24 / 32, 1e-5);
    EXPECT_FALSE(points[3].isExact);

    EXPECT_EQ(points[4].method, "gzip");
    EXPECT_TRUE(points[4].isExact);
    EXPECT_GT(points[4].bytes, 20) << "so short a text does not get shorter";
    EXPECT_EQ(points[5].method, "base as coder");
    EXPECT_DOUBLE_EQ(points[5].bytes, std::ceil(32 * std::log2(257.0) / 8));
}

} // namespace
} // namespace mullion
