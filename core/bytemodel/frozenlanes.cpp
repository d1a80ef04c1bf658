// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytemodel/frozenlanes.h"

#include "core/coding/integersoftmax.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace mullion {

namespace {

/// Enough to read each weight from memory once for many lanes; their activations still fit into
/// the nearest cache.
constexpr std::size_t kLanesAtOnce = 32;

std::size_t roundedUp(std::size_t n)
{
    return (n + kFrozenSlotBlock - 1) / kFrozenSlotBlock * kFrozenSlotBlock;
}

/// Where a slot's first dimension stands among the keys and among the values of a head.
std::size_t keyOffset(std::size_t slot, std::size_t headDim)
{
    return slot / kFrozenSlotBlock * kFrozenSlotBlock * headDim + slot % kFrozenSlotBlock * 2;
}
std::size_t valueOffset(std::size_t slot, std::size_t headDim)
{
    return slot / 2 * 2 * headDim + slot % 2;
}

} // namespace

FrozenModel::Lanes::Lanes(const FrozenModel& model, std::size_t count, std::size_t slots)
    : m_model(model)
    , m_shape(model.m_weights.shape)
    , m_kernels(model.m_kernels)
    , m_slots(slots)
    , m_wraps(slots == m_shape.span)
    , m_places(count, 0)
    , m_memory(count * m_shape.layers * 2 * m_shape.attentionWidth() * slots, 0)
{
    const std::size_t width = m_shape.attentionWidth();
    for (const FrozenLayer& layer : model.m_weights.layers) {
        for (std::size_t head = 0; head < m_shape.heads; ++head) {
            const float* bias = layer.bias.data() + head * m_shape.span;
            for (std::size_t i = 0; i < 2 * slots; ++i)
                m_bias.push_back(bias[(2 * slots - 1 - i) % slots]);
        }
    }
    const std::size_t widest = std::max({3 * width, 2 * m_shape.dFf, m_model.m_head.rows});
    const std::size_t longest = std::max({m_shape.dModel, width, m_shape.dFf});
    m_stream.resize(kLanesAtOnce * m_shape.dModel);
    m_products.resize(kLanesAtOnce * widest);
    m_hidden.resize(kLanesAtOnce * longest);
    m_logits.resize(kLanesAtOnce * m_model.m_head.rows);
    m_factors.resize(kLanesAtOnce);
    m_digits.resize(kLanesAtOnce * longest);
    m_sums.resize(kLanesAtOnce * widest);
    m_query.resize(2 * m_shape.headDim);
    m_scores.resize(m_slots);
    m_weights.resize(m_slots);
}

std::size_t FrozenModel::Lanes::keysAt(std::uint32_t lane, std::size_t layer) const
{
    return (lane * m_shape.layers + layer) * 2 * m_shape.attentionWidth() * m_slots;
}

void FrozenModel::Lanes::reset(std::uint32_t lane)
{
    m_places[lane] = 0;
    appendMemory(lane, m_model.m_begin);
}

std::size_t FrozenModel::Lanes::memorySize() const
{
    return m_shape.layers * 2 * m_shape.attentionWidth();
}

template <class Visit>
void FrozenModel::Lanes::visitMemory(std::uint32_t lane, std::size_t slot, Visit visit) const
{
    const std::size_t headDim = m_shape.headDim;
    const std::size_t headSize = headDim * m_slots;
    std::size_t number = 0;
    for (std::size_t layer = 0; layer < m_shape.layers; ++layer) {
        const std::size_t keys = keysAt(lane, layer);
        for (std::size_t head = 0; head < m_shape.heads; ++head) {
            const std::size_t first = keys + head * headSize + keyOffset(slot, headDim);
            for (std::size_t dim = 0; dim < headDim; ++dim)
                visit(number++, first + dim / 2 * 2 * kFrozenSlotBlock + dim % 2);
        }
        const std::size_t values = keys + m_shape.heads * headSize;
        for (std::size_t head = 0; head < m_shape.heads; ++head) {
            const std::size_t first = values + head * headSize + valueOffset(slot, headDim);
            for (std::size_t dim = 0; dim < headDim; ++dim)
                visit(number++, first + dim * 2);
        }
    }
}

void FrozenModel::Lanes::copyMemory(std::uint32_t lane, std::span<std::uint8_t> out) const
{
    visitMemory(lane, (m_places[lane] - 1) % m_slots, [&](std::size_t number, std::size_t at) {
        out[number] = static_cast<std::uint8_t>(m_memory[at]);
    });
}

void FrozenModel::Lanes::appendMemory(std::uint32_t lane, std::span<const std::uint8_t> memory)
{
    visitMemory(lane, m_places[lane]++ % m_slots, [&](std::size_t number, std::size_t at) {
        m_memory[at] = static_cast<std::int8_t>(memory[number]);
    });
}

void FrozenModel::Lanes::toDigits(const float* values, std::size_t n, std::size_t lanes)
{
    std::int32_t ignored = 0;
    for (std::size_t i = 0; i < lanes; ++i)
        m_factors[i] = m_kernels.toDigits(values + i * n, n, m_digits.data() + i * n, &ignored);
}

void FrozenModel::Lanes::toNormedDigits(const float* values, std::size_t n, std::size_t lanes)
{
    for (std::size_t i = 0; i < lanes; ++i) {
        std::int32_t squares = 0;
        m_kernels.toDigits(values + i * n, n, m_digits.data() + i * n, &squares);
        const float mean = static_cast<float>(squares) / static_cast<float>(n);
        m_factors[i] = squares == 0 ? 0.0f : 1.0f / std::sqrt(mean);
    }
}

/// The lane's place has been counted already: the symbol attends to itself too.
void FrozenModel::Lanes::attend(std::size_t layer, std::uint32_t lane, const float* attention,
                                float* mixed)
{
    const std::size_t width = m_shape.attentionWidth();
    const std::size_t headDim = m_shape.headDim;
    const FrozenLayer& numbers = m_model.m_weights.layers[layer];
    const std::size_t place = m_places[lane] - 1;
    const std::size_t slot = place % m_slots;
    const std::size_t used = std::min<std::size_t>(place + 1, m_slots);
    const std::size_t n = roundedUp(used);
    std::int16_t* query = m_query.data();
    std::int16_t* own = query + headDim;
    for (std::size_t head = 0; head < m_shape.heads; ++head) {
        const float* at = attention + head * headDim;
        std::int8_t* keys = m_memory.data() + keysAt(lane, layer) + head * headDim * m_slots;
        std::int8_t* values = keys + width * m_slots;

        m_kernels.toAttentionDigits(at + width, numbers.keyDigits[head], headDim, own);
        std::int8_t* ownKey = keys + keyOffset(slot, headDim);
        for (std::size_t dim = 0; dim < headDim; dim += 2, ownKey += 2 * kFrozenSlotBlock) {
            ownKey[0] = static_cast<std::int8_t>(own[dim]);
            ownKey[1] = static_cast<std::int8_t>(own[dim + 1]);
        }
        m_kernels.toAttentionDigits(at + 2 * width, numbers.valueDigits[head], headDim, own);
        std::int8_t* ownValue = values + valueOffset(slot, headDim);
        for (std::size_t dim = 0; dim < headDim; ++dim)
            ownValue[dim * 2] = static_cast<std::int8_t>(own[dim]);

        const float* bias =
            m_bias.data() + (layer * m_shape.heads + head) * 2 * m_slots + m_slots - 1 - slot;
        m_kernels.toAttentionDigits(at, numbers.queryDigits[head], headDim, query);
        m_kernels.scores(query, keys, headDim, bias, numbers.scoreUnit[head], n, m_scores.data());
        m_kernels.attentionWeights(m_scores.data(), used, n, m_weights.data());
        m_kernels.mix(m_weights.data(), values, headDim, numbers.valueUnit[head], n,
                      mixed + head * headDim);
    }
}

void FrozenModel::Lanes::advance(std::span<const Step> steps, bool wantLogits)
{
    const std::size_t lanes = steps.size();
    const std::size_t dModel = m_shape.dModel;
    const std::size_t dFf = m_shape.dFf;
    const std::size_t width = m_shape.attentionWidth();
    for (std::size_t i = 0; i < lanes; ++i) {
        ++m_places[steps[i].lane];
        std::copy_n(m_model.m_weights.embedding.data() + steps[i].symbol * dModel, dModel,
                    m_stream.data() + i * dModel);
    }
    const auto multiply = [&](const PackedMatrix& matrix) {
        m_kernels.multiply(matrix, m_digits.data(), lanes, m_sums.data());
    };
    const auto scale = [&](const PackedMatrix& matrix, float* out) {
        for (std::size_t i = 0; i < lanes; ++i)
            m_kernels.scale(m_sums.data() + i * matrix.rows, matrix.units.data(), m_factors[i],
                            matrix.rows, out + i * matrix.rows);
    };
    const auto addToStream = [&](const PackedMatrix& matrix) {
        for (std::size_t i = 0; i < lanes; ++i)
            m_kernels.addScaled(m_sums.data() + i * dModel, matrix.units.data(), m_factors[i],
                                dModel, m_stream.data() + i * dModel);
    };
    for (std::size_t index = 0; index < m_shape.layers; ++index) {
        const Layer& layer = (*m_model.m_layers)[index];
        toNormedDigits(m_stream.data(), dModel, lanes);
        multiply(layer.attention);
        scale(layer.attention, m_products.data());
        for (std::size_t i = 0; i < lanes; ++i)
            attend(index, steps[i].lane, m_products.data() + i * layer.attention.rows,
                   m_hidden.data() + i * width);
        toDigits(m_hidden.data(), width, lanes);
        multiply(layer.output);
        addToStream(layer.output);

        toNormedDigits(m_stream.data(), dModel, lanes);
        multiply(layer.gateAndUp);
        scale(layer.gateAndUp, m_products.data());
        for (std::size_t i = 0; i < lanes; ++i) {
            const float* gate = m_products.data() + i * layer.gateAndUp.rows;
            m_kernels.gate(gate, gate + dFf, dFf, m_hidden.data() + i * dFf);
        }
        toDigits(m_hidden.data(), dFf, lanes);
        multiply(layer.down);
        addToStream(layer.down);
    }
    if (!wantLogits)
        return;
    toNormedDigits(m_stream.data(), dModel, lanes);
    multiply(m_model.m_head);
    scale(m_model.m_head, m_logits.data());
}

Result<> FrozenModel::Lanes::check(std::span<const Step> steps) const
{
    for (const Step& step : steps) {
        if (step.lane >= m_places.size() || step.symbol >= kAlphabetSize
            || (!m_wraps && m_places[step.lane] >= m_slots))
            return fail(ErrorCode::Internal,
                        fmt::format("Symbol {} cannot be the {}th of lane {}", step.symbol,
                                    step.lane < m_places.size() ? m_places[step.lane] : 0,
                                    step.lane),
                        "Please report this");
    }
    return {};
}

Result<> FrozenModel::Lanes::step(std::span<const Step> steps, std::span<Distribution> next)
{
    MULLION_TRY(check(steps));
    for (std::size_t begin = 0; begin < steps.size(); begin += kLanesAtOnce) {
        const auto some = steps.subspan(begin, std::min(kLanesAtOnce, steps.size() - begin));
        advance(some, !next.empty());
        for (std::size_t i = 0; i < some.size() && !next.empty(); ++i)
            next[begin + i] =
                integerSoftmax({m_logits.data() + i * m_model.m_head.rows, kAlphabetSize});
    }
    return {};
}

Result<> FrozenModel::Lanes::stepLogits(std::span<const Step> steps, std::span<float> logits)
{
    MULLION_TRY(check(steps));
    for (std::size_t begin = 0; begin < steps.size(); begin += kLanesAtOnce) {
        const auto some = steps.subspan(begin, std::min(kLanesAtOnce, steps.size() - begin));
        advance(some, true);
        for (std::size_t i = 0; i < some.size(); ++i)
            std::copy_n(m_logits.data() + i * m_model.m_head.rows, kAlphabetSize,
                        logits.data() + (begin + i) * kAlphabetSize);
    }
    return {};
}

} // namespace mullion
