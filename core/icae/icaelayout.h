// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/lmdescription.h"
#include "core/model/loraconfig.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace mullion {

enum class SlotPositions
{
    Consecutive, ///< after the context, as in the paper
    Uniform      ///< spread over the context, and so before the decoder (EPL)
};

/// What of an ICAE is chosen, not learned: how contexts become slots, and how slots stand before
/// text. Defaults are the paper's, but for `beginToken`.
struct IcaeLayout
{
    std::int64_t slots = 128;     ///< of a segment
    std::int64_t compression = 4; ///< tokens per slot at most
    std::int64_t segments = 1;    ///< of the longest context
    bool variesSlots = false;     ///< n tokens have the first n / compression slots only
    SlotPositions positions = SlotPositions::Consecutive;
    bool chunked = false; ///< a slot sees its own stretch of the context, no other slot
    /// Slots are made as large as the base's embeddings (root mean square); else they stay as the
    /// last norm leaves them, as in the paper.
    bool sizedAsEmbeddings = false;
    /// Segments, and what the decoder reads, begin with the base's start token.
    bool beginToken = true;
    bool lmToken = false; ///< stands before a continuation
    bool answers = false; ///< was trained to answer prompts
    LoraConfig lora;
    bool initFromBase = true; ///< first memory table: like the base's embeddings, else N(0, 1)
    std::uint64_t seed = 0;   ///< of the first weights

    [[nodiscard]] std::int64_t segmentTokens() const { return slots * compression; }
    [[nodiscard]] std::int64_t longest() const { return segmentTokens() * segments; }
    [[nodiscard]] std::int64_t slotsOf(std::int64_t tokens) const
    {
        return variesSlots ? std::min(slots, (tokens + compression - 1) / compression) : slots;
    }
};

/// What stands in the metadata of an ICAE's weights.
struct IcaeDescription
{
    IcaeLayout layout;
    LanguageModelShape base;
    std::string baseIdentity;             ///< hash of the file of its weights
    std::optional<std::int64_t> endToken; ///< id that ends a text
};

Description describeIcae(const IcaeDescription& icae);
/// Error (`Input`): no ICAE, or sides that are absurd. `origin` names the source in messages.
Result<IcaeDescription> icaeFromDescription(const Description& description,
                                            const std::string& origin);

} // namespace mullion
