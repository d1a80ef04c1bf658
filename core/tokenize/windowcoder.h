// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coding/distribution.h"
#include "core/coding/widewindow.h"
#include "core/tokenize/tokenizername.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// Implements: the three window codes, one window at a time, for whoever has the distributions at
// hand. The rules and why they can be decoded: core/tokenize/README.md.

namespace mullion {

/// How a window is coded.
struct WindowRule
{
    int bits = 16;
    WindowCode code = WindowCode::Straddle;
    /// The byte model goes on behind the window, so the decoder must not read past its end.
    bool modelGoesOn = false;
};

/// Finds the next window of a text.
class WindowEncoder
{
public:
    explicit WindowEncoder(WindowRule rule)
        : m_rule(rule)
        , m_grid(rule.bits)
    {
    }

    /// Begins a window at the first symbol of `rest`: the text up to the end of the example, not
    /// empty; it must outlive the window.
    void start(std::span<const Symbol> rest);

    /// Takes the distribution of what follows the first depth() symbols. True: the next one fits
    /// too, and what follows it is to be given next. False: the window is closed.
    bool add(const Distribution& next);

    /// Symbols that have been read; the window may turn out shorter.
    [[nodiscard]] std::size_t depth() const { return m_path.size(); }

    /// @name Of a closed window
    /// @{
    [[nodiscard]] const WideInteger& word() const { return m_word; }
    /// At least 1.
    [[nodiscard]] std::size_t symbols() const { return m_symbols; }
    /// How many of its symbols are certain once the first `bits` bits are read: what all words that
    /// begin with them decode to alike. (Under Paper there may be more.)
    [[nodiscard]] std::size_t settledBy(int bits) const;
    /// @}

private:
    [[nodiscard]] bool isEnd() const { return depth() == m_rest.size(); }
    [[nodiscard]] WideInteger codeAt(std::size_t depth) const;
    void noteStraddlingCell(const Distribution& next);
    void close();
    void closeStraddle();

    WindowRule m_rule;
    WideGrid m_grid;
    std::span<const Symbol> m_rest;
    WideInterval m_interval;
    std::vector<WideInterval> m_path;      ///< after 1, 2, ... symbols
    std::optional<WideInteger> m_reserved; ///< the cell that means the first symbol alone

    WideInteger m_word;
    std::size_t m_symbols = 0; ///< while open: of the longest prefix that owns a cell, or 0
};

/// Follows a code word to the string it means.
class WindowDecoder
{
public:
    explicit WindowDecoder(WindowRule rule)
        : m_rule(rule)
        , m_grid(rule.bits)
    {
    }

    /// Begins to follow a word. At most `limit` symbols are wanted, at least 1.
    void start(const WideInteger& word, std::uint64_t limit);

    /// Takes the distribution of what follows depth() symbols. True: there is one more symbol, and
    /// what follows it is to be given next. False: the window is closed.
    bool add(const Distribution& next);

    [[nodiscard]] std::size_t depth() const { return m_string.size(); }
    /// The last symbol found, for the model.
    [[nodiscard]] Symbol last() const { return m_string.back(); }

    /// @name Of a closed window
    /// @{
    /// What the word means: at least one symbol.
    [[nodiscard]] std::span<const Symbol> symbols() const
    {
        return std::span(m_string).first(m_symbols);
    }
    /// With rule.modelGoesOn: what follows the last of them has not been asked for. (What follows
    /// those before has, and nothing beyond.)
    [[nodiscard]] bool endsUnread() const { return m_endsUnread; }
    /// @}

private:
    [[nodiscard]] bool isReserved(const Distribution& next) const;
    void close();

    WindowRule m_rule;
    WideGrid m_grid;
    WideInteger m_word;
    std::uint64_t m_limit = 0;
    WideInterval m_interval;
    std::vector<Symbol> m_string;
    std::size_t m_symbols = 0; ///< while open: of the longest string with this code, or 0
    bool m_endsUnread = false;
};

} // namespace mullion
