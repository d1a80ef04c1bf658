// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/datasets/tokenexamples.h"
#include "core/model/lmdescription.h"
#include "core/model/transformer.h"
#include "core/train/heldouttext.h"
#include "core/train/objective.h"
#include "core/train/settings.h"

#include <memory>
#include <string>

namespace mullion {

/// M2 and base: predict each token from those before it in its example; every example starts from
/// a token that is never predicted (id = vocabulary).
///
/// Held-out text is the same raw bytes for every tokenizer. Each text is encoded on its own and
/// scored whole, `context` tokens at a time, each piece from the start token (no sliding window):
/// - validation.bits_per_byte: code length of all tokens over the exact number of raw bytes, an
///   end of document counting as one. With formula = "fixed-ratio" the paper's: mean loss of a
///   token over the bytes that a training token stands for on average (section 3.8);
/// - validation.bits_per_token and validation.accuracy, also with position = "0" ...: index inside
///   the window, under tokenizers whose windows have several tokens.
class TokenObjective final : public Objective
{
public:
    /// `heldOut` may be empty.
    TokenObjective(const TokenSettings& settings, const TokenizerInfo& tokenizer,
                   std::unique_ptr<TokenExamples> training, HeldOutText heldOut,
                   TokenBatch baseline, at::Device device);

    [[nodiscard]] const Transformer& model() const { return m_model; }

    [[nodiscard]] NamedTensors parameters() const override { return m_model.parameters(); }
    Result<LossSums> accumulateGradients(std::uint64_t step) override;
    Result<> skip(std::uint64_t steps) override;
    Result<Validation> validate() override;
    Result<Validation> facts() override;
    [[nodiscard]] double flopsPerToken() const override;
    [[nodiscard]] std::map<std::string, std::string> description() const override;

private:
    [[nodiscard]] at::Tensor inputsOf(const at::Tensor& targets) const;
    [[nodiscard]] double symbolsPerTrainingToken() const;
    void addCosts(Validation& facts) const;
    void addBaselines(Validation& facts) const;

    TokenSettings m_settings;
    TokenizerInfo m_tokenizer;
    at::Device m_device;
    at::ScalarType m_compute;
    Transformer m_model;
    std::unique_ptr<TokenExamples> m_training;
    HeldOutText m_heldOut;
    TokenBatch m_baseline; ///< training examples that baselines and the fixed ratio come from
};

} // namespace mullion
