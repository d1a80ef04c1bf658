// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/codebookdock.h"

#include "app/workbench/codesearch.h"
#include "app/workbench/describe.h"
#include "app/workbench/jobslot.h"
#include "app/workbench/panechoice.h"
#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"
#include "widgets/models/codebookmodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace mullion::workbench {

namespace {

/// Uses are counted along the way; showing them more often than this helps nobody.
constexpr int kCountIntervalMs = 400;

} // namespace

CodebookDock::CodebookDock(Workspace* workspace, QWidget* parent)
    : QDockWidget(tr("Codebook"), parent)
    , m_workspace(workspace)
    , m_model(new CodebookModel(this))
    , m_job(new JobSlot(this))
    , m_name(new QLabel(this))
    , m_search(describe(new QLineEdit(this), tr("Search the codebook"),
                        tr("Show the strings that contain this text; a number, or 0x and "
                           "hexadecimal digits, also finds a code")))
    , m_count(new QLabel(this))
    , m_table(describe(new QTableView(this), tr("Codebook"),
                       tr("All strings of the tokenizer. Double click, or press Enter, to find "
                          "the next use of one in the text")))
    , m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("codebookDock"));
    m_search->setPlaceholderText(tr("Text or code"));
    m_search->setClearButtonEnabled(true);
    m_hint->setWordWrap(true);
    m_hint->setMargin(8);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_name->setToolTip(tr("The tokenizer whose strings are shown"));

    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CodebookModel::CodeColumn, Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    m_table->setColumnWidth(CodebookModel::CodeColumn, 8 * digit);
    m_table->horizontalHeader()->setSectionResizeMode(CodebookModel::TextColumn,
                                                      QHeaderView::Stretch);
    m_table->horizontalHeader()->setMinimumSectionSize(4 * digit);
    m_table->setColumnWidth(CodebookModel::LengthColumn, 7 * digit);
    m_table->setColumnWidth(CodebookModel::CostColumn, 11 * digit);
    m_table->setColumnWidth(CodebookModel::UsesColumn, 7 * digit);

    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(4, 0, 4, 0);
    top->addWidget(m_search, 1);
    top->addWidget(m_count);
    auto* names = new QHBoxLayout;
    names->setContentsMargins(6, 0, 4, 0);
    names->addWidget(m_name);
    layout->addLayout(names);
    layout->addLayout(top);
    layout->addWidget(m_table);
    layout->addWidget(m_hint);
    setWidget(content);

    m_counting.setInterval(kCountIntervalMs);
    m_counting.setSingleShot(true);
    connect(&m_counting, &QTimer::timeout, this, &CodebookDock::countUses);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& search) {
        m_model->setSearch(search);
        showHint();
    });
    connect(m_table, &QTableView::activated, this, &CodebookDock::findNextUse);
    connect(workspace, &Workspace::paneReset, this, &CodebookDock::choosePane);
    connect(workspace, &Workspace::paneGrew, this, [this](int pane) {
        if (pane == m_pane && m_rows && !m_counting.isActive())
            m_counting.start();
    });
    showHint();
}

void CodebookDock::choosePane()
{
    // The first pane with a fixed table of strings.
    int chosen = -1;
    for (int pane = 0; pane < Workspace::kPaneCount && chosen < 0; ++pane) {
        const auto& tokenizer = m_workspace->pane(pane).tokenizer;
        if (tokenizer && tokenizer->codebook())
            chosen = pane;
    }
    m_pane = std::max(chosen, 0);
    const auto tokenizer = chosen < 0 ? nullptr : m_workspace->pane(chosen).tokenizer;
    if (tokenizer == m_tokenizer) {
        if (m_rows)
            m_counting.start();
        return;
    }
    m_tokenizer = tokenizer;
    read();
}

void CodebookDock::read()
{
    m_rows = nullptr;
    m_model->setRows(nullptr, 0);
    Q_EMIT rowsChanged(nullptr);
    m_job->cancel();
    if (m_tokenizer)
        m_job->run(
            [tokenizer = m_tokenizer](const std::stop_token&) {
                return std::make_shared<const std::vector<CodebookRow>>(
                    readCodebook(*tokenizer->codebook()));
            },
            [this](std::shared_ptr<const std::vector<CodebookRow>> rows) {
                m_rows = std::move(rows);
                m_model->setRows(m_rows, m_tokenizer->codebook()->codeBits());
                countUses();
                showHint();
                Q_EMIT rowsChanged(m_rows);
            });
    showHint();
}

void CodebookDock::countUses()
{
    if (!m_rows)
        return;
    const PaneState& state = m_workspace->pane(m_pane);
    std::vector<std::uint64_t> uses;
    if (state.trace) {
        uses.reserve(m_rows->size());
        for (const CodebookRow& row : *m_rows)
            uses.push_back(state.uses.of(row.code));
    }
    m_model->setUses(std::move(uses));
}

void CodebookDock::findNextUse()
{
    const QModelIndex current = m_table->currentIndex();
    const auto& trace = m_workspace->pane(m_pane).trace;
    if (!current.isValid() || !trace)
        return;
    const auto bytes = nextUseOfCode(*trace, m_model->row(current.row()).code,
                                     m_workspace->bus()->selected().begin);
    if (bytes)
        m_workspace->bus()->select(*bytes);
    else
        m_count->setText(tr("Not used in this text"));
}

void CodebookDock::showHint()
{
    const bool reading = m_job->isBusy();
    m_hint->setVisible(!m_rows);
    m_table->setVisible(m_rows != nullptr);
    m_search->setEnabled(m_rows != nullptr);
    m_hint->setText(reading ? tr("Reading the codebook.")
                            : tr("Neither pane's tokenizer has a fixed table of strings. Choose "
                                 "an equal-info tokenizer with windows of 16 bits, or a tunstall "
                                 "or sentencepiece one, to see all of its strings."));
    const QLocale locale;
    const QString shown = locale.toString(m_model->rowCount());
    const QString all = locale.toString(m_model->stringCount());
    m_name->setVisible(m_rows != nullptr);
    if (!m_rows) {
        m_count->clear();
        return;
    }
    m_name->setText(paneName(*m_workspace, m_pane));
    m_count->setText(m_search->text().isEmpty() ? tr("%1 strings").arg(all)
                                                : tr("%1 of %2").arg(shown, all));
}

} // namespace mullion::workbench
