// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/text.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace mullion {

struct LocalityOptions
{
    std::uint64_t edits = 200;
    std::uint64_t seed = 1;
};

/// How far the replacement of a single character reaches in a tokenizer's stream, over many places
/// of a text.
struct Locality
{
    std::string tokenizer;
    std::uint64_t edits = 0;
    /// For each change after which the streams agree again: bytes from the changed character to
    /// there (0 when no token changed), ascending.
    std::vector<std::uint64_t> reaches;
    std::uint64_t changedTokens = 0; ///< of all changes together, counted in the changed stream

    [[nodiscard]] std::uint64_t neverAgree() const { return edits - reaches.size(); }
    /// Share of the changes after which the streams do not agree before the piece of text ends.
    [[nodiscard]] double neverShare() const;
    /// The smallest reach that at least this share of all changes does not exceed; those that never
    /// agree count as longer than any. Nothing: they are too many.
    [[nodiscard]] std::optional<std::uint64_t> quantile(double share) const;
    /// Of those that agree; nothing when none does.
    [[nodiscard]] std::optional<double> mean() const;
    [[nodiscard]] double tokensPerEdit() const;

    friend bool operator==(const Locality&, const Locality&) = default;
};

/// Replaces one character at a time and follows each change (`followEdit`).
///
/// A place is drawn uniformly among the bytes of the text; the character there gives way to another
/// one drawn from the text in the same manner. Each change is looked at in a piece of the text on
/// its own: three examples of 10,240 symbols, the changed place in the first of them. The same seed
/// gives the same changes for every tokenizer and on every machine. Errors: `Input` for a text
/// without bytes or without two different characters; `Usage` for no edits.
Result<Locality> measureLocality(const Tokenizer& tokenizer, TextView text,
                                 const LocalityOptions& options, std::stop_token stop = {});

} // namespace mullion
