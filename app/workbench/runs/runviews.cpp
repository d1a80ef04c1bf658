// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/runviews.h"

#include "app/workbench/charts/curvesview.h"
#include "app/workbench/charts/positionsview.h"
#include "app/workbench/charts/tradeoffview.h"
#include "app/workbench/runs/detailsview.h"
#include "app/workbench/timemachine/timemachineview.h"

#include <QCoreApplication>

namespace mullion::workbench {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("mullion::workbench", text);
}

template <class View>
RunView* make(QWidget* parent)
{
    return new View(parent);
}

} // namespace

const std::vector<RunViewKind>& runViewKinds()
{
    static const std::vector<RunViewKind> kinds = {
        {QStringLiteral("curves"), tr("Curves"),
         tr("Any number that the runs have recorded, against step, tokens, bytes, compute or time"),
         make<CurvesView>},
        {QStringLiteral("positions"), tr("Positions"),
         tr("What is learned at each position inside a window: a map of position and step, with a "
            "line to pull across, or learning curves"),
         make<PositionsView>},
        {QStringLiteral("tradeoff"), tr("Trade-off"),
         tr("Each finished run a point: how much its tokens compress, and the loss that a model "
            "reached with them"),
         make<TradeoffView>},
        {QStringLiteral("details"), tr("Details"),
         tr("What one run is and what happened to it: settings, changes of state, warnings, last "
            "measurements, log"),
         make<DetailsView>},
        {QStringLiteral("time"), tr("Time Machine"),
         tr("Paragraphs coloured by the checkpoint under a slider: watch what is learned when"),
         make<TimeMachineView>},
    };
    return kinds;
}

} // namespace mullion::workbench
