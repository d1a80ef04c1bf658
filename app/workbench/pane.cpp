// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/pane.h"

#include "app/workbench/describe.h"
#include "app/workbench/roundtriplamp.h"
#include "app/workbench/selectionbus.h"
#include "app/workbench/tokenizerpicker.h"
#include "app/workbench/totalsline.h"
#include "app/workbench/workspace.h"
#include "widgets/text/tokentextview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace mullion::workbench {

Pane::Pane(Workspace* workspace, int index, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_index(index)
    , m_picker(describe(new TokenizerPicker(this),
                        index == 0 ? tr("Left tokenizer") : tr("Right tokenizer"),
                        tr("The tokenizer whose tokens this pane shows")))
    , m_lamp(new RoundTripLamp(workspace, index, this))
    , m_view(describe(new TokenTextView(this), index == 0 ? tr("Left text") : tr("Right text"),
                      QString()))
    , m_totals(new TotalsLine(this))
{
    auto* label = new QLabel(index == 0 ? tr("&Left") : tr("&Right"), this);
    label->setBuddy(m_picker);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(6, 4, 6, 4);
    top->setSpacing(8);
    top->addWidget(label);
    top->addWidget(m_picker, 1);
    top->addWidget(m_lamp);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_totals);
    m_view->setPlaceholder(tr("The text is empty"));

    SelectionBus* bus = workspace->bus();
    connect(m_view, &TokenTextView::hovered, bus, &SelectionBus::hover);
    connect(m_view, &TokenTextView::selectionChanged, bus, &SelectionBus::select);
    connect(bus, &SelectionBus::hoveredChanged, m_view, &TokenTextView::setHovered);
    connect(bus, &SelectionBus::selectedChanged, m_view, &TokenTextView::setSelection);

    connect(m_picker, &TokenizerPicker::chosen, this,
            [this](const QString& source) { m_workspace->chooseTokenizer(m_index, source); });
    connect(m_picker, &TokenizerPicker::fileRequested, this,
            [this] { Q_EMIT tokenizerFileRequested(m_index); });
    connect(workspace, &Workspace::choicesChanged, this, &Pane::showChoices);
    connect(workspace, &Workspace::textChanged, this,
            [this] { m_view->setText(m_workspace->text().text); });
    connect(workspace, &Workspace::paneReset, this, [this](int pane) {
        if (pane == m_index)
            reset();
    });
    connect(workspace, &Workspace::paneGrew, this, [this](int pane) {
        if (pane != m_index)
            return;
        m_view->traceGrew();
        showTotals();
    });
    connect(workspace, &Workspace::paneProgressed, this, [this](int pane) {
        if (pane == m_index)
            showTotals();
    });
    showChoices();
    showTotals();
}

void Pane::reset()
{
    const PaneState& state = m_workspace->pane(m_index);
    showChoices();
    m_view->setTrace(state.trace);
    showTotals();
}

void Pane::showTotals()
{
    m_totals->show(m_workspace->pane(m_index), m_workspace->text());
}

void Pane::showChoices()
{
    m_picker->setChoices(m_workspace->tokenizerChoices());
    m_picker->setCurrentSource(QString::fromStdString(m_workspace->pane(m_index).source));
}

} // namespace mullion::workbench
