// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/runviews.h"

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
