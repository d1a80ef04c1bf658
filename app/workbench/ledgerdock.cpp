// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/ledgerdock.h"

#include "app/workbench/describe.h"
#include "app/workbench/jobslot.h"
#include "app/workbench/panechoice.h"
#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"
#include "widgets/models/ledgermodel.h"
#include "widgets/models/ledgerplacesmodel.h"
#include "widgets/models/ledgerwords.h"
#include "widgets/plot/seriescolor.h"
#include "widgets/plot/stackedbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace mullion::workbench {

namespace {

constexpr std::size_t kShownPlaces = 100;
constexpr int kSwatchPixels = 12;

/// Red that can be read on the palette's paper.
QColor red(const QPalette& palette)
{
    return isDark(palette) ? QColor(0xff, 0x8a, 0x80) : QColor(0xb0, 0x00, 0x20);
}

/// A colour that a selected row does not tint.
QIcon swatch(const QColor& color)
{
    QPixmap pixmap(kSwatchPixels, kSwatchPixels);
    pixmap.fill(color);
    QIcon icon;
    for (const QIcon::Mode mode : {QIcon::Normal, QIcon::Selected, QIcon::Disabled})
        icon.addPixmap(pixmap, mode);
    return icon;
}

void prepareTable(QTableView* table, QAbstractItemModel* model)
{
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 6);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

/// What is looked at first: waste that can be avoided, else whatever takes the most.
int firstRow(const LedgerModel& model)
{
    for (const LedgerEntry entry :
         {LedgerEntry::Padding, LedgerEntry::OpenPadding, LedgerEntry::Dictionary})
        if (const int row = model.rowOf(entry); row >= 0)
            return row;
    return 0;
}

} // namespace

LedgerDock::LedgerDock(Workspace* workspace, QWidget* parent)
    : QDockWidget(tr("Ledger"), parent)
    , m_workspace(workspace)
    , m_job(new JobSlot(this))
    , m_rows(new LedgerModel(this))
    , m_places(new LedgerPlacesModel(this))
    , m_choice(describe(new PaneChoice(workspace, this), tr("Pane of the ledger"),
                        tr("Which pane's bits are added up")))
    , m_state(new QLabel(this))
    , m_banner(describe(new QLabel(this), tr("The ledger does not add up"),
                        tr("The rows must add up to the length of the token stream. If they do "
                           "not, the tokenizer or the ledger has a fault: do not trust the rows")))
    , m_bar(describe(new StackedBar(this), tr("Shares of the ledger"), QString()))
    , m_table(describe(new QTableView(this), tr("Where bits go"),
                       tr("Where every bit of the tokens goes. Choose a row to see the places "
                          "that take the most of it")))
    , m_placesTitle(new QLabel(this))
    , m_placesTable(describe(new QTableView(this), tr("Places that take the most"),
                             tr("The places that take the most bits of the chosen row. Choose one "
                                "to select it in the text")))
    , m_content(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("ledgerDock"));
    prepareTable(m_table, m_rows);
    prepareTable(m_placesTable, m_places);
    const int digit = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    for (const int column :
         {LedgerModel::BitsColumn, LedgerModel::ShareColumn, LedgerModel::PerByteColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_placesTable->setColumnWidth(LedgerPlacesModel::BitsColumn, 8 * digit);
    m_placesTable->setColumnWidth(LedgerPlacesModel::ByteColumn, 14 * digit);
    m_placesTable->setColumnWidth(LedgerPlacesModel::TokenColumn, 12 * digit);
    m_rows->setDecoration([this](LedgerEntry entry) -> QVariant {
        return swatch(seriesColor(entryColorIndex(entry), palette()));
    });
    for (QLabel* label : {m_state, m_banner}) {
        label->setWordWrap(true);
        label->setMargin(6);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_banner->hide();
    m_placesTitle->setContentsMargins(6, 4, 6, 2);
    m_placesTitle->setBuddy(m_placesTable);

    auto* below = new QWidget(m_content);
    auto* belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->setSpacing(0);
    belowLayout->addWidget(m_placesTitle);
    belowLayout->addWidget(m_placesTable, 1);
    m_content->addWidget(m_table);
    m_content->addWidget(below);
    m_content->setStretchFactor(1, 1);
    m_content->setChildrenCollapsible(false);

    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(4, 0, 4, 0);
    top->addWidget(m_choice);
    layout->addLayout(top);
    layout->addWidget(m_banner);
    layout->addWidget(m_bar);
    layout->addWidget(m_content, 1);
    layout->addWidget(m_state, 1);
    setWidget(content);

    connect(m_choice, &PaneChoice::paneChosen, this, &LedgerDock::reset);
    const auto onPane = [this](int pane) {
        if (pane == m_choice->pane())
            reset();
    };
    connect(workspace, &Workspace::paneReset, this, onPane);
    connect(workspace, &Workspace::paneProgressed, this, onPane);
    connect(m_bar, &StackedBar::clicked, this, [this](int row) { m_table->selectRow(row); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (m_filling)
                    return;
                if (const LedgerRow* row = m_rows->row(current.row()))
                    m_entry = row->entry;
                showPlaces();
            });
    connect(m_placesTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!m_filling && current.isValid())
                    selectPlace(current.row());
            });
    // Again, where the row is the current one already and the text has been left since.
    for (const auto signal : {&QTableView::clicked, &QTableView::activated})
        connect(m_placesTable, signal, this,
                [this](const QModelIndex& index) { selectPlace(index.row()); });
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible && std::exchange(m_stale, false))
            reset();
    });
    reset();
}

void LedgerDock::reset()
{
    m_job->cancel();
    showLedger(nullptr);
    const PaneState& pane = m_workspace->pane(m_choice->pane());
    switch (pane.progress) {
    case PaneState::Progress::Empty:
        showState(!m_workspace->hasText()
                      ? tr("Open a text to see where the bits of its tokens go.")
                      : tr("Choose a tokenizer to see where the bits of its tokens go."));
        return;
    case PaneState::Progress::Opening:
        showState(tr("Opening the tokenizer."));
        return;
    case PaneState::Progress::Running:
        showState(tr("Waiting for the tokens of the whole text."));
        return;
    case PaneState::Progress::Failed:
        showState(tr("There are no tokens to add up: the tokenizer was stopped by a problem."));
        return;
    case PaneState::Progress::Done:
        break;
    }
    // A ledger that nobody sees is not made.
    m_stale = !isVisible();
    if (!m_stale)
        measure();
}

void LedgerDock::measure()
{
    const PaneState& pane = m_workspace->pane(m_choice->pane());
    if (!pane.tokenizer || !m_workspace->hasText())
        return;
    showState(tr("Adding up the bits."));
    m_job->run(
        [tokenizer = pane.tokenizer, text = m_workspace->text().text](std::stop_token stop) {
            LedgerOptions options;
            options.worst = kShownPlaces;
            return measureLedger(*tokenizer, text->view(), options, std::move(stop));
        },
        [this](Result<Ledger> ledger) {
            if (ledger)
                showLedger(std::make_shared<const Ledger>(std::move(*ledger)));
            else
                showState(QString::fromStdString(ledger.error().sentence()));
        });
}

void LedgerDock::showState(const QString& sentence)
{
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty());
    m_content->setVisible(sentence.isEmpty());
    m_bar->setVisible(sentence.isEmpty());
}

void LedgerDock::showLedger(std::shared_ptr<const Ledger> ledger)
{
    m_filling = true;
    m_rows->setLedger(ledger);
    if (ledger) {
        showState(QString());
        const int chosen = m_entry ? m_rows->rowOf(*m_entry) : -1;
        m_table->selectRow(chosen >= 0 ? chosen : firstRow(*m_rows));
    }
    m_filling = false;
    const bool broken = ledger && ledger->problem;
    m_banner->setVisible(broken);
    m_banner->setText(
        broken ? tr("The ledger does not add up. %1.").arg(QString::fromStdString(*ledger->problem))
               : QString());
    showBar();
    showPlaces();
}

void LedgerDock::showBar()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, red(colors));
    m_banner->setPalette(colors);
    std::vector<StackedPart> parts;
    for (int row = 0; m_rows->row(row); ++row) {
        const LedgerRow& entry = *m_rows->row(row);
        parts.push_back({entryName(entry.entry), entry.bits,
                         seriesColor(entryColorIndex(entry.entry), palette())});
    }
    m_bar->setParts(std::move(parts));
    m_table->viewport()->update();
}

void LedgerDock::showPlaces()
{
    m_filling = true;
    const LedgerRow* row = m_rows->row(m_table->currentIndex().row());
    m_places->setPlaces(m_workspace->text().text, row ? row->worst : std::vector<LedgerPlace>());
    m_filling = false;
    m_placesTable->setEnabled(m_places->rowCount() > 0);
    if (!row)
        m_placesTitle->setText(tr("Choose a row to see its places"));
    else if (row->worst.empty())
        m_placesTitle->setText(
            row->bits > 0 && row->entry != LedgerEntry::Coder
                ? tr("%1: all places have the same").arg(entryPlacesTitle(row->entry))
                : tr("%1: nothing to speak of").arg(entryPlacesTitle(row->entry)));
    else
        m_placesTitle->setText(entryPlacesTitle(row->entry));
}

void LedgerDock::selectPlace(int row)
{
    m_workspace->bus()->select(m_places->place(row).bytes);
}

void LedgerDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showBar();
    QDockWidget::changeEvent(event);
}

} // namespace mullion::workbench
