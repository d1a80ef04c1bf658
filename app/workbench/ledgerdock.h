// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/ledger.h"

#include <QDockWidget>

#include <memory>
#include <optional>

class QLabel;
class QSplitter;
class QTableView;

namespace mullion {
class LedgerModel;
class LedgerPlacesModel;
class StackedBar;
} // namespace mullion

namespace mullion::workbench {

class JobSlot;
class PaneChoice;
class Workspace;

/// Where every bit of a pane's token stream goes, and the places that take the most of an entry;
/// choosing one selects it in the text. Adds up on a worker thread, once the pane is done.
class LedgerDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit LedgerDock(Workspace* workspace, QWidget* parent = nullptr);

    [[nodiscard]] LedgerModel* rows() const { return m_rows; }
    [[nodiscard]] LedgerPlacesModel* places() const { return m_places; }
    /// Shows a ledger of the open text.
    void showLedger(std::shared_ptr<const Ledger> ledger);

protected:
    void changeEvent(QEvent* event) override;

private:
    void reset();
    void measure();
    void showState(const QString& sentence);
    void showPlaces();
    void showBar();
    void selectPlace(int row);

    Workspace* m_workspace;
    JobSlot* m_job;
    LedgerModel* m_rows;
    LedgerPlacesModel* m_places;
    PaneChoice* m_choice;
    QLabel* m_state;  ///< what is missing, while there is no ledger
    QLabel* m_banner; ///< in red: the ledger does not add up
    StackedBar* m_bar;
    QTableView* m_table;
    QLabel* m_placesTitle;
    QTableView* m_placesTable;
    QSplitter* m_content;
    std::optional<LedgerEntry> m_entry; ///< whose places the user chose to see
    bool m_stale = false;               ///< hidden while the pane changed
    bool m_filling = false;             ///< rows are chosen by us, not by the user
};

} // namespace mullion::workbench
