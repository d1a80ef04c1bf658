// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/symbol.h"
#include "core/tokenize/continuation.h"
#include "core/tokenize/tokenizer.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace mullion {

/// How an encoder goes on whose code words stand for fixed strings.
class StringRule
{
public:
    struct Choice
    {
        std::uint32_t code = 0;
        std::size_t symbols = 0; ///< of the rest that it takes
    };

    virtual ~StringRule() = default;

    /// What comes next in the texts that go on with `rest` (not empty): at least one choice, none
    /// twice, in any order.
    [[nodiscard]] virtual std::vector<Choice> choices(std::span<const Symbol> rest) const = 0;

    /// What a code word decodes to.
    [[nodiscard]] virtual std::vector<Symbol> string(std::uint32_t code) const = 0;
};

/// Goes on with a prompt where each code word, of one token or two, stands for a fixed string.
class StringContinuation final : public Continuation
{
public:
    /// `settled`: of tokens that are certain already; `rest`: what they leave of the prompt.
    StringContinuation(const TokenizerInfo& info, std::unique_ptr<const StringRule> rule,
                       std::vector<TokenId> settled, std::vector<Symbol> rest);

    [[nodiscard]] const std::vector<TokenId>& settled() const override { return m_settled; }
    [[nodiscard]] const IdRanges& allowed() const override { return m_allowed; }
    [[nodiscard]] Result<Text> take(TokenId id) override;

private:
    [[nodiscard]] std::span<const Symbol> rest() const
    {
        return std::span(m_rest).subspan(m_covered);
    }
    void settleWhatIsCertain();
    void startCode();
    void allow();
    /// What of the choices begins with the tokens taken.
    [[nodiscard]] bool agrees(std::uint32_t code) const
    {
        return !m_first || code >> m_info.bitsPerToken == *m_first;
    }

    const TokenizerInfo& m_info;
    std::unique_ptr<const StringRule> m_rule;
    bool m_pairs; ///< a code word is two tokens
    std::vector<TokenId> m_settled;
    std::vector<Symbol> m_rest;
    std::size_t m_covered = 0; ///< symbols of m_rest behind which the next code word begins
    std::vector<StringRule::Choice> m_choices; ///< none once the prompt is covered
    std::optional<TokenId> m_first;            ///< of a pair of which the second is to come
    IdRanges m_allowed;
};

} // namespace mullion
