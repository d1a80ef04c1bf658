// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/icaemodel.h"
#include "core/model/keyvaluecache.h"

#include <cstdint>
#include <vector>

namespace mullion {

/// Texts of the same shape on their way through the decoder, piece by piece, with what it
/// remembers of them. Without gradients; must not outlive its model.
class ContextDecoder
{
public:
    /// `window`: positions that one sees at most, itself among them.
    ContextDecoder(const IcaeModel& model, std::int64_t window);

    /// Reads first the model's opening, then ids [texts, n] with n at least 1. Returns logits of
    /// what comes next: fp32 [texts, vocabulary].
    at::Tensor readOpening(const DecoderOpening& opening);
    at::Tensor read(const at::Tensor& ids);

    [[nodiscard]] ContextDecoder clone() const;

private:
    at::Tensor readEmbeddings(const at::Tensor& embeddings);

    const IcaeModel* m_model;
    OpeningShape m_shape;
    KeyValueCache m_cache;
};

/// Goes on with each text, always with the most probable token, until `endToken` (which is not
/// given back; negative: none) or `tokens` are written. `logits`: after the opening.
std::vector<std::vector<std::uint32_t>> writeGreedily(ContextDecoder& decoder, at::Tensor logits,
                                                      std::int64_t tokens, std::int64_t endToken);

} // namespace mullion
