// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace mullion::workbench {

class Workspace;

/// Chooses which pane a view looks at, by its tokenizer's name.
class PaneChoice final : public QComboBox
{
    Q_OBJECT

public:
    explicit PaneChoice(Workspace* workspace, QWidget* parent = nullptr);

    [[nodiscard]] int pane() const { return currentIndex(); }

Q_SIGNALS:
    void paneChosen(int pane);

private:
    void rename();

    Workspace* m_workspace;
};

/// "Left: bytes", for texts that name a pane.
QString paneName(const Workspace& workspace, int pane);

} // namespace mullion::workbench
