// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/rangefollower.h"
#include "core/tokenize/continuation.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>

namespace mullion {

/// Goes on with a prompt under a range coder: the codes of all texts that begin with it are the
/// numbers of an interval. Digits that these have in common are settled; until the digits that
/// follow leave no number outside, they are kept inside.
class RangeContinuation final : public Continuation
{
public:
    /// What follows one more symbol.
    using Step = std::function<Result<>(Symbol, Distribution& next)>;

    /// `first`: what begins a text. Errors: `Usage` for a prompt that fills an example; those of
    /// `step`.
    static Result<std::unique_ptr<Continuation>> open(const TokenizerInfo& info, TextView prompt,
                                                      const Distribution& first, Step step);

    [[nodiscard]] const std::vector<TokenId>& settled() const override { return m_settled; }
    [[nodiscard]] const IdRanges& allowed() const override { return m_allowed; }
    [[nodiscard]] Result<Text> take(TokenId id) override;

private:
    RangeContinuation(const TokenizerInfo& info, const RangeEncoder& encoder, Step step,
                      const Distribution& next, std::uint64_t symbols);

    Result<> read(TokenId id, Text& text);
    void allow();

    const TokenizerInfo& m_info;
    std::optional<DigitRange> m_codes; ///< until the prompt is covered
    RangeFollower m_follower;
    Step m_step;
    Distribution m_next;     ///< what follows all symbols so far
    std::uint64_t m_symbols; ///< of the example, that are certain
    std::vector<TokenId> m_settled;
    IdRanges m_allowed;
};

} // namespace mullion
