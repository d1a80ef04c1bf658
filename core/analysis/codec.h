// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/text.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace mullion {

/// What makes a text shorter and gives it back, as something to be timed: `encode` and `decode` do
/// the work and nothing else, and keep what they made.
class Codec
{
public:
    virtual ~Codec() = default;

    [[nodiscard]] virtual const std::string& name() const = 0;

    /// The text to work on; it must live on.
    virtual void take(TextView text) = 0;
    virtual Result<> encode() = 0;
    /// What the last `encode` made.
    virtual Result<> decode() = 0;

    /// Whether the last `decode` gave the text back.
    [[nodiscard]] virtual bool isBack() const = 0;
    /// Length of the code.
    [[nodiscard]] virtual std::uint64_t codeBits() const = 0;
    /// Nothing where there are no tokens.
    [[nodiscard]] virtual std::optional<std::uint64_t> tokens() const = 0;
};

std::unique_ptr<Codec> tokenizerCodec(std::shared_ptr<const Tokenizer> tokenizer);

/// `gzip -6` and `zstd -3` over the whole text at once: what everybody has at hand to make a text
/// short, without tokens. Document ends are written into the text as in `gzip[v=256]` (FF 00, and
/// FF FF for the byte FF) before the clock runs.
/// @{
std::unique_ptr<Codec> gzipCodec();
std::unique_ptr<Codec> zstdCodec();
/// @}

} // namespace mullion
