// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: the layouts of the official code, reference sections 1.3 and 1.4.
#include "core/icae/icaemodel.h"

#include "core/base/random.h"
#include "core/icae/segments.h"
#include "core/model/initializer.h"

namespace mullion {

namespace {

enum Part : std::uint64_t
{
    kAdapterSeed,
    kTableSeed
};

constexpr std::int64_t kSpecialTokens = 3;

at::Tensor firstTable(const IcaeLayout& layout, const at::Tensor& embeddings)
{
    Initializer first(derivedSeed(layout.seed, kTableSeed));
    const auto normal = first.normal(layout.slots + kSpecialTokens, embeddings.size(1));
    if (!layout.initFromBase)
        return normal;
    return normal * embeddings.std(0, true) + embeddings.mean(0);
}

at::Tensor embeddingsOf(const Transformer& base)
{
    return base.parameters().front().second.detach();
}

double rootMeanSquare(const at::Tensor& tensor)
{
    return tensor.square().mean().sqrt().item<double>();
}

/// States after a norm are as large as its weights.
double slotScale(const IcaeLayout& layout, const Transformer& base)
{
    if (!layout.sizedAsEmbeddings)
        return 1;
    const at::NoGradGuard noGrad;
    return rootMeanSquare(embeddingsOf(base)) / rootMeanSquare(base.finalNorm());
}

} // namespace

IcaeModel::IcaeModel(const IcaeLayout& layout, Transformer base)
    : m_layout(layout)
    , m_base(std::move(base))
    , m_adapter(layout.lora, m_base.config(), derivedSeed(layout.seed, kAdapterSeed))
    , m_table(firstTable(layout, embeddingsOf(m_base)))
    , m_slotScale(slotScale(layout, m_base))
{
    for (auto& [name, parameter] : m_base.parameters())
        parameter.requires_grad_(false);
}

NamedTensors IcaeModel::parameters() const
{
    NamedTensors all;
    for (const auto& [name, tensor] : m_adapter.parameters())
        all.emplace_back("icae.base_model.model.model." + name, tensor);
    all.emplace_back("memory_token_embed.weight", m_table);
    return all;
}

void IcaeModel::to(at::Device device)
{
    m_base.to(device);
    m_adapter.to(device);
    m_table.set_data(m_table.to(device));
}

at::Tensor IcaeModel::startToken(std::int64_t texts) const
{
    const auto ids =
        at::full({texts, 1}, m_base.config().vocabulary, m_table.options().dtype(at::kLong));
    return m_base.embed(ids);
}

at::Tensor IcaeModel::row(std::int64_t index, std::int64_t texts) const
{
    return m_table.narrow(0, index, 1).expand({texts, 1, m_table.size(1)});
}

at::Tensor IcaeModel::compressSegment(const at::Tensor& ids, std::int64_t slots,
                                      ForwardOptions options) const
{
    const std::int64_t texts = ids.size(0);
    std::vector<at::Tensor> parts;
    if (m_layout.beginToken)
        parts.push_back(startToken(texts));
    parts.push_back(m_base.embed(ids));
    parts.push_back(m_table.narrow(0, 0, slots).expand({texts, slots, m_table.size(1)}));
    const SlotPlaces places{m_layout.beginToken ? 1 : 0, ids.size(1), slots};
    options.adapter = &m_adapter;
    if (m_layout.positions == SlotPositions::Uniform)
        options.places = places.spread();
    if (m_layout.chunked)
        options.hidden = places.hiddenFromSlots();
    const auto states = m_base.states(at::cat(parts, 1), options);
    return states.narrow(1, states.size(1) - slots, slots) * m_slotScale;
}

SlotBatch IcaeModel::compress(const at::Tensor& ids, std::int64_t slots,
                              const ForwardOptions& options) const
{
    const std::int64_t texts = ids.size(0);
    const auto lengths = segmentLengths(static_cast<std::uint64_t>(ids.size(1)),
                                        static_cast<std::uint32_t>(m_layout.segmentTokens()));
    SlotBatch batch;
    std::vector<at::Tensor> parts;
    std::int64_t begin = 0;
    // All but the last are equally long, and go through the model together.
    for (std::size_t i = 0; i < lengths.size();) {
        const std::int64_t length = lengths[i];
        std::int64_t equal = 0;
        for (; i < lengths.size() && lengths[i] == length; ++i)
            ++equal;
        const std::int64_t count = slots > 0 ? slots : m_layout.slotsOf(length);
        ForwardOptions own = options;
        if (own.dropout)
            own.dropout->seed = derivedSeed(own.dropout->seed, i);
        const auto rows = ids.narrow(1, begin, equal * length).reshape({texts * equal, length});
        parts.push_back(
            compressSegment(rows, count, own).reshape({texts, equal * count, m_table.size(1)}));
        batch.segments.insert(
            batch.segments.end(), static_cast<std::size_t>(equal),
            {static_cast<std::uint32_t>(length), static_cast<std::uint32_t>(count)});
        begin += equal * length;
    }
    batch.slots = parts.size() == 1 ? parts.front() : at::cat(parts, 1);
    return batch;
}

DecoderOpening IcaeModel::openingWithoutSlots(std::int64_t texts) const
{
    return {startToken(texts), {}};
}

DecoderOpening IcaeModel::opening(const SlotBatch& slots, SlotTask task) const
{
    const std::int64_t texts = slots.slots.size(0);
    std::vector<at::Tensor> parts;
    if (m_layout.beginToken)
        parts.push_back(startToken(texts));
    parts.push_back(slots.slots);
    switch (task) {
    case SlotTask::Restore:
        parts.push_back(row(m_layout.slots, texts));
        break;
    case SlotTask::Continue:
        if (m_layout.lmToken)
            parts.push_back(row(m_layout.slots + 1, texts));
        break;
    case SlotTask::Answer:
        parts.push_back(row(m_layout.slots + 2, texts));
        break;
    }
    return {at::cat(parts, 1), {slots.segments, task}};
}

at::Tensor IcaeModel::decoderPlaces(const OpeningShape& shape, std::int64_t length) const
{
    if (m_layout.positions == SlotPositions::Consecutive || shape.segments.empty()
        || m_base.config().positions != Positions::Rope)
        return {};
    return decoderSlotPlaces(m_layout.beginToken ? 1 : 0, shape, length);
}

at::Tensor IcaeModel::predict(const DecoderOpening& opening, const at::Tensor& ids,
                              const ForwardOptions& options) const
{
    ForwardOptions own = options;
    own.dropout.reset();
    const auto& before = opening.embeddings;
    own.places = decoderPlaces(opening.shape, before.size(1) + ids.size(1));
    const auto input = ids.size(1) == 0 ? before : at::cat({before, m_base.embed(ids)}, 1);
    const auto states = m_base.states(input, own);
    return m_base.beforeHead(states.narrow(1, before.size(1) - 1, ids.size(1) + 1));
}

} // namespace mullion
