// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/icaemodel.h"
#include "core/icae/questiontokens.h"
#include "core/text/contextquestions.h"
#include "core/train/objective.h"

#include <memory>
#include <string>
#include <vector>

namespace mullion {

/// How an ICAE is fine-tuned.
struct TuneSettings
{
    std::int64_t batch = 0;
    std::int64_t microBatch = 0;
    std::string precision;
    bool recompute = false;
    std::uint64_t seed = 0;
    double loraDropout = 0;
    QuestionLimits limits;
    std::uint64_t validationQuestions = 0; ///< at most
};

/// An ICAE learns to answer prompts about contexts from their slots (paper, section 2.3): the loss
/// is that of the answer and its end.
class TuneObjective final : public Objective
{
public:
    TuneObjective(const TuneSettings& settings, IcaeDescription description, IcaeModel model,
                  std::shared_ptr<const Tokenizer> tokenizer,
                  std::unique_ptr<QuestionStream> training, std::vector<QuestionTokens> heldOut,
                  at::Device device);

    [[nodiscard]] const IcaeModel& model() const { return m_model; }

    [[nodiscard]] NamedTensors parameters() const override { return m_model.parameters(); }
    Result<LossSums> accumulateGradients(std::uint64_t step) override;
    Result<> skip(std::uint64_t steps) override;
    Result<Validation> validate() override;
    /// Also what the base pays for the same answers without slots.
    Result<Validation> facts() override;
    [[nodiscard]] std::map<std::string, std::string> description() const override;

private:
    TuneSettings m_settings;
    IcaeDescription m_description;
    at::Device m_device;
    at::ScalarType m_compute;
    IcaeModel m_model;
    std::shared_ptr<const Tokenizer> m_tokenizer;
    std::unique_ptr<QuestionStream> m_training;
    std::vector<QuestionTokens> m_heldOut;
};

} // namespace mullion
