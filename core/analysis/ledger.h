// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/symbolcosts.h"
#include "core/base/position.h"
#include "core/base/result.h"
#include "core/text/text.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/totals.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// Where bits of a token stream go. Which of these a tokenizer has, depends on its kind.
enum class LedgerEntry
{
    Model,        ///< information of the symbols under the model as it is, unrounded
    Rounding,     ///< what its probabilities cost more once they are integers over 2^14
    RoundedModel, ///< both of these, where only the integers are known
    Coder,        ///< what rounding the borders of intervals costs
    GivenBack,    ///< symbols that fitted into the window and were left to the next one by its code
    Padding,      ///< what is left of a window because the next symbol did not fit
    OpenPadding,  ///< the three above, where the table behind the windows is not known
    Dictionary,   ///< bits of an index beyond the information of its string; may be negative
    End,          ///< last window; last bytes of an example; may be negative
    Unexplained,  ///< the code beyond the model's information, where the kind of coder is not known
    Code          ///< all bits, for a tokenizer without a model
};

/// A word for files and for the command line: "model", "rounding", ...
std::string_view nameOf(LedgerEntry entry);

/// A place that has much of one entry: a symbol (of what symbols cost), a window, an example.
struct LedgerPlace
{
    TokenRange tokens; ///< that carry it
    ByteRange bytes;   ///< of the text; empty for a document end alone
    std::uint64_t firstEnd = 0;
    std::uint64_t ends = 0; ///< document ends in it, from firstEnd on
    double bits = 0;        ///< of the entry

    friend bool operator==(const LedgerPlace&, const LedgerPlace&) = default;
};

struct LedgerRow
{
    LedgerEntry entry = LedgerEntry::Code;
    double bits = 0;
    /// The places with the most of it, most first, then in order of text. Empty where all places
    /// have the same.
    std::vector<LedgerPlace> worst;
};

/// Where every bit of a token stream goes.
struct Ledger
{
    TokenizerInfo tokenizer;
    Totals totals; ///< codeBits is what the rows must add up to
    std::vector<LedgerRow> rows;
    /// Why the rows are not to be believed: they do not add up to the stream's length within one
    /// millionth, or what the tokenizer reports contradicts itself. A view shows it in red.
    std::optional<std::string> problem;

    [[nodiscard]] double sum() const;
    [[nodiscard]] const LedgerRow* row(LedgerEntry entry) const;
};

struct LedgerOptions
{
    std::size_t worst = 20; ///< places per row
    /// The model behind the tokenizer, for rows Model and Rounding instead of RoundedModel.
    const SymbolCosts* exact = nullptr;
};

/// Follows the text through the tokenizer and accounts for each bit. Each row is summed up from a
/// source of its own: costs of symbols from the trace, intervals from replaying the coder or from
/// the table of windows; so the sum can fail.
///
/// Memory does not grow with the text. Errors: those of the tokenizer; `Usage` when `exact` is
/// given for a tokenizer without a byte model, or is not the model that it was made from.
Result<Ledger> measureLedger(const Tokenizer& tokenizer, TextView text,
                             const LedgerOptions& options = {}, std::stop_token stop = {});

} // namespace mullion
