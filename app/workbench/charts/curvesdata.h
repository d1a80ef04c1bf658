// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/runs/runview.h"
#include "core/runs/results/runmetrics.h"
#include "core/runs/results/smoothing.h"
#include "widgets/plot/curve.h"

#include <QStringList>

#include <map>
#include <set>
#include <stop_token>

namespace mullion::workbench {

class MetricsStore;

/// What the curves view draws.
struct CurvesChoice
{
    MetricKey metric; ///< of no name: the one that says most about the runs
    Abscissa x = Abscissa::Steps;
    Smoothing smoothing = Smoothing::None;
    double width = 0;    ///< of the smoothing, in steps; 0: a fiftieth of the longest run
    std::string groupBy; ///< empty: each run; "group", "tokenizer", "preset", "kind" or a field

    friend bool operator==(const CurvesChoice&, const CurvesChoice&) = default;
};

struct CurvesDrawing
{
    CurvesChoice choice; ///< with the metric and the width that were taken
    std::vector<Curve> curves;
    QString xTitle; ///< with the unit
    QString xUnit;  ///< as the small print says it: "steps"
    QString yTitle;
    QString note;              ///< smoothing and groups, for the small print
    QStringList problems;      ///< a sentence for each run that is shown not at all or in part
    bool tokensDiffer = false; ///< a number per token of runs that cut text into different tokens

    std::map<MetricKey, std::string> metrics; ///< all there are in the runs, with their units
    std::set<Abscissa> abscissas;             ///< that any of the runs has recorded
    std::vector<std::string> groupings;       ///< by what the runs can be grouped
};

/// Reads on and makes the curves; for a worker thread. Returns early with less when asked to stop.
CurvesDrawing drawCurves(MetricsStore& store, const std::vector<ShownRun>& runs,
                         CurvesChoice choice, const std::stop_token& stop = {});

/// The axis title of a metric: "Held-out loss (bits/byte)".
QString metricTitle(const MetricKey& metric, const std::string& unit);

/// Names of the runs, made longer by their folder where two are the same.
std::vector<QString> runNames(const std::vector<ShownRun>& runs);

} // namespace mullion::workbench
