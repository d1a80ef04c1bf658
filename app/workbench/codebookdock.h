// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/codebookrow.h"

#include <QDockWidget>
#include <QTimer>

#include <memory>
#include <vector>

class QLabel;
class QLineEdit;
class QTableView;

namespace mullion {
class CodebookModel;
class Tokenizer;
} // namespace mullion

namespace mullion::workbench {

class JobSlot;
class Workspace;

/// All strings of the tokenizer that has a codebook, with their uses in the open text.
class CodebookDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit CodebookDock(Workspace* workspace, QWidget* parent = nullptr);

    [[nodiscard]] CodebookModel* model() const { return m_model; }

Q_SIGNALS:
    /// Other strings are shown, for views that draw them; may be null.
    void rowsChanged(std::shared_ptr<const std::vector<mullion::CodebookRow>> rows);

private:
    void choosePane();
    void read();
    void countUses();
    void findNextUse();
    void showHint();

    Workspace* m_workspace;
    CodebookModel* m_model;
    JobSlot* m_job;
    QTimer m_counting;
    std::shared_ptr<const std::vector<CodebookRow>> m_rows;
    std::shared_ptr<const Tokenizer> m_tokenizer; ///< whose strings are shown
    int m_pane = 0;
    QLabel* m_name;
    QLineEdit* m_search;
    QLabel* m_count;
    QTableView* m_table;
    QLabel* m_hint;
};

} // namespace mullion::workbench
