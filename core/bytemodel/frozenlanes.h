// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytemodel/frozenmodel.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

/// A layer as the inner loops want it.
struct FrozenModel::Layer
{
    PackedMatrix attention;
    PackedMatrix output;
    PackedMatrix gateAndUp;
    PackedMatrix down;
};

class FrozenModel::Lanes final : public ByteModelLanes
{
public:
    /// `slots`: how many symbols a lane remembers, the begin of its text among them.
    Lanes(const FrozenModel& model, std::size_t count, std::size_t slots);

    [[nodiscard]] std::size_t count() const override { return m_places.size(); }
    void reset(std::uint32_t lane) override;
    [[nodiscard]] Result<> step(std::span<const Step> steps, std::span<Distribution> next) override;

    [[nodiscard]] std::size_t memorySize() const override;
    void copyMemory(std::uint32_t lane, std::span<std::uint8_t> out) const override;
    void appendMemory(std::uint32_t lane, std::span<const std::uint8_t> memory) override;

    /// The same as `step`, with logits instead of distributions: steps.size() rows of
    /// kAlphabetSize.
    [[nodiscard]] Result<> stepLogits(std::span<const Step> steps, std::span<float> logits);

private:
    friend class FrozenModel; // its begin is a step that nobody else may take

    /// Steps at most kLanesAtOnce lanes; the logits of lane i then stand in m_logits.
    void advance(std::span<const Step> steps, bool wantLogits);
    void attend(std::size_t layer, std::uint32_t lane, const float* attention, float* mixed);
    /// The digits of n numbers in each of `lanes` rows, and in m_factors what a product with them
    /// is worth: as they stand, or divided by their root mean square.
    void toDigits(const float* values, std::size_t n, std::size_t lanes);
    void toNormedDigits(const float* values, std::size_t n, std::size_t lanes);
    Result<> check(std::span<const Step> steps) const;

    /// Where the keys of a lane and layer begin in m_memory; its values follow them.
    [[nodiscard]] std::size_t keysAt(std::uint32_t lane, std::size_t layer) const;
    /// Calls visit(i, where number i of a symbol's memory stands in m_memory) for all i.
    template <class Visit>
    void visitMemory(std::uint32_t lane, std::size_t slot, Visit visit) const;

    const FrozenModel& m_model;
    const FrozenShape& m_shape;
    const FrozenKernels& m_kernels;
    std::size_t m_slots;
    bool m_wraps; ///< a lane may get more symbols than there are slots

    std::vector<std::uint64_t> m_places; ///< per lane: symbols so far, the begin among them
    /// Per lane and layer: keys of all heads, then values, laid out as FrozenKernels wants them.
    std::vector<std::int8_t> m_memory;
    /// Per layer and head 2 x slots: the bias of slot j at place p begins at slots - 1 - p % slots.
    std::vector<float> m_bias;

    // Room for kLanesAtOnce lanes.
    std::vector<float> m_stream;
    std::vector<float> m_products;
    std::vector<float> m_hidden;
    std::vector<float> m_logits;
    std::vector<float> m_factors;
    std::vector<std::uint8_t> m_digits;
    std::vector<std::int32_t> m_sums;
    std::vector<std::int16_t> m_query; ///< and one key or value behind it
    std::vector<float> m_scores;
    std::vector<std::int16_t> m_weights;
};

} // namespace mullion
