// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/runspagestate.h"

#include "app/workbench/runs/runspage.h"
#include "app/workbench/runs/runviews.h"

#include <QJsonArray>
#include <QTabWidget>

namespace mullion::workbench {

namespace {

constexpr auto kSelected = "selected";
constexpr auto kTab = "tab";
constexpr auto kViews = "views";

} // namespace

QJsonObject pageStateOf(const RunsPage& page)
{
    QJsonArray selected;
    for (const ShownRun& run : page.selectedRuns())
        selected.append(QString::fromStdString(run.path.string()));
    QJsonObject views;
    for (const RunViewKind& kind : runViewKinds())
        if (const RunView* view = page.view(kind.id))
            views[kind.id] = view->viewState();
    return {{QLatin1String(kSelected), selected},
            {QLatin1String(kTab), page.tabs()->currentWidget()->objectName()},
            {QLatin1String(kViews), views}};
}

void restorePageState(RunsPage& page, const QJsonObject& state)
{
    const QJsonObject views = state[QLatin1String(kViews)].toObject();
    for (const RunViewKind& kind : runViewKinds())
        if (RunView* view = page.view(kind.id); view && views.contains(kind.id))
            view->restoreViewState(views[kind.id].toObject());
    if (RunView* tab = page.view(state[QLatin1String(kTab)].toString()))
        page.tabs()->setCurrentWidget(tab);
    QStringList selected;
    for (const QJsonValue& run : state[QLatin1String(kSelected)].toArray())
        selected << run.toString();
    if (!selected.isEmpty())
        page.select(selected);
}

} // namespace mullion::workbench
