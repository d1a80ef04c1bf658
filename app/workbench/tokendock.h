// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/position.h"

#include <QDockWidget>

class QLabel;
class QTableView;
class QToolButton;

namespace mullion {
class TokenModel;
}

namespace mullion::workbench {

class Icons;
class PaneChoice;
class Workspace;

/// The tokens of one pane as a table that follows the selection and leads it.
class TokenDock final : public QDockWidget
{
    Q_OBJECT

public:
    TokenDock(Workspace* workspace, Icons* icons, QWidget* parent = nullptr);

private:
    void reset();
    void grow();
    void showPage();
    void follow(ByteRange bytes);
    void lead();

    Workspace* m_workspace;
    TokenModel* m_model;
    PaneChoice* m_choice;
    QTableView* m_table;
    QLabel* m_pageText;
    QToolButton* m_previous;
    QToolButton* m_next;
    QWidget* m_pages;
    bool m_stale = false;     ///< hidden while the trace changed
    bool m_following = false; ///< the row changes because of the selection, not the other way
};

} // namespace mullion::workbench
