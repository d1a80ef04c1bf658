// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace mullion {

/// A text on its way through a language model, with what the model remembers of it. For one thread
/// at a time; must not outlive its model.
class LanguageModelState
{
public:
    virtual ~LanguageModelState() = default;

    /// Reads token ids, any number; then says what comes next: a logit for each id of the
    /// vocabulary, fp32, valid until the next call. After nothing was read (an empty span at the
    /// beginning) this is what begins a text. Feeding ids one by one or together gives the same up
    /// to rounding.
    ///
    /// Errors: `Usage` for an id outside of the vocabulary, then nothing was read; `Resource` when
    /// memory or the device gives out, then the state is of no more use.
    [[nodiscard]] virtual Result<std::span<const float>>
    feed(std::span<const std::uint32_t> ids) = 0;

    /// Ids read so far.
    [[nodiscard]] virtual std::size_t length() const = 0;

    /// A copy that goes on by itself: another continuation of the same text.
    [[nodiscard]] virtual Result<std::unique_ptr<LanguageModelState>> clone() const = 0;
};

/// A trained model of token sequences. Immutable; several states may be used at once, each in its
/// own thread.
class LanguageModel
{
public:
    virtual ~LanguageModel() = default;

    /// Ids 0 ... vocabulary - 1 can be read and are predicted.
    [[nodiscard]] virtual std::uint32_t vocabulary() const = 0;
    /// Positions (the beginning of the text is one) that the model was trained on at once, 0: not
    /// known. A longer text goes on: each position then sees the last `context` ones. What they
    /// carry from before stays, so this is not the same as beginning anew with the last ones.
    [[nodiscard]] virtual std::size_t context() const = 0;

    /// Name and identity of the tokenizer whose ids these are; both are empty for an M1, whose ids
    /// are bytes and 256, the end of a document.
    [[nodiscard]] virtual const std::string& tokenizer() const = 0;
    [[nodiscard]] virtual const std::string& tokenizerIdentity() const = 0;

    /// The beginning of a text. Errors: `Resource`.
    [[nodiscard]] virtual Result<std::unique_ptr<LanguageModelState>> open() const = 0;
};

} // namespace mullion
