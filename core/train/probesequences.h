// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/symbol.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace mullion {

enum class ProbeDirection
{
    Decompress, ///< code, then text
    Compress,   ///< text, then code
    Control     ///< text alone
};

/// Some sequences as rows of one length. All ids are of one vocabulary: the input's begin at 0, the
/// target's behind them, then comes the start token (paper, section 5.2).
struct ProbeBatch
{
    std::int64_t rows = 0;
    std::int64_t length = 0;
    std::vector<std::int64_t> inputs;  ///< [rows, length]: start token, input, target but the last
    std::vector<std::int64_t> targets; ///< [rows, length]: kNoTarget where nothing is asked
    double symbols = 0;                ///< bytes and document ends of the texts
    double predictions = 0;            ///< targets that count
};

/// Makes sequences of texts and their codes.
class ProbeSequences
{
public:
    ProbeSequences(std::shared_ptr<const Tokenizer> tokenizer, ProbeDirection direction)
        : m_tokenizer(std::move(tokenizer))
        , m_direction(direction)
    {
    }

    /// Ids that are predicted; the start token is the next one.
    [[nodiscard]] std::int64_t vocabulary() const { return inputKinds() + targetKinds(); }
    /// Of the target alone: what a model that knows no more than which ids come pays is log of it.
    [[nodiscard]] std::int64_t targetKinds() const;

    /// `symbols`: texts of `textSymbols` each, one after another. Errors: those of encoding.
    [[nodiscard]] Result<ProbeBatch> batchOf(std::span<const Symbol> symbols,
                                             std::size_t textSymbols) const;

private:
    [[nodiscard]] std::int64_t inputKinds() const;

    std::shared_ptr<const Tokenizer> m_tokenizer;
    ProbeDirection m_direction;
};

} // namespace mullion
