// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;
class QToolButton;

namespace mullion::workbench {

class Problems;

/// A bar that appears with the newest problem and its cure, and unfolds into the list of all.
/// Never modal; hidden while there is nothing to say.
class ProblemsBar final : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemsBar(Problems* problems, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showNewest();
    void applyPalette();

    Problems* m_problems;
    QLabel* m_icon;
    QLabel* m_text;
    QToolButton* m_all;
    QToolButton* m_dismiss;
    QListView* m_list;
};

} // namespace mullion::workbench
