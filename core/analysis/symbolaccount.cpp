// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/symbolaccount.h"

#include <fmt/format.h>

#include <cmath>

namespace mullion {

namespace {

/// Costs in a trace are floats.
constexpr double kTolerance = 1e-3;
/// So many symbols are asked for together: enough for a model that steps many texts at once.
constexpr std::size_t kBatchSymbols = 1 << 14;

class TracedSymbols final : public SymbolAccount
{
public:
    TracedSymbols(LedgerEntry entry, std::size_t worst)
        : m_tally(entry, worst)
    {
    }

    [[nodiscard]] Result<> add(const CodeUnit& unit, std::stop_token) override
    {
        for (std::size_t i = 0; i < unit.bits.size(); ++i)
            m_tally.add(unit.bits[i], [&] { return unit.placeOf(i); });
        return {};
    }
    [[nodiscard]] Result<> finish(std::stop_token) override { return {}; }
    [[nodiscard]] std::vector<LedgerRow> takeRows() override { return {m_tally.take()}; }

private:
    LedgerTally m_tally;
};

class ExactSymbols final : public SymbolAccount
{
public:
    ExactSymbols(const SymbolCosts& costs, std::uint64_t unitsPerContext, std::size_t worst)
        : m_costs(costs)
        , m_unitsPerContext(unitsPerContext)
        , m_model(LedgerEntry::Model, worst)
        , m_rounding(LedgerEntry::Rounding, worst)
    {
    }

    [[nodiscard]] Result<> add(const CodeUnit& unit, std::stop_token stop) override
    {
        const bool full = m_unitsPerContext > 0 && m_unitsInContext == m_unitsPerContext;
        if (unit.startsSegment || full) {
            if (m_symbols >= kBatchSymbols)
                MULLION_TRY(ask(stop));
            m_contexts.emplace_back();
            m_unitsInContext = 0;
        }
        ++m_unitsInContext;
        m_symbols += unit.symbols.size();
        m_contexts.back().insert(m_contexts.back().end(), unit.symbols.begin(), unit.symbols.end());
        m_units.push_back(unit);
        return {};
    }

    [[nodiscard]] Result<> finish(std::stop_token stop) override { return ask(stop); }

    [[nodiscard]] std::vector<LedgerRow> takeRows() override
    {
        return {m_model.take(), m_rounding.take()};
    }

private:
    Result<> ask(std::stop_token stop)
    {
        const auto costs = m_costs.of(m_contexts, stop);
        MULLION_TRY(costs);
        if (costs->size() != m_symbols)
            return fail(
                ErrorCode::Internal,
                fmt::format("The model gave {} costs for {} symbols", costs->size(), m_symbols),
                "Report this with the model");
        auto cost = costs->begin();
        for (const CodeUnit& unit : m_units) {
            for (std::size_t i = 0; i < unit.symbols.size(); ++i, ++cost) {
                const auto place = [&] { return unit.placeOf(i); };
                if (std::abs(cost->rounded - unit.bits[i]) > kTolerance)
                    return fail(ErrorCode::Usage,
                                fmt::format("The tokenizer was not made from this model: the "
                                            "symbol at byte {} costs {:.3f} bits in its window, "
                                            "{:.3f} under the model",
                                            place().bytes.begin.value(), unit.bits[i],
                                            cost->rounded),
                                "Give the run that the tokenizer was built from ('mullion "
                                "tokenizer show' names it)");
                m_model.add(cost->exact, place);
                m_rounding.add(cost->rounded - cost->exact, place);
            }
        }
        m_units.clear();
        m_contexts.clear();
        m_symbols = 0;
        return {};
    }

    const SymbolCosts& m_costs;
    std::uint64_t m_unitsPerContext;
    std::uint64_t m_unitsInContext = 0;
    std::vector<CodeUnit> m_units; ///< waiting for their costs
    std::vector<std::vector<Symbol>> m_contexts;
    std::size_t m_symbols = 0; ///< in both
    LedgerTally m_model;
    LedgerTally m_rounding;
};

} // namespace

std::unique_ptr<SymbolAccount> accountForTracedSymbols(LedgerEntry entry, std::size_t worst)
{
    return std::make_unique<TracedSymbols>(entry, worst);
}

std::unique_ptr<SymbolAccount>
accountForExactSymbols(const SymbolCosts& costs, std::uint64_t unitsPerContext, std::size_t worst)
{
    return std::make_unique<ExactSymbols>(costs, unitsPerContext, worst);
}

} // namespace mullion
