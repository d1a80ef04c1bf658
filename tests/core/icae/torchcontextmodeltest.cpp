// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/torchcontextmodel.h"

#include "core/icae/icaefile.h"
#include "core/icae/icaesequences.h"
#include "core/model/crossentropy.h"
#include "core/model/torchlanguagemodel.h"
#include "tests/support/trainedbase.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace mullion {
namespace {

using testing::HasSubstr;
using Ids = std::vector<std::uint32_t>;

Ids textOf(std::size_t length, std::size_t from = 0)
{
    const std::string words = "anchor barrel copper dragon engine forest garden hammer ";
    Ids ids;
    for (std::size_t i = 0; i < length; ++i)
        ids.push_back(static_cast<std::uint8_t>(words[(from + i) % words.size()]));
    return ids;
}

class TorchContextModelTest : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_runs = new TrainedRuns;
        const auto base = s_runs->base();
        const Settings settings{{"steps", "40"},           {"validate_every", "40"},
                                {"validation_texts", "2"}, {"precision", "fp32"},
                                {"segments", "2"},         {"long_share", "0.5"},
                                {"rate", "0.01"},          {"lora_dropout", "0"}};
        ASSERT_TRUE(s_runs->train(
            "icae", s_runs->spec(icaeRunKind(), settings, TrainedRuns::using_("base", base))));
        s_model = open(s_runs->folder / "icae").value();
    }
    static void TearDownTestSuite()
    {
        s_model.reset();
        delete s_runs;
    }
    static Result<std::shared_ptr<const ContextModel>> open(const std::filesystem::path& icae,
                                                            const std::filesystem::path& base = {},
                                                            bool untrained = false)
    {
        return openTorchContextModel({icae, base, untrained}, "cpu");
    }
    static MemorySlots slotsOf(const Ids& context)
    {
        return s_model->compress(std::vector<Ids>{context}).value().front();
    }
    /// The most probable tokens one by one.
    static Ids throughOpen(const MemorySlots* slots, SlotTask task, const Ids& prompt,
                           const WriteLimits& limits)
    {
        const auto state = s_model->open(slots, task).value();
        Ids written;
        for (Ids next = prompt; written.size() < limits.tokens;) {
            const auto logits = state->feed(next).value();
            const auto best = std::ranges::max_element(logits) - logits.begin();
            next = {static_cast<std::uint32_t>(best)};
            if (limits.atEndToken && next[0] == s_model->info().endToken)
                break;
            written.push_back(next[0]);
        }
        return written;
    }

    static TrainedRuns* s_runs;
    static std::shared_ptr<const ContextModel> s_model;
};

TrainedRuns* TorchContextModelTest::s_runs = nullptr;
std::shared_ptr<const ContextModel> TorchContextModelTest::s_model;

TEST_F(TorchContextModelTest, SaysWhatItIs)
{
    const ContextModelInfo& info = s_model->info();
    EXPECT_EQ(info.vocabulary, 257u);
    EXPECT_EQ(info.width, 64u);
    EXPECT_EQ(info.slots, 4u);
    EXPECT_EQ(info.segmentTokens, 16u);
    EXPECT_EQ(info.segments, 2u);
    EXPECT_EQ(info.baseContext, 64u);
    EXPECT_EQ(info.endToken, 256u);
    EXPECT_EQ(info.tokenizer, "bytes");
    EXPECT_FALSE(info.answers);
}

TEST_F(TorchContextModelTest, CompressesTextsOfAnyShapeTogetherAsAlone)
{
    const std::vector<Ids> contexts{textOf(16), textOf(5), textOf(16, 3), textOf(23), textOf(32)};
    const auto all = s_model->compress(contexts);
    ASSERT_TRUE(all);
    for (std::size_t i = 0; i < contexts.size(); ++i) {
        const MemorySlots alone = slotsOf(contexts[i]);
        EXPECT_EQ((*all)[i].segments, alone.segments);
        ASSERT_EQ((*all)[i].numbers.size(), alone.numbers.size());
        for (std::size_t k = 0; k < alone.numbers.size(); ++k)
            ASSERT_NEAR((*all)[i].numbers[k], alone.numbers[k], 1e-4);
    }
    EXPECT_EQ((*all)[3].segments, (std::vector<SlotSegment>{{12, 4}, {11, 4}}));
    EXPECT_EQ(s_model->compress(contexts, {2})->front().count(), 2u);
}

TEST_F(TorchContextModelTest, CostsAreThoseThatWereLearnedFrom)
{
    const Ids context = textOf(16, 2);
    const MemorySlots slots = slotsOf(context);
    Ids target = context;
    target.push_back(256);
    const DecoderText text{&slots, SlotTask::Restore, {}, target};
    const auto costs = s_model->costs(std::span(&text, 1));
    ASSERT_TRUE(costs);
    ASSERT_EQ(costs->front().size(), 17u);
    double sum = 0;
    for (const TokenCost& cost : costs->front())
        sum += cost.nats;

    const at::NoGradGuard noGrad;
    const auto icae = loadIcae({s_runs->folder / "icae", {}, false}).value();
    const std::vector<std::int64_t> row(context.begin(), context.end());
    const auto ids = at::tensor(row, at::TensorOptions(at::kLong)).unsqueeze(0);
    const SlotBatch batch = icae.model.compress(ids);
    const auto sequence = restoration(ids, 256);
    const auto loss = crossEntropyLoss(
        icae.model.predict(icae.model.opening(batch, SlotTask::Restore), sequence.read),
        icae.model.base().head(), sequence.targets);
    EXPECT_NEAR(sum, loss.nats.item<double>(), 1e-3);
}

TEST_F(TorchContextModelTest, CostsAndLogitsAgree)
{
    const Ids context = textOf(20);
    const MemorySlots slots = slotsOf(context);
    const Ids prompt = textOf(3, 5);
    const Ids target = textOf(6, 20);
    for (const SlotTask task : {SlotTask::Restore, SlotTask::Continue, SlotTask::Answer}) {
        const std::vector<DecoderText> texts{{&slots, task, prompt, target},
                                             {nullptr, task, prompt, target}};
        const auto costs = s_model->costs(texts);
        ASSERT_TRUE(costs);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto state = s_model->open(texts[i].slots, task).value();
            Ids next = prompt;
            for (std::size_t k = 0; k < target.size(); ++k) {
                const auto logits = state->feed(next).value();
                double normaliser = 0;
                for (const float logit : logits)
                    normaliser += std::exp(static_cast<double>(logit));
                EXPECT_NEAR((*costs)[i][k].nats,
                            std::log(normaliser) - static_cast<double>(logits[target[k]]), 1e-3);
                next = {target[k]};
            }
        }
    }
}

TEST_F(TorchContextModelTest, WithoutSlotsItIsTheBase)
{
    const auto base = openTorchLanguageModel(s_runs->folder / "base", "cpu").value();
    const auto ours = s_model->open(nullptr, SlotTask::Continue).value();
    const auto theirs = base->open().value();
    const Ids text = textOf(9);
    const auto a = ours->feed(text).value();
    const auto b = theirs->feed(text).value();
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        EXPECT_NEAR(a[i], b[i], 1e-4);
}

TEST_F(TorchContextModelTest, WritesWhatGreedyReadingSays)
{
    const MemorySlots one = slotsOf(textOf(16));
    const MemorySlots two = slotsOf(textOf(30, 4));
    const MemorySlots other = slotsOf(textOf(16, 9));
    const std::vector<DecoderText> texts{{&one, SlotTask::Restore, {}, {}},
                                         {&two, SlotTask::Restore, {}, {}},
                                         {&other, SlotTask::Restore, {}, {}},
                                         {&one, SlotTask::Answer, textOf(4), {}},
                                         {nullptr, SlotTask::Continue, textOf(7), {}}};
    for (const WriteLimits limits : {WriteLimits{40, true}, WriteLimits{25, false}}) {
        const auto written = s_model->write(texts, limits);
        ASSERT_TRUE(written);
        for (std::size_t i = 0; i < texts.size(); ++i)
            EXPECT_EQ((*written)[i],
                      throughOpen(texts[i].slots, texts[i].task, texts[i].prompt, limits))
                << i;
    }
}

TEST_F(TorchContextModelTest, ACopyGoesOnByItself)
{
    const MemorySlots slots = slotsOf(textOf(16));
    const auto state = s_model->open(&slots, SlotTask::Restore).value();
    ASSERT_TRUE(state->feed(textOf(3)));
    const auto copy = state->clone().value();
    const auto kept = state->feed(textOf(2, 3)).value();
    const std::vector<float> expected(kept.begin(), kept.end());
    ASSERT_TRUE(state->feed(textOf(5)));
    const auto later = copy->feed(textOf(2, 3)).value();
    EXPECT_EQ(std::vector<float>(later.begin(), later.end()), expected);
    EXPECT_EQ(copy->length(), 5u);
}

TEST_F(TorchContextModelTest, UntrainedHasTheFirstWeights)
{
    const auto untrained = open(s_runs->folder / "icae", {}, true);
    ASSERT_TRUE(untrained);
    EXPECT_NE((*untrained)->info().identity, s_model->info().identity);
    EXPECT_EQ((*untrained)->info().baseIdentity, s_model->info().baseIdentity);
    const std::vector<Ids> contexts{textOf(16)};
    EXPECT_NE((*untrained)->compress(contexts)->front(), slotsOf(contexts[0]));
    const auto again = open(s_runs->folder / "icae", {}, true);
    EXPECT_EQ((*untrained)->compress(contexts)->front(), (*again)->compress(contexts)->front());
}

TEST_F(TorchContextModelTest, WrongUseIsToldSo)
{
    const auto refuses = [](const auto& result, const char* sentence) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::Usage);
        EXPECT_THAT(result.error().sentence(), HasSubstr(sentence));
    };
    refuses(s_model->compress(std::vector<Ids>{Ids()}), "empty context");
    refuses(s_model->compress(std::vector<Ids>{textOf(33)}), "33 tokens");
    refuses(s_model->compress(std::vector<Ids>{Ids{257}}), "Token 257");
    refuses(s_model->compress(std::vector<Ids>{textOf(9)}, {5}), "5 slots");
    MemorySlots slots = slotsOf(textOf(9));
    slots.numbers.pop_back();
    refuses(s_model->open(&slots, SlotTask::Restore), "Compress the text again");
    slots.width = 3;
    refuses(s_model->open(&slots, SlotTask::Restore), "Slots of 3 numbers");
}

TEST_F(TorchContextModelTest, AnIcaeOfAnotherBaseIsRefused)
{
    const TrainedRuns others;
    const auto other = others.base({{"seed", "5"}});
    const auto model = open(s_runs->folder / "icae", other);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Input);
    EXPECT_THAT(model.error().sentence(), HasSubstr("trained on a base of identity"));
    EXPECT_TRUE(open(s_runs->folder / "icae", s_runs->folder / "base"));
    const auto none = open(s_runs->folder / "base");
    ASSERT_FALSE(none);
    EXPECT_THAT(none.error().sentence(), HasSubstr("holds no ICAE"));
}

} // namespace
} // namespace mullion
