// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/palette/paletteentry.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace mullion::workbench {

/// One box to find everything: commands, runs, texts, tokens. Type, choose with the arrow keys,
/// Enter does it.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(std::vector<PaletteSource> sources, QWidget* parent);

    [[nodiscard]] QLineEdit* line() const { return m_line; }
    [[nodiscard]] QTreeWidget* list() const { return m_list; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void choose();

    std::vector<PaletteSource> m_sources;
    std::vector<PaletteEntry> m_entries; ///< as listed
    QLineEdit* m_line;
    QTreeWidget* m_list;
    QLabel* m_hint;
};

} // namespace mullion::workbench
