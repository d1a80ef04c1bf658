// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/contextdecoder.h"

#include <algorithm>

namespace mullion {

namespace {

/// Positions that are read at once; bounds the attention scores of a long opening.
constexpr std::int64_t kPositionsAtOnce = 256;

} // namespace

ContextDecoder::ContextDecoder(const IcaeModel& model, std::int64_t window)
    : m_model(&model)
    , m_cache(model.base().config().layers, window)
{
}

at::Tensor ContextDecoder::readOpening(const DecoderOpening& opening)
{
    m_shape = opening.shape;
    return readEmbeddings(opening.embeddings);
}

at::Tensor ContextDecoder::readEmbeddings(const at::Tensor& embeddings)
{
    const Transformer& base = m_model->base();
    at::Tensor state;
    for (const auto& piece : embeddings.split(kPositionsAtOnce, 1)) {
        ForwardOptions options{.lastOnly = true, .cache = &m_cache};
        const std::int64_t end = m_cache.length() + piece.size(1);
        const auto places = m_model->decoderPlaces(m_shape, end);
        if (places.defined())
            options.places = places.narrow(0, m_cache.length(), piece.size(1));
        state = base.states(piece, options);
    }
    const auto head = base.head();
    return at::linear(base.beforeHead(state).select(1, 0),
                      head.weight.narrow(0, 0, head.vocabulary));
}

at::Tensor ContextDecoder::read(const at::Tensor& ids)
{
    return readEmbeddings(m_model->base().embed(ids));
}

ContextDecoder ContextDecoder::clone() const
{
    ContextDecoder copy = *this;
    copy.m_cache = m_cache.clone();
    return copy;
}

std::vector<std::vector<std::uint32_t>> writeGreedily(ContextDecoder& decoder, at::Tensor logits,
                                                      std::int64_t tokens, std::int64_t endToken)
{
    std::vector<std::vector<std::uint32_t>> written(static_cast<std::size_t>(logits.size(0)));
    std::vector<bool> hasEnded(written.size());
    for (std::int64_t n = 0; n < tokens; ++n) {
        const auto next = logits.argmax(-1, true); // [texts, 1]
        const auto onCpu = next.cpu();
        for (std::size_t text = 0; text < written.size(); ++text) {
            const std::int64_t id = onCpu.data_ptr<std::int64_t>()[text];
            hasEnded[text] = hasEnded[text] || id == endToken;
            if (!hasEnded[text])
                written[text].push_back(static_cast<std::uint32_t>(id));
        }
        // A text that has ended goes on unheard until the last one has.
        if (std::ranges::all_of(hasEnded, [](bool ended) { return ended; }) || n + 1 == tokens)
            break;
        logits = decoder.read(next);
    }
    return written;
}

} // namespace mullion
