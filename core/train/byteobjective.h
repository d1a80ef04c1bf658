// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/transformer.h"
#include "core/text/sequences.h"
#include "core/train/objective.h"
#include "core/train/settings.h"

#include <memory>
#include <vector>

namespace mullion {

/// M1: predict each symbol from those before it in its example; every example starts from BOS.
///
/// Held-out text is measured in two ways (all in bits per byte, an end of document is one byte):
/// - context = "full": mean over positions context/2 and later of whole examples, which have at
///   least half the training context before them;
/// - context = "0" ... "16": examples cut into pieces of 17 symbols, each started from BOS; mean
///   over pieces of the cost of the symbol that has so many before it. context = "0-15" is the
///   mean of the first 16, what window tokenizers pay.
class ByteObjective final : public Objective
{
public:
    /// `validation`: whole examples of held-out symbols, may be empty.
    ByteObjective(const M1Settings& settings, std::unique_ptr<ExampleStream> training,
                  std::vector<Symbol> validation, at::Device device);

    [[nodiscard]] const Transformer& model() const { return m_model; }
    [[nodiscard]] bool hasValidation() const { return !m_validation.empty(); }

    [[nodiscard]] NamedTensors parameters() const override { return m_model.parameters(); }
    Result<LossSums> accumulateGradients(std::uint64_t step) override;
    Result<> skip(std::uint64_t steps) override;
    Result<Validation> validate() override;
    [[nodiscard]] std::map<std::string, std::string> description() const override;

private:
    [[nodiscard]] bool isShort(std::uint64_t step) const;
    [[nodiscard]] at::Tensor costs(std::span<const Symbol> symbols, std::int64_t length) const;

    M1Settings m_settings;
    at::Device m_device;
    at::ScalarType m_compute;
    Transformer m_model;
    std::unique_ptr<ExampleStream> m_training;
    std::vector<Symbol> m_validation;
    std::vector<Symbol> m_batch;
};

} // namespace mullion
