// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/tokendock.h"

#include "app/workbench/describe.h"
#include "app/workbench/icons.h"
#include "app/workbench/panechoice.h"
#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"
#include "widgets/models/tokenmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mullion::workbench {

TokenDock::TokenDock(Workspace* workspace, Icons* icons, QWidget* parent)
    : QDockWidget(tr("Tokens"), parent)
    , m_workspace(workspace)
    , m_model(new TokenModel(this))
    , m_choice(describe(new PaneChoice(workspace, this), tr("Pane of the table"),
                        tr("Which pane's tokens are listed")))
    , m_table(describe(new QTableView(this), tr("Tokens"),
                       tr("All tokens of the text. The selected row is selected in the text too")))
    , m_pageText(new QLabel(this))
    , m_previous(
          describe(new QToolButton(this), tr("Previous page"), tr("Show the tokens before these")))
    , m_next(describe(new QToolButton(this), tr("Next page"), tr("Show the tokens after these")))
    , m_pages(new QWidget(this))
{
    setObjectName(QStringLiteral("tokenDock"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setMouseTracking(true);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setHighlightSections(false);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const std::pair<int, int> widths[] = {
        {TokenModel::TokenColumn, 9},    {TokenModel::IdColumn, 8},
        {TokenModel::BitsColumn, 18},    {TokenModel::WindowColumn, 10},
        {TokenModel::PositionColumn, 6}, {TokenModel::SpanColumn, 13},
        {TokenModel::TextColumn, 15},    {TokenModel::CostColumn, 12}};
    for (const auto& [column, digits] : widths)
        m_table->setColumnWidth(column, digits * digit);
    // What is read first stands first; the place of a column can be changed by dragging.
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->moveSection(TokenModel::TextColumn, 1);
    m_table->horizontalHeader()->moveSection(
        m_table->horizontalHeader()->visualIndex(TokenModel::CostColumn), 2);

    icons->set(m_previous, QStringLiteral("previous"));
    icons->set(m_next, QStringLiteral("next"));
    auto* pages = new QHBoxLayout(m_pages);
    pages->setContentsMargins(4, 0, 4, 2);
    pages->addWidget(m_pageText, 1);
    for (QToolButton* button : {m_previous, m_next}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        pages->addWidget(button);
    }
    m_pages->hide();

    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(4, 0, 4, 0);
    top->addWidget(m_choice);
    layout->addLayout(top);
    layout->addWidget(m_table);
    layout->addWidget(m_pages);
    setWidget(content);

    connect(m_choice, &PaneChoice::paneChosen, this, &TokenDock::reset);
    connect(workspace, &Workspace::paneReset, this, [this](int pane) {
        if (pane == m_choice->pane())
            reset();
    });
    connect(workspace, &Workspace::paneGrew, this, [this](int pane) {
        if (pane == m_choice->pane())
            grow();
    });
    connect(workspace->bus(), &SelectionBus::selectedChanged, this, &TokenDock::follow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this] { lead(); });
    connect(m_table, &QTableView::entered, this, [this](const QModelIndex& index) {
        const ByteRange span = m_model->trace()->span(m_model->tokenOf(index.row()));
        m_workspace->bus()->hover(span.empty() ? std::nullopt : std::optional(span.begin));
    });
    connect(m_previous, &QToolButton::clicked, this, [this] {
        m_model->setPage(m_model->page() - 1);
        showPage();
    });
    connect(m_next, &QToolButton::clicked, this, [this] {
        m_model->setPage(m_model->page() + 1);
        showPage();
    });
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible && std::exchange(m_stale, false))
            reset();
    });
}

void TokenDock::reset()
{
    const PaneState& state = m_workspace->pane(m_choice->pane());
    // A table that nobody sees does nothing.
    if (!isVisible() && state.trace) {
        m_stale = true;
        m_model->setTrace(nullptr, nullptr);
        return;
    }
    m_model->setTrace(m_workspace->text().text, state.trace);
    const bool windows = state.trace && state.trace->hasWindows();
    m_table->setColumnHidden(TokenModel::WindowColumn, !windows);
    m_table->setColumnHidden(TokenModel::PositionColumn, !windows);
    showPage();
    follow(m_workspace->bus()->selected());
}

void TokenDock::grow()
{
    if (m_stale)
        return;
    m_model->update();
    showPage();
}

void TokenDock::showPage()
{
    const std::uint64_t pages = m_model->pageCount();
    m_pages->setVisible(pages > 1);
    if (pages <= 1)
        return;
    const QLocale locale;
    const std::uint64_t first = m_model->page() * TokenModel::kPageRows;
    m_pageText->setText(tr("%1 to %2 of %3 tokens")
                            .arg(locale.toString(qulonglong(first)),
                                 locale.toString(qulonglong(
                                     first + static_cast<std::uint64_t>(m_model->rowCount()) - 1)),
                                 locale.toString(qulonglong(m_model->tokenCount()))));
    m_previous->setEnabled(m_model->page() > 0);
    m_next->setEnabled(m_model->page() + 1 < pages);
}

void TokenDock::follow(ByteRange bytes)
{
    const Trace* trace = m_model->trace();
    if (!trace || m_stale || m_following)
        return;
    const auto token = trace->tokenAt(bytes.begin);
    if (!token)
        return;
    // The current row may be one of several tokens that lead to this byte.
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && m_model->tokenOf(current.row()) <= *token
        && trace->span(m_model->tokenOf(current.row())).begin == trace->span(*token).begin)
        return;
    m_following = true;
    const int row = m_model->showToken(*token);
    showPage();
    m_table->setCurrentIndex(m_model->index(row, TokenModel::TextColumn));
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::EnsureVisible);
    m_following = false;
}

void TokenDock::lead()
{
    const QModelIndex current = m_table->currentIndex();
    if (m_following || !current.isValid() || !m_model->trace())
        return;
    const ByteRange span = m_model->trace()->span(m_model->tokenOf(current.row()));
    m_following = true;
    m_workspace->bus()->select(span);
    m_following = false;
}

} // namespace mullion::workbench
