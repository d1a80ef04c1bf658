// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/ledger.h"

#include "core/analysis/symbolaccount.h"
#include "core/tokenize/equalinfotokenizer.h"
#include "core/tokenize/tokenizername.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace mullion {

namespace {

constexpr double kRelativeTolerance = 1e-6;

/// How a tokenizer's bits are taken apart.
struct Plan
{
    std::uint64_t tokensPerUnit = 0;
    std::uint64_t unitsPerContext = 1;
    bool hasByteModel = true;
    std::unique_ptr<SymbolAccount> symbols;
    std::unique_ptr<UnitAccount> units; ///< may be null: then the symbols use all bits
};

std::uint64_t unitsPerContext(const std::optional<ModelReset>& reset)
{
    switch (reset.value_or(ModelReset::EachWindow)) {
    case ModelReset::EachWindow:
        return 1;
    case ModelReset::EveryOtherWindow:
        return 2;
    case ModelReset::Never:
        return 0;
    }
    return 1;
}

Result<Plan> planFor(const Tokenizer& tokenizer, const LedgerOptions& options)
{
    const TokenizerInfo& info = tokenizer.info();
    const auto name = TokenizerName::parse(info.name);
    const std::string family = name ? name->family : std::string();
    Plan plan;
    plan.hasByteModel = info.hasModelCosts && family != "static-ac";
    if (!info.hasModelCosts) {
        plan.tokensPerUnit = 1;
    } else if (family == "tunstall") {
        plan.tokensPerUnit = 1;
        plan.units = accountForRest(LedgerEntry::Dictionary, info.bitsPerToken, options.worst);
    } else if (info.tokensPerWindow > 0) {
        plan.tokensPerUnit = static_cast<std::uint64_t>(info.tokensPerWindow);
        plan.unitsPerContext = unitsPerContext(name ? name->reset : std::nullopt);
        const auto* table = dynamic_cast<const EqualInfoTokenizer*>(&tokenizer);
        plan.units =
            table ? accountForTree(table->tree(), options.worst)
                  : accountForRest(LedgerEntry::OpenPadding, info.bitsPerToken, options.worst);
    } else if (family == "static-ac" || family == "ac") {
        plan.units = accountForExamples(info.bitsPerToken, options.worst);
    } else {
        plan.units = accountForRest(LedgerEntry::Unexplained, info.bitsPerToken, options.worst);
    }

    if (!options.exact) {
        plan.symbols = accountForTracedSymbols(
            info.hasModelCosts ? LedgerEntry::RoundedModel : LedgerEntry::Code, options.worst);
        return plan;
    }
    if (!plan.hasByteModel)
        return fail(ErrorCode::Usage,
                    fmt::format("'{}' has no byte model, so none can be taken apart", info.name),
                    "Leave out the model");
    // Windows of 24 bits and tokens of 16: the trace does not tell where windows begin.
    if (family == "equal-info" && info.tokensPerWindow == 0 && name->reset != ModelReset::Never)
        return fail(ErrorCode::Usage,
                    fmt::format("The windows of '{}' do not end with tokens, so it is not known "
                                "where its model begins afresh",
                                info.name),
                    "Leave out the model, or take windows of a whole number of tokens");
    plan.symbols = accountForExactSymbols(*options.exact, plan.unitsPerContext, options.worst);
    return plan;
}

void append(std::vector<LedgerRow>& rows, std::vector<LedgerRow> more)
{
    std::ranges::move(more, std::back_inserter(rows));
}

/// What is wrong with the ledger as a whole.
std::optional<std::string> imbalance(const Ledger& ledger, bool coversText)
{
    if (!coversText)
        return "The tokenizer's trace does not cover the text";
    const double sum = ledger.sum();
    const auto stream = static_cast<double>(ledger.totals.codeBits);
    if (std::abs(sum - stream) <= kRelativeTolerance * stream)
        return std::nullopt;
    return fmt::format("The rows add up to {:.3f} bits, the tokens have {:.0f}", sum, stream);
}

} // namespace

std::string_view nameOf(LedgerEntry entry)
{
    switch (entry) {
    case LedgerEntry::Model:
        return "model";
    case LedgerEntry::Rounding:
        return "rounding";
    case LedgerEntry::RoundedModel:
        return "rounded-model";
    case LedgerEntry::Coder:
        return "coder";
    case LedgerEntry::GivenBack:
        return "given-back";
    case LedgerEntry::Padding:
        return "padding";
    case LedgerEntry::OpenPadding:
        return "open-padding";
    case LedgerEntry::Dictionary:
        return "dictionary";
    case LedgerEntry::End:
        return "end";
    case LedgerEntry::Unexplained:
        return "unexplained";
    case LedgerEntry::Code:
        return "code";
    }
    return "";
}

double Ledger::sum() const
{
    double bits = 0;
    for (const LedgerRow& row : rows)
        bits += row.bits;
    return bits;
}

const LedgerRow* Ledger::row(LedgerEntry entry) const
{
    const auto found = std::ranges::find(rows, entry, &LedgerRow::entry);
    return found == rows.end() ? nullptr : &*found;
}

Result<Ledger> measureLedger(const Tokenizer& tokenizer, TextView text,
                             const LedgerOptions& options, std::stop_token stop)
{
    auto plan = planFor(tokenizer, options);
    MULLION_TRY(plan);
    Result<> added;
    CodeUnits units(text, plan->tokensPerUnit, tokenizer.info().hasModelCosts,
                    [&](const CodeUnit& unit) {
                        added = plan->symbols->add(unit, stop);
                        if (plan->units)
                            plan->units->add(unit);
                        return added.has_value();
                    });
    const Result<> traced = tokenizer.trace(
        text, [&](TokenBlock&& block) { return units.add(block); }, stop);
    MULLION_TRY(added);
    MULLION_TRY(traced);
    units.finish();
    MULLION_TRY(added);
    MULLION_TRY(plan->symbols->finish(stop));

    Ledger ledger;
    ledger.tokenizer = tokenizer.info();
    ledger.totals = totalsOf(tokenizer.info(), text, TokenCount(units.tokens()));
    append(ledger.rows, plan->symbols->takeRows());
    if (plan->units)
        append(ledger.rows, plan->units->takeRows());
    ledger.problem = imbalance(ledger, units.coversText());
    if (plan->units && plan->units->problem())
        ledger.problem = plan->units->problem();
    return ledger;
}

} // namespace mullion
