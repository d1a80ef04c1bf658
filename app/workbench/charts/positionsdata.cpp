// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/positionsdata.h"

#include "app/workbench/charts/curvesdata.h"
#include "app/workbench/charts/metricsstore.h"
#include "core/tokenize/tokenizername.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace mullion::workbench {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("mullion::workbench", text);
}

constexpr int kMostPositions = 4096;

const MetricValues* valuesAt(const RunMetrics& metrics, const char* name, int position)
{
    const MetricValues* values = metrics.find({name, {{"position", std::to_string(position)}}});
    return values && !values->steps.empty() ? values : nullptr;
}

std::optional<double> baselineAt(const RunMetrics& metrics, const char* name, int position)
{
    const MetricValues* values =
        metrics.find({name, {{"model", "unigram"}, {"position", std::to_string(position)}}});
    return values && !values->values.empty() ? std::optional(values->values.back()) : std::nullopt;
}

/// Bits of one token of the run's tokenizer, or 1 where its name does not tell.
double bitsPerToken(const std::optional<RunSpec>& spec)
{
    const UsedInput* tokenizer = spec ? spec->use("tokenizer") : nullptr;
    if (!tokenizer)
        return 1;
    const auto name = TokenizerName::parse(tokenizer->name);
    return name && name->vocabulary ? std::log2(*name->vocabulary) : 1;
}

/// What is wrong, or nothing.
QString readCells(const MetricsStore::Run& run, PositionsChoice choice, RunPositions& into)
{
    const char* name = choice.accuracy ? "validation.accuracy" : "validation.bits_per_token";
    const char* baseline = choice.accuracy ? "baseline.accuracy" : "baseline.bits_per_token";
    std::vector<const MetricValues*> rows;
    while (rows.size() < kMostPositions) {
        const MetricValues* values = valuesAt(run.metrics, name, static_cast<int>(rows.size()));
        if (!values)
            break;
        rows.push_back(values);
    }
    if (rows.size() < 2)
        return tr("its tokens have no positions inside a window, or they were not measured");
    into.bitsPerToken = bitsPerToken(run.spec);
    HeatCells& cells = into.cells;
    cells.x = rows.front()->steps;
    cells.rows = static_cast<int>(rows.size());
    cells.rowHeight = into.bitsPerToken;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const auto trivial = baselineAt(run.metrics, baseline, static_cast<int>(row));
        if (choice.minusTrivial && !trivial)
            return tr("what is trivial at its positions was not recorded");
        for (const double step : cells.x) {
            const auto& steps = rows[row]->steps;
            const auto found = std::ranges::lower_bound(steps, step);
            double value = std::numeric_limits<double>::quiet_NaN();
            if (found != steps.end() && *found == step)
                value = rows[row]->values[static_cast<std::size_t>(found - steps.begin())];
            // Better is upwards in both.
            if (choice.minusTrivial)
                value = choice.accuracy ? value - *trivial : *trivial - value;
            cells.values.push_back(value);
        }
    }
    return {};
}

Curve curveOf(const RunPositions& run, const QString& name, std::vector<double> x,
              std::vector<double> y)
{
    auto data = std::make_shared<CurveData>();
    data->raw = SeriesPyramid(std::move(x), std::move(y));
    return {name, run.colorIndex, {}, std::move(data)};
}

} // namespace

Curve RunPositions::overSteps(double bit) const
{
    const int row = static_cast<int>(std::floor(bit / cells.rowHeight));
    std::vector<double> x, y;
    if (bit >= 0 && row < cells.rows)
        for (std::size_t i = 0; i < cells.x.size(); ++i)
            if (!std::isnan(cells.at(i, row))) {
                x.push_back(cells.x[i]);
                y.push_back(cells.at(i, row));
            }
    return curveOf(*this, tr("%1, position %2 of %3").arg(name).arg(row + 1).arg(cells.rows),
                   std::move(x), std::move(y));
}

Curve RunPositions::overBits(double step) const
{
    const auto nearest =
        std::ranges::min_element(cells.x, {}, [step](double at) { return std::abs(at - step); });
    std::vector<double> x, y;
    const auto column = static_cast<std::size_t>(nearest - cells.x.begin());
    for (int row = 0; row < cells.rows; ++row)
        if (!std::isnan(cells.at(column, row))) {
            x.push_back((row + 0.5) * cells.rowHeight);
            y.push_back(cells.at(column, row));
        }
    return curveOf(*this, tr("%1, step %2").arg(name, QLocale().toString(*nearest, 'f', 0)),
                   std::move(x), std::move(y));
}

PositionsDrawing drawPositions(MetricsStore& store, const std::vector<ShownRun>& runs,
                               PositionsChoice choice)
{
    PositionsDrawing drawing;
    const std::vector<QString> names = runNames(runs);
    bool isFirst = true;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        RunPositions positions;
        positions.name = names[i];
        positions.colorIndex = runs[i].colorIndex;
        QString problem;
        const Result<> read = store.read(runs[i].path, [&](const MetricsStore::Run& run) {
            problem = readCells(run, choice, positions);
        });
        if (!read)
            problem = QString::fromStdString(read.error().sentence());
        if (!problem.isEmpty()) {
            drawing.problems << QStringLiteral("%1: %2.").arg(names[i], problem);
            continue;
        }
        for (const double value : positions.cells.values) {
            if (std::isnan(value))
                continue;
            drawing.least = isFirst ? value : std::min(drawing.least, value);
            drawing.most = isFirst ? value : std::max(drawing.most, value);
            isFirst = false;
        }
        drawing.runs.push_back(std::move(positions));
    }
    return drawing;
}

QString positionsTitle(PositionsChoice choice)
{
    if (choice.accuracy)
        return choice.minusTrivial ? tr("Accuracy above trivial") : tr("Accuracy");
    return choice.minusTrivial ? tr("Loss below trivial (bits/token)") : tr("Loss (bits/token)");
}

} // namespace mullion::workbench
