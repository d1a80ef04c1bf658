// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torchlanguagemodel.h"

#include "core/model/lmdescription.h"
#include "core/model/tensorfile.h"
#include "core/model/transformer.h"
#include "tests/support/temporaryfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace mullion {
namespace {

using Ids = std::vector<std::uint32_t>;
using testing::FloatNear;
using testing::Pointwise;

LanguageModelShape someShape()
{
    LanguageModelShape shape;
    shape.config.vocabulary = 50;
    shape.config.inputVocabulary = 51;
    shape.config.layers = 2;
    shape.config.dModel = 16;
    shape.config.heads = shape.config.kvHeads = 2;
    shape.config.headDim = 8;
    shape.config.dFf = 32;
    shape.context = 64;
    shape.tokenizer = "toy[v=50]";
    shape.tokenizerIdentity = "1234";
    return shape;
}

class TorchLanguageModelTest : public testing::Test
{
protected:
    TorchLanguageModelTest() { save(someShape(), m_trained.parameters()); }

    void save(const LanguageModelShape& shape, const NamedTensors& tensors) const
    {
        EXPECT_TRUE(saveTensors(m_file, tensors, describeLanguageModel(shape)));
    }

    /// Of the id after `ids`, from the whole text at once.
    [[nodiscard]] std::vector<float> expected(const Ids& ids) const
    {
        std::vector<std::int64_t> all(ids.begin(), ids.end());
        all.insert(all.begin(), 50);
        const auto logits =
            m_trained.forward(at::tensor(all).unsqueeze(0), {.lastOnly = true}).flatten();
        return {logits.data_ptr<float>(), logits.data_ptr<float>() + logits.numel()};
    }

    TemporaryFolder m_folder;
    std::filesystem::path m_file = m_folder.path() / "model.safetensors";
    Transformer m_trained{someShape().config, 3};
};

TEST_F(TorchLanguageModelTest, SaysWhatItIs)
{
    const auto model = openTorchLanguageModel(m_file, "cpu");
    ASSERT_TRUE(model) << model.error().sentence();
    EXPECT_EQ((*model)->vocabulary(), 50U);
    EXPECT_EQ((*model)->context(), 64U);
    EXPECT_EQ((*model)->tokenizer(), "toy[v=50]");
    EXPECT_EQ((*model)->tokenizerIdentity(), "1234");
}

TEST_F(TorchLanguageModelTest, PredictsWhatTheTrainedModelDoes)
{
    const auto model = openTorchLanguageModel(m_file, "cpu").value();
    const auto state = model->open().value();
    EXPECT_THAT(state->feed({}).value(), Pointwise(FloatNear(1e-4), expected({})));
    EXPECT_THAT(state->feed(Ids{7, 8, 9}).value(), Pointwise(FloatNear(1e-4), expected({7, 8, 9})));
    EXPECT_THAT(state->feed(Ids{1}).value(), Pointwise(FloatNear(1e-4), expected({7, 8, 9, 1})));
    EXPECT_THAT(state->feed({}).value(), Pointwise(FloatNear(1e-4), expected({7, 8, 9, 1})));
    EXPECT_EQ(state->length(), 4U);
}

TEST_F(TorchLanguageModelTest, LongTextsGoOnAndPiecesDoNotMatter)
{
    const auto model = openTorchLanguageModel(m_file, "cpu").value();
    Ids ids(700);
    for (std::size_t i = 0; i < ids.size(); ++i)
        ids[i] = static_cast<std::uint32_t>(i * 37 % 50);
    const auto together = model->open().value();
    const auto oneByOne = model->open().value();
    std::vector<float> last;
    for (const std::uint32_t id : ids) {
        const auto logits = oneByOne->feed({&id, 1}).value();
        last.assign(logits.begin(), logits.end());
    }
    EXPECT_THAT(together->feed(ids).value(), Pointwise(FloatNear(1e-4), last));
}

TEST_F(TorchLanguageModelTest, ACopyGoesOnByItself)
{
    const auto model = openTorchLanguageModel(m_file, "cpu").value();
    const auto state = model->open().value();
    ASSERT_TRUE(state->feed(Ids{1, 2}));
    const auto copy = state->clone().value();
    ASSERT_TRUE(copy->feed(Ids{3}));
    EXPECT_THAT(state->feed(Ids{4}).value(), Pointwise(FloatNear(1e-4), expected({1, 2, 4})));
    EXPECT_THAT(copy->feed(Ids{5}).value(), Pointwise(FloatNear(1e-4), expected({1, 2, 3, 5})));
}

TEST_F(TorchLanguageModelTest, ATokenItDoesNotKnowIsRefusedAndNothingRead)
{
    const auto model = openTorchLanguageModel(m_file, "cpu").value();
    const auto state = model->open().value();
    const auto refused = state->feed(Ids{3, 50});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Usage);
    EXPECT_EQ(state->length(), 0U);
    EXPECT_THAT(state->feed(Ids{3}).value(), Pointwise(FloatNear(1e-4), expected({3})));
}

TEST_F(TorchLanguageModelTest, WeightsThatDoNotFitAreRefusedBeforeMemoryIsTaken)
{
    LanguageModelShape absurd = someShape();
    absurd.config.vocabulary = 1 << 24;
    absurd.config.dModel = 16'384;
    save(absurd, m_trained.parameters());
    const auto model = openTorchLanguageModel(m_file, "cpu");
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Input);
}

TEST_F(TorchLanguageModelTest, NeedsAModelAndADevice)
{
    EXPECT_EQ(openTorchLanguageModel(m_folder.path() / "none", "cpu").error().code,
              ErrorCode::Input);
    EXPECT_EQ(openTorchLanguageModel(m_file, "cuda:77").error().code, ErrorCode::Resource);
    EXPECT_TRUE(saveTensors(m_file, m_trained.parameters(), {{"format", "pt"}}));
    EXPECT_EQ(openTorchLanguageModel(m_file, "cpu").error().code, ErrorCode::Input);
}

/// The sample's M1: what it thinks of English.
TEST(TorchLanguageModel, OpensAnM1OverBytes)
{
    const auto model = openTorchLanguageModel(MULLION_SAMPLE "/m1", "cpu");
    ASSERT_TRUE(model) << model.error().sentence();
    EXPECT_EQ((*model)->vocabulary(), 257U);
    EXPECT_EQ((*model)->context(), 256U);
    EXPECT_TRUE((*model)->tokenizer().empty());
    const auto state = (*model)->open().value();
    const std::string text = "and the Lord said unto the king of the chil";
    const auto logits = state->feed(Ids(text.begin(), text.end())).value();
    EXPECT_EQ(std::max_element(logits.begin(), logits.end()) - logits.begin(), 'd');
}

} // namespace
} // namespace mullion
