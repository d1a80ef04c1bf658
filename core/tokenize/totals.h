// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>

namespace mullion {

/// What a text comes to under a tokenizer. The command line and the window show these numbers, so
/// that they agree.
struct Totals
{
    std::uint64_t bytes = 0; ///< raw bytes, without document ends
    std::uint64_t ends = 0;  ///< document ends; each counts as one byte of text
    std::uint64_t tokens = 0;
    std::uint64_t windows = 0;  ///< 0 for a tokenizer without windows
    std::uint64_t codeBits = 0; ///< tokens x bits per token

    [[nodiscard]] std::uint64_t symbols() const { return bytes + ends; }
    /// 0 where there is nothing to divide by.
    [[nodiscard]] double bytesPerToken() const;
    [[nodiscard]] double bitsPerByte() const;
    /// Bits of text over bits of code: the paper's "compression ratio" (8 / bitsPerByte).
    [[nodiscard]] double ratio() const;

    friend bool operator==(const Totals&, const Totals&) = default;
};

Totals totalsOf(const TokenizerInfo& info, TextView text, TokenCount tokens);

} // namespace mullion
