// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/panechoice.h"

#include "app/workbench/workspace.h"

#include <QCoreApplication>

namespace mullion::workbench {

QString paneName(const Workspace& workspace, int pane)
{
    const PaneState& state = workspace.pane(pane);
    const QString name = state.tokenizer ? QString::fromStdString(state.tokenizer->info().name)
                                         : PaneChoice::tr("no tokenizer");
    return pane == 0 ? PaneChoice::tr("Left: %1").arg(name) : PaneChoice::tr("Right: %1").arg(name);
}

PaneChoice::PaneChoice(Workspace* workspace, QWidget* parent)
    : QComboBox(parent)
    , m_workspace(workspace)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    for (int pane = 0; pane < Workspace::kPaneCount; ++pane)
        addItem(paneName(*workspace, pane));
    connect(workspace, &Workspace::paneReset, this, &PaneChoice::rename);
    connect(this, &QComboBox::activated, this, &PaneChoice::paneChosen);
}

void PaneChoice::rename()
{
    for (int pane = 0; pane < Workspace::kPaneCount; ++pane)
        setItemText(pane, paneName(*m_workspace, pane));
}

} // namespace mullion::workbench
