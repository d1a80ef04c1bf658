// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;

namespace mullion::workbench {

class Theme;

/// What the user has chosen for good. A new setting is one line in the constructor.
class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `views` are the checkable actions of the main window; each keeps its state itself.
    SettingsDialog(Theme* theme, const QList<QAction*>& views, QWidget* parent = nullptr);
};

} // namespace mullion::workbench
