// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/keyboarddialog.h"

#include "app/workbench/describe.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace mullion::workbench {

KeyboardDialog::KeyboardDialog(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard"));
    std::vector<std::pair<QString, QString>> rows;
    for (const QAction* action : actions) {
        QStringList keys;
        for (const QKeySequence& sequence : action->shortcuts())
            keys << sequence.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            rows.emplace_back(keys.join(tr(" or ")), action->toolTip());
    }
    // Keys of the views, which are no actions.
    rows.emplace_back(tr("Arrow keys"),
                      tr("Move through the text, token by token and line by line"));
    rows.emplace_back(tr("Tab"), tr("Go to the next control"));
    rows.emplace_back(tr("Wheel"), tr("On a chart: zoom. Drag moves, double click shows all"));

    auto* table = describe(new QTableWidget(static_cast<int>(rows.size()), 2, this),
                           tr("Shortcuts"), tr("Every key and what it does"));
    table->setHorizontalHeaderLabels({tr("Key"), tr("What it does")});
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const int row = static_cast<int>(i);
        table->setItem(row, 0, new QTableWidgetItem(rows[i].first));
        table->setItem(row, 1, new QTableWidgetItem(rows[i].second));
    }
    table->resizeColumnToContents(0);
    table->horizontalHeader()->setStretchLastSection(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setToolTip(tr("Close this list"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(620, 520);
}

} // namespace mullion::workbench
