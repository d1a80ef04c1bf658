// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/languagemodel.h"
#include "core/runs/memoryslots.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace mullion {

/// What the decoder does with memory slots (ICAE paper, section 2). Each has a special token of
/// its own, which stands between the slots and the text.
enum class SlotTask
{
    Restore,  ///< [AE]: say the context again
    Continue, ///< [LM], if the model was trained with one: go on after the context
    Answer    ///< [FT]: answer a prompt about the context
};

/// What can be said of an ICAE without running it.
struct ContextModelInfo
{
    std::uint32_t vocabulary = 0;    ///< ids are 0 ... vocabulary - 1
    std::uint32_t width = 0;         ///< numbers of a slot (d_model of the base)
    std::uint32_t slots = 0;         ///< of a segment
    std::uint32_t segmentTokens = 0; ///< of the longest segment: slots x rate
    std::uint32_t segments = 0;      ///< that it was trained with at most
    std::uint32_t baseContext = 0;   ///< positions that the base was trained on
    bool variesSlots = false;        ///< trained with fewer slots for shorter segments too
    bool answers = false;            ///< was fine-tuned on prompts with contexts
    /// Ends a text, if the tokenizer has such a token.
    std::optional<std::uint32_t> endToken;
    std::string tokenizer; ///< name
    std::string tokenizerIdentity;
    std::string baseIdentity; ///< hash of the base's weights
    std::string identity;     ///< of base, adapter and memory table together
};

struct CompressOptions
{
    /// Slots of each segment, at most those of the model; 0: the model's own.
    std::uint32_t slots = 0;
};

/// What the decoder reads, and what of it is scored.
struct DecoderText
{
    /// nullptr: none, and no special token: the base begins a text with `prompt`.
    const MemorySlots* slots = nullptr;
    SlotTask task = SlotTask::Restore;
    std::vector<std::uint32_t> prompt; ///< may be empty
    std::vector<std::uint32_t> target; ///< what is scored, after slots and prompt
};

struct TokenCost
{
    float nats = 0;              ///< -ln of the probability of the token
    bool isMostProbable = false; ///< no other token had a higher one
};

struct WriteLimits
{
    std::uint32_t tokens = 512;
    bool atEndToken = true; ///< the end token is not given
};

/// An in-context autoencoder: a frozen language model that reads memory slots in the place of the
/// context they were made from. Immutable; may be used from several threads at once.
///
/// Errors of all functions: `Usage` for ids outside of the vocabulary, an empty context, slots of
/// another width; `Resource` when memory or the device gives out.
class ContextModel
{
public:
    virtual ~ContextModel() = default;

    [[nodiscard]] virtual const ContextModelInfo& info() const = 0;

    /// Slots of each context. A context longer than `segmentTokens` becomes several segments of
    /// about the same length. Error (`Usage`): longer than all segments together.
    [[nodiscard]] virtual Result<std::vector<MemorySlots>>
    compress(std::span<const std::vector<std::uint32_t>> contexts,
             const CompressOptions& options = {}) const = 0;

    /// The cost of each target token, given those before it. Texts of the same shape go through
    /// the model together.
    [[nodiscard]] virtual Result<std::vector<std::vector<TokenCost>>>
    costs(std::span<const DecoderText> texts) const = 0;

    /// Writes on after slots and prompt, always the most probable token. Targets are not read.
    /// Texts of the same shape go through the model together.
    [[nodiscard]] virtual Result<std::vector<std::vector<std::uint32_t>>>
    write(std::span<const DecoderText> texts, const WriteLimits& limits) const = 0;

    /// A decoder that has read `slots` and the token of `task`; it goes on as a language model
    /// does, so texts can be drawn from it. `slots` == nullptr: the base at the beginning of a
    /// text.
    [[nodiscard]] virtual Result<std::unique_ptr<LanguageModelState>> open(const MemorySlots* slots,
                                                                           SlotTask task) const = 0;
};

} // namespace mullion
