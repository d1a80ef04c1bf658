// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/ledger.h"
#include "core/tokenize/symbolcursor.h"
#include "core/tokenize/tokenblock.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace mullion {

/// A part of a text that is coded on its own: a window, an example, an entry of a dictionary.
struct CodeUnit
{
    TokenRange tokens;
    SymbolCursor start; ///< where its symbols begin in the text
    std::vector<Symbol> symbols;
    std::vector<double> bits;         ///< per symbol
    std::vector<std::uint32_t> token; ///< per symbol, counted from the unit's first
    bool startsSegment = false;
    bool endsSegment = false;

    /// The unit as a place, and symbol i alone.
    [[nodiscard]] LedgerPlace place() const;
    [[nodiscard]] LedgerPlace placeOf(std::size_t i) const;
};

/// Joins the blocks of a trace into units, one at a time; they may cross blocks.
class CodeUnits
{
public:
    /// Takes a unit, which is not kept; returns false to stop.
    using Sink = std::function<bool(const CodeUnit&)>;

    /// `tokensPerUnit`: 0 for whole segments. A unit ends with its segment in any case.
    /// `modelCosts`: costs are -log2 of integers over 2^14, of which the trace keeps a float; they
    /// are given in full precision then. What is no such cost stays as it is.
    CodeUnits(TextView text, std::uint64_t tokensPerUnit, bool modelCosts, Sink sink);

    /// False: the sink wants no more.
    bool add(const TokenBlock& block);
    /// After the last block.
    bool finish();

    [[nodiscard]] std::uint64_t tokens() const { return m_tokens; }
    /// Whether the spans so far hold the whole text.
    [[nodiscard]] bool coversText() const { return m_cursor.atEnd() && !m_overrun; }

private:
    bool close(bool endsSegment);

    SymbolCursor m_cursor;
    std::uint64_t m_tokensPerUnit;
    bool m_modelCosts;
    Sink m_sink;
    CodeUnit m_unit;
    std::uint64_t m_tokens = 0;
    bool m_overrun = false; ///< the spans hold more than the text
};

} // namespace mullion
