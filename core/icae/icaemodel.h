// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/icaelayout.h"
#include "core/icae/slotplaces.h"
#include "core/model/lora.h"
#include "core/model/tensorfile.h"
#include "core/model/transformer.h"
#include "core/runs/contextmodel.h"
#include "core/runs/memoryslots.h"

#include <cstdint>
#include <vector>

namespace mullion {

/// Slots of texts of the same length.
struct SlotBatch
{
    at::Tensor slots;                  ///< fp32 [texts, slots of all segments, dModel]
    std::vector<SlotSegment> segments; ///< the same in all texts
};

/// What stands before the decoder's text.
struct DecoderOpening
{
    at::Tensor embeddings; ///< fp32 [texts, at least 1, dModel]
    OpeningShape shape;
};

/// An in-context autoencoder (ICAE paper, section 2.1; reference, section 1). Encoder and decoder
/// are one base, which is never changed and has its weights once; the encoder adds a LoRA adapter
/// to them. Memory tokens and the special tokens [AE], [LM], [FT] are rows of one table.
///
/// Slots are the encoder's states after the last norm, undivided (as large as embeddings if the
/// layout says so), and stand before the decoder in
/// the place of embeddings.
class IcaeModel
{
public:
    /// First weights of adapter and table are a function of `layout.seed`. The base's weights
    /// stop asking for gradients.
    IcaeModel(const IcaeLayout& layout, Transformer base);

    [[nodiscard]] const IcaeLayout& layout() const { return m_layout; }
    [[nodiscard]] const Transformer& base() const { return m_base; }
    [[nodiscard]] std::int64_t adapterParameters() const { return m_adapter.parameterCount(); }

    /// Adapter and memory table, all that is trained, under their names in official checkpoints
    /// (reference, section 3.2).
    [[nodiscard]] NamedTensors parameters() const;

    void to(at::Device device);

    /// Contexts of one length, ids [texts, n] of int64, n at least 1, through the encoder. A long
    /// one becomes segments, each on its own. `slots`: of each segment, at most those of the
    /// layout; 0: as the layout says. Of `options`: compute, recompute, dropout.
    [[nodiscard]] SlotBatch compress(const at::Tensor& ids, std::int64_t slots = 0,
                                     const ForwardOptions& options = {}) const;

    /// Start token, slots, token of the task, as the layout says; without slots the start token
    /// alone.
    [[nodiscard]] DecoderOpening opening(const SlotBatch& slots, SlotTask task) const;
    [[nodiscard]] DecoderOpening openingWithoutSlots(std::int64_t texts) const;
    /// Where the first `length` inputs of the decoder stand: int64; undefined: one after another.
    /// Under relative positions they always do: a cache does not keep places.
    [[nodiscard]] at::Tensor decoderPlaces(const OpeningShape& shape, std::int64_t length) const;

    /// What the head turns into predictions of text after `opening`: [texts, n + 1, dModel] for ids
    /// [texts, n]; row i is that of ids[i], row n of what follows them.
    [[nodiscard]] at::Tensor predict(const DecoderOpening& opening, const at::Tensor& ids,
                                     const ForwardOptions& options = {}) const;

private:
    [[nodiscard]] at::Tensor compressSegment(const at::Tensor& ids, std::int64_t slots,
                                             ForwardOptions options) const;
    [[nodiscard]] at::Tensor startToken(std::int64_t texts) const;
    [[nodiscard]] at::Tensor row(std::int64_t index, std::int64_t texts) const;

    IcaeLayout m_layout;
    Transformer m_base;
    LoraAdapter m_adapter;
    at::Tensor m_table; ///< [slots + 3, dModel]: memory tokens, [AE], [LM], [FT]
    double m_slotScale;
};

} // namespace mullion
