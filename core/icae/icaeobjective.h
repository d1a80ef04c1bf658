// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/datasets/tokenexamples.h"
#include "core/icae/icaemodel.h"
#include "core/icae/icaeplan.h"
#include "core/icae/icaesettings.h"
#include "core/icae/icaevalidation.h"
#include "core/train/objective.h"

#include <memory>
#include <optional>

namespace mullion {

/// Pretraining of an ICAE: contexts are restored from their slots, or continued (paper, section
/// 2.2; reference, sections 1.4 and 1.5). Only adapter and memory table learn.
class IcaeObjective final : public Objective
{
public:
    /// `heldOut`: pieces of `heldOutTokens(settings)` tokens; may be empty.
    IcaeObjective(const IcaeSettings& settings, IcaeDescription description, Transformer base,
                  std::unique_ptr<TokenExamples> training, HeldOutText heldOut, at::Device device);

    [[nodiscard]] const IcaeModel& model() const { return m_model; }

    [[nodiscard]] NamedTensors parameters() const override { return m_model.parameters(); }
    Result<LossSums> accumulateGradients(std::uint64_t step) override;
    Result<> skip(std::uint64_t steps) override;
    Result<Validation> validate() override;
    Result<Validation> facts() override;
    /// Per prediction: of both passes through the base, and of the adapter.
    [[nodiscard]] double flopsPerToken() const override;
    [[nodiscard]] std::map<std::string, std::string> description() const override;

private:
    struct Part;

    [[nodiscard]] Part learn(const at::Tensor& ids, const IcaePlan& plan, std::uint64_t seed,
                             double restoreScale, double continueScale) const;
    const IcaeBaselines& baselines();

    IcaeSettings m_settings;
    IcaeDescription m_description;
    at::Device m_device;
    at::ScalarType m_compute;
    IcaeModel m_model;
    std::unique_ptr<TokenExamples> m_training;
    HeldOutText m_heldOut;
    std::optional<IcaeBaselines> m_baselines; ///< what the base says without slots
};

} // namespace mullion
