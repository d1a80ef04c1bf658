// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace mullion::workbench {

class Workspace;

/// The line at the foot of the window: the byte under the pointer, and what is under way.
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLine(Workspace* workspace, QWidget* parent = nullptr);

private:
    void showPlace();
    void showWork();

    Workspace* m_workspace;
    QLabel* m_place;
    QLabel* m_work;
};

} // namespace mullion::workbench
