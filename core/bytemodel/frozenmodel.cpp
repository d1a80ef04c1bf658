// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytemodel/frozenmodel.h"

#include "core/base/hash.h"
#include "core/bytemodel/frozenlanes.h"
#include "core/coding/integersoftmax.h"

#include <fmt/format.h>

#include <algorithm>
#include <new>

namespace mullion {

FrozenModel::FrozenModel(FrozenWeights weights, const FrozenKernels& kernels)
    : m_weights(std::move(weights))
    , m_kernels(kernels)
    , m_identity(identityOf(m_weights.serialise()))
    , m_head(m_weights.head)
{
    auto layers = std::make_shared<std::vector<Layer>>();
    for (const FrozenLayer& layer : m_weights.layers)
        layers->push_back({PackedMatrix(layer.attention), PackedMatrix(layer.output),
                           PackedMatrix(layer.gateAndUp), PackedMatrix(layer.down)});
    m_layers = std::move(layers);
    prepareBegin();
}

void FrozenModel::prepareBegin()
{
    Lanes lane(*this, 1, 16);
    const ByteModelLanes::Step begin{0, kFrozenBegin};
    lane.advance({&begin, 1}, true);
    m_begin.resize(lane.memorySize());
    lane.copyMemory(0, m_begin);
    m_firstLogits.assign(lane.m_logits.begin(), lane.m_logits.begin() + kAlphabetSize);
    m_first = integerSoftmax(m_firstLogits);
}

Result<std::unique_ptr<FrozenModel::Lanes>> FrozenModel::openFrozenLanes(std::size_t count,
                                                                         std::size_t longest) const
try {
    const std::size_t span = m_weights.shape.span;
    // The begin of the text takes a slot too.
    const std::size_t slots =
        longest == 0 || longest >= span ? span : std::min(span, (longest + 16) / 16 * 16);
    auto lanes = std::make_unique<Lanes>(*this, count, slots);
    for (std::uint32_t lane = 0; lane < count; ++lane)
        lanes->reset(lane);
    return lanes;
} catch (const std::bad_alloc&) {
    return fail(ErrorCode::Resource,
                fmt::format("There is not enough memory for {} texts at a time", count),
                "Free some memory or encode fewer texts at a time");
}

Result<std::unique_ptr<ByteModelLanes>> FrozenModel::openLanes(std::size_t count,
                                                               std::size_t longest) const
{
    auto lanes = openFrozenLanes(count, longest);
    if (!lanes)
        return fail(std::move(lanes).error());
    return std::unique_ptr<ByteModelLanes>(std::move(*lanes));
}

Result<std::shared_ptr<const ByteModel>> parseByteModel(ByteView bytes)
{
    auto weights = FrozenWeights::parse(bytes);
    if (!weights)
        return fail(std::move(weights).error());
    return std::make_shared<const FrozenModel>(std::move(*weights));
}

} // namespace mullion
