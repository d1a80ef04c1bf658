// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace mullion::workbench {

/// All shortcuts on one page, read from the actions themselves.
class KeyboardDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit KeyboardDialog(const QList<QAction*>& actions, QWidget* parent = nullptr);
};

} // namespace mullion::workbench
