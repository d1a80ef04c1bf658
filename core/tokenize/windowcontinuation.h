// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/digitrange.h"
#include "core/tokenize/continuation.h"
#include "core/tokenize/followedtext.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/windowchoices.h"
#include "core/tokenize/windowjobs.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace mullion {

/// Goes on with a prompt in windows, with the byte model at hand. The words of all windows that
/// begin with what is left of the prompt are numbers of an interval, which is followed byte by
/// byte; a window that takes only a part leaves the rest to the next one.
class WindowContinuation final : public Continuation
{
public:
    /// Errors: `Usage` for a prompt that fills an example; those of the model.
    static Result<std::unique_ptr<Continuation>> open(const TokenizerInfo& info,
                                                      const ByteModel& model, WindowRule rule,
                                                      ModelReset reset, TextView prompt);

    [[nodiscard]] const std::vector<TokenId>& settled() const override { return m_settled; }
    [[nodiscard]] const IdRanges& allowed() const override { return m_allowed; }
    [[nodiscard]] Result<Text> take(TokenId id) override;

private:
    WindowContinuation(const TokenizerInfo& info, const ByteModel& model, WindowRule rule,
                       ModelReset reset, FollowedText text, std::vector<Symbol> prompt);

    Result<> settle();
    Result<> readByte(std::uint8_t byte, Text& out);

    /// @name The window
    /// @{
    Result<> startWindow();
    /// Goes as far as all words agree that begin with the bits read.
    Result<> follow(Text& out);
    Result<> endWindow(Text& out);
    /// How much of the rest a whole word takes.
    Result<std::size_t> coveredBy(const WideInteger& word);
    [[nodiscard]] std::uint64_t room() const;
    /// @}

    /// @name Which ids may come
    /// @{
    Result<> allow();
    /// Tokens of which the first byte ends the window.
    Result<> allowAcrossEnd(std::vector<IdRange>& ranges);
    /// The bytes that windows begin with which begin with the rest but for `covered` symbols.
    Result<std::vector<IdRange>> firstBytesBehind(std::size_t covered);
    [[nodiscard]] std::vector<DigitRange> rangesOf(const WindowChoices& choices) const;
    /// @}

    /// What follows `symbols` symbols of the window; those of the rest are read ahead.
    Result<const Distribution*> after(std::size_t symbols);

    const TokenizerInfo& m_info;
    const ByteModel& m_model;
    WindowRule m_rule;
    ResetRhythm m_rhythm;
    FollowedText m_text;
    std::size_t m_start = 0;     ///< where in m_text the window begins
    std::vector<Symbol> m_rest;  ///< of the prompt, from the begin of the window
    std::uint64_t m_symbols = 0; ///< of the example, before the window

    WideInteger m_word; ///< its bits so far
    int m_bits = 0;
    std::vector<DigitRange> m_ranges;    ///< where the word must be one of these; empty: it is free
    std::optional<std::size_t> m_closed; ///< the encoder's symbols, where they are known
    WideInterval m_interval;             ///< after m_depth symbols, which are certain
    std::size_t m_depth = 0;

    std::optional<std::uint8_t> m_half; ///< first byte of the next token, settled already
    std::vector<TokenId> m_settled;
    IdRanges m_allowed;
};

} // namespace mullion
