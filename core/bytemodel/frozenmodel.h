// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytemodel/bytemodel.h"
#include "core/bytemodel/frozenkernels.h"
#include "core/bytemodel/frozenweights.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace mullion {

/// The M1 that feeds coders: integer weights, and arithmetic that gives the same distributions on
/// every machine, for any number of lanes and any kernels (core/bytemodel/README.md).
class FrozenModel final : public ByteModel
{
public:
    /// `kernels` must outlive the model; the default suits this processor.
    explicit FrozenModel(FrozenWeights weights, const FrozenKernels& kernels = frozenKernels());

    [[nodiscard]] std::string identity() const override { return m_identity; }
    [[nodiscard]] double flopsPerSymbol() const override { return m_weights.flopsPerSymbol(); }
    [[nodiscard]] const Distribution& first() const override { return m_first; }
    [[nodiscard]] Result<std::unique_ptr<ByteModelLanes>>
    openLanes(std::size_t count, std::size_t longest = 0) const override;
    [[nodiscard]] Result<Bytes> serialise() const override { return m_weights.serialise(); }

    [[nodiscard]] const FrozenWeights& weights() const { return m_weights; }
    /// What follows the empty text before rounding to integers: kAlphabetSize logits.
    [[nodiscard]] std::span<const float> firstLogits() const { return m_firstLogits; }

    class Lanes;
    /// The same as `openLanes`, with the logits at hand.
    [[nodiscard]] Result<std::unique_ptr<Lanes>> openFrozenLanes(std::size_t count,
                                                                 std::size_t longest = 0) const;

private:
    struct Layer;

    void prepareBegin();

    FrozenWeights m_weights;
    const FrozenKernels& m_kernels;
    std::string m_identity;
    std::shared_ptr<const std::vector<Layer>> m_layers;
    PackedMatrix m_head;
    std::vector<std::uint8_t> m_begin; ///< what the begin of a text leaves in a lane
    std::vector<float> m_firstLogits;
    Distribution m_first;
};

/// The model that `ByteModel::serialise` wrote. Any bytes are safe; `Input` error when they are no
/// whole model.
Result<std::shared_ptr<const ByteModel>> parseByteModel(ByteView bytes);

} // namespace mullion
