// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/resulttable.h"

#include "core/runs/runkind.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace mullion {

namespace {

using Value = std::optional<double>;

double costOf(const HeldOutPoint& point, EqualReading::Measure measure)
{
    switch (measure) {
    case EqualReading::Measure::Flops:
        return point.cost.flops;
    case EqualReading::Measure::Tokens:
        return point.cost.tokens;
    case EqualReading::Measure::RawBytes:
        return point.cost.bytes;
    }
    return 0;
}

Value positive(double value)
{
    return value > 0 ? Value(value) : std::nullopt;
}

const HeldOutPoint& bestOf(const RunCurves& run)
{
    return *std::ranges::min_element(run.validation, {}, &HeldOutPoint::bitsPerByte);
}

constexpr std::array<ResultColumn, 19> kColumns = {{
    {"bits_per_byte", "bits/byte",
     [](const RunCurves&, const Reading& r) { return Value(r.point.bitsPerByte); }},
    {"best_bits_per_byte", "best",
     [](const RunCurves& run, const Reading&) { return Value(bestOf(run).bitsPerByte); }},
    {"fixed_ratio_bits_per_byte", "fixed ratio",
     [](const RunCurves&, const Reading& r) { return r.point.fixedRatioBitsPerByte; }},
    {"target_nats", "nats/target",
     [](const RunCurves& run, const Reading&) {
         return run.fact("validation.nats_per_token"); // of a probe
     }},
    {"target_accuracy", "accuracy",
     [](const RunCurves& run, const Reading& r) {
         const auto points = run.positions.find(r.point.step);
         return run.fact("validation.nats_per_token") && points != run.positions.end()
                    ? Value(points->second.at(kAllPositions).accuracy)
                    : std::nullopt;
     }},
    {"uniform_bits_per_byte", "uniform",
     [](const RunCurves& run, const Reading&) {
         return run.fact("baseline.bits_per_byte/uniform");
     }},
    {"unigram_bits_per_byte", "unigram",
     [](const RunCurves& run, const Reading&) {
         return run.fact("baseline.bits_per_byte/unigram");
     }},
    {"bytes_per_token", "bytes/step",
     [](const RunCurves& run, const Reading&) { return run.fact("cost.bytes_per_token"); }},
    {"flops_per_byte_paper", "FLOP/byte paper",
     [](const RunCurves& run, const Reading&) { return run.fact("cost.flops_per_byte/paper"); }},
    {"flops_per_byte_logits", "+ logits",
     [](const RunCurves& run, const Reading&) { return run.fact("cost.flops_per_byte/logits"); }},
    {"flops_per_byte_model", "+ real M1",
     [](const RunCurves& run, const Reading&) { return run.fact("cost.flops_per_byte/model"); }},
    {"parameters", "parameters",
     [](const RunCurves& run, const Reading&) { return run.fact("model.parameters/all"); }},
    {"training_flops", "training FLOP",
     [](const RunCurves&, const Reading& r) { return positive(r.point.cost.flops); }},
    {"training_tokens", "tokens",
     [](const RunCurves&, const Reading& r) { return positive(r.point.cost.tokens); }},
    {"training_bytes", "bytes",
     [](const RunCurves&, const Reading& r) { return positive(r.point.cost.bytes); }},
    {"steps", "steps",
     [](const RunCurves&, const Reading& r) { return Value(static_cast<double>(r.point.step)); }},
    {"tokens_per_second", "tokens/s",
     [](const RunCurves& run, const Reading&) { return run.tokensPerSecond; }},
    {"flops_utilisation", "utilisation",
     [](const RunCurves& run, const Reading&) { return run.utilisation; }},
    {"peak_memory_bytes", "memory",
     [](const RunCurves& run, const Reading&) { return run.peakMemoryBytes; }},
}};

/// What stands for the run under a word of `by`.
Result<std::string> wordOf(const RunCurves& run, const std::string& word)
{
    if (word == "tokenizer")
        return run.tokenizer;
    if (word == "preset")
        return run.spec.preset;
    if (word == "kind")
        return run.spec.values.kind().name;
    if (!run.spec.values.kind().find(word))
        return fail(ErrorCode::Usage,
                    fmt::format("'{}' has no field '{}'", run.summary.path.string(), word),
                    "Group by tokenizer, preset, kind or a field of the runs");
    return fmt::format("{}={}", word, textOf(run.spec.values.at(word)));
}

Result<> checkSameText(std::span<const RunCurves> runs)
{
    const RunCurves* first = nullptr;
    for (const RunCurves& run : runs) {
        if (run.validation.empty()) // nothing to compare
            continue;
        if (run.heldOut.empty())
            return fail(ErrorCode::Input,
                        fmt::format("'{}' does not tell which text it was measured on",
                                    run.summary.path.string()),
                        "Leave it out, or train it again with this version of Mullion");
        if (first && run.heldOut != first->heldOut)
            return fail(ErrorCode::Input,
                        fmt::format("'{}' and '{}' were measured on different held-out text",
                                    first->summary.path.string(), run.summary.path.string()),
                        "Compare runs with the same validation corpus, validation_texts and "
                        "validation_symbols");
        if (!first)
            first = &run;
    }
    return {};
}

/// The reading of a run that counts, or why it does not.
Result<Reading> countedReading(const RunCurves& run, const std::optional<EqualReading>& at)
{
    const auto because = [&run](std::string why) {
        return fail(ErrorCode::Input,
                    fmt::format("{}: {}", run.summary.path.filename().string(), std::move(why)),
                    "");
    };
    if (!at && run.summary.condition != RunCondition::Finished)
        return because(std::string(nameOf(run.summary.condition)));
    if (run.validation.empty())
        return because("nothing was measured");
    const auto reading = readingOf(run, at);
    if (reading)
        return *reading;
    const double last = costOf(run.validation.back(), at->measure);
    if (last == 0)
        return because("this cost was not recorded");
    return because(last < at->amount ? fmt::format("got only to {:.4g}", last)
                                     : "first measured after that");
}

} // namespace

Result<EqualReading> EqualReading::parse(std::string_view text)
{
    const auto equals = text.find('=');
    const std::string_view name = text.substr(0, equals);
    const std::string_view number = equals == text.npos ? "" : text.substr(equals + 1);
    EqualReading at;
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), at.amount);
    const bool isKnown = name == "flops" || name == "tokens" || name == "bytes";
    if (!isKnown || error != std::errc() || end != number.data() + number.size() || !(at.amount > 0)
        || !std::isfinite(at.amount))
        return fail(ErrorCode::Usage, fmt::format("'{}' is no cost", text),
                    "Give flops=N, tokens=N or bytes=N");
    at.measure = name == "flops"    ? Measure::Flops
                 : name == "tokens" ? Measure::Tokens
                                    : Measure::RawBytes;
    return at;
}

std::optional<Reading> readingOf(const RunCurves& run, const std::optional<EqualReading>& at)
{
    if (run.validation.empty())
        return std::nullopt;
    if (!at)
        return Reading{run.validation.back(), false, false};
    // Costs are sums of many steps: what differs by less is the same.
    constexpr double kSame = 1e-9;
    const auto after = std::ranges::find_if(run.validation, [&](const HeldOutPoint& point) {
        return costOf(point, at->measure) >= at->amount * (1 - kSame);
    });
    if (after == run.validation.end())
        return std::nullopt;
    const double afterCost = costOf(*after, at->measure);
    const bool isEarly = after->step < run.summary.allSteps;
    if (afterCost <= at->amount * (1 + kSame))
        return Reading{*after, false, isEarly};
    if (after == run.validation.begin())
        return std::nullopt;
    const HeldOutPoint& before = *std::prev(after);
    const double beforeCost = costOf(before, at->measure);
    if (!(beforeCost > 0))
        return std::nullopt;
    const double share = std::log(at->amount / beforeCost) / std::log(afterCost / beforeCost);
    const auto mixed = [share](double a, double b) { return a + share * (b - a); };
    HeldOutPoint point = before;
    point.bitsPerByte = mixed(before.bitsPerByte, after->bitsPerByte);
    if (before.fixedRatioBitsPerByte && after->fixedRatioBitsPerByte)
        point.fixedRatioBitsPerByte =
            mixed(*before.fixedRatioBitsPerByte, *after->fixedRatioBitsPerByte);
    // Costs grow together: each is its own part of the way.
    const double part = (at->amount - beforeCost) / (afterCost - beforeCost);
    const auto grown = [part](double a, double b) { return a + part * (b - a); };
    point.cost = {grown(before.cost.tokens, after->cost.tokens),
                  grown(before.cost.bytes, after->cost.bytes),
                  grown(before.cost.flops, after->cost.flops)};
    point.step = static_cast<std::uint64_t>(
        std::llround(grown(static_cast<double>(before.step), static_cast<double>(after->step))));
    return Reading{point, true, true};
}

Moments momentsOf(std::span<const double> values)
{
    Moments moments{values.size(), 0, 0};
    if (values.empty())
        return moments;
    const auto count = static_cast<double>(values.size());
    for (const double value : values)
        moments.mean += value / count;
    double squares = 0;
    for (const double value : values)
        squares += (value - moments.mean) * (value - moments.mean);
    moments.deviation = values.size() > 1 ? std::sqrt(squares / (count - 1)) : 0;
    return moments;
}

std::span<const ResultColumn> resultColumns()
{
    return kColumns;
}

Result<std::vector<ResultRow>> resultTable(std::span<const RunCurves> runs,
                                           const std::vector<std::string>& by,
                                           const std::optional<EqualReading>& at)
{
    MULLION_TRY(checkSameText(runs));
    std::vector<ResultRow> rows;
    std::vector<std::vector<std::vector<double>>> values; // by row, column, run
    for (const RunCurves& run : runs) {
        std::string name = by.empty() ? run.summary.path.filename().string() : std::string();
        for (const std::string& word : by) {
            const auto part = wordOf(run, word);
            MULLION_TRY(part);
            name += (name.empty() ? "" : ", ") + *part;
        }
        auto row = by.empty() ? rows.end() : std::ranges::find(rows, name, &ResultRow::name);
        if (row == rows.end()) {
            row = rows.insert(rows.end(), ResultRow{name, 0, {}, 0, 0, {}});
            values.emplace_back(kColumns.size());
        }
        ++row->runs;
        const auto reading = countedReading(run, at);
        if (!reading) {
            row->left.push_back(reading.error().what);
            continue;
        }
        row->between += reading->isBetween ? 1 : 0;
        row->early += reading->isEarly ? 1 : 0;
        auto& columns = values[static_cast<std::size_t>(row - rows.begin())];
        for (std::size_t c = 0; c < kColumns.size(); ++c) {
            if (const auto value = kColumns[c].value(run, *reading))
                columns[c].push_back(*value);
        }
    }
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (const auto& column : values[r])
            rows[r].values.push_back(momentsOf(column));
    }
    return rows;
}

} // namespace mullion
