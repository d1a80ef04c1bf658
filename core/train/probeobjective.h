// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/transformer.h"
#include "core/text/sequences.h"
#include "core/train/objective.h"
#include "core/train/probesequences.h"
#include "core/train/settings.h"

#include <memory>
#include <string>
#include <vector>

namespace mullion {

/// The seq2seq probe (paper, section 5.2): input and target in one causal sequence, loss on the
/// target only.
///
/// Measured on held-out texts, the same for all tokenizers and directions: cost in nats and
/// accuracy of a target token given the true ones before it, and the target's bits over the bytes
/// of the text.
class ProbeObjective final : public Objective
{
public:
    /// `heldOut`: whole texts, may be empty. `heldOutHash`: of these.
    ProbeObjective(const ProbeSettings& settings, ProbeSequences sequences,
                   std::unique_ptr<ExampleStream> training, std::vector<Symbol> heldOut,
                   std::string heldOutHash, at::Device device);

    [[nodiscard]] const Transformer& model() const { return m_model; }

    [[nodiscard]] NamedTensors parameters() const override { return m_model.parameters(); }
    Result<LossSums> accumulateGradients(std::uint64_t step) override;
    Result<> skip(std::uint64_t steps) override;
    Result<Validation> validate() override;
    Result<Validation> facts() override;
    [[nodiscard]] std::map<std::string, std::string> description() const override;

private:
    ProbeSettings m_settings;
    ProbeSequences m_sequences;
    at::Device m_device;
    at::ScalarType m_compute;
    Transformer m_model;
    std::unique_ptr<ExampleStream> m_training;
    std::vector<Symbol> m_batch;
    std::vector<Symbol> m_heldOut;
    std::string m_heldOutHash;
};

} // namespace mullion
