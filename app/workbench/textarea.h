// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

class QAction;
class QSettings;
class QSplitter;

namespace mullion {
class BitRuler;
}

namespace mullion::workbench {

class ColorBar;
class FindBar;
class Pane;
class Workspace;

/// The open text in one or two panes, with the search above and the bit rulers below.
class TextArea final : public QWidget
{
    Q_OBJECT

public:
    TextArea(Workspace* workspace, FindBar* find, QWidget* parent = nullptr);

    [[nodiscard]] ColorBar* colorBar() const { return m_colors; }
    [[nodiscard]] Pane* pane(int index) const
    {
        return m_panes.at(static_cast<std::size_t>(index));
    }
    /// What the View menu offers for the text.
    [[nodiscard]] QList<QAction*> viewActions() const { return m_viewActions; }

    void setSecondPane(bool shown);
    void restore(const QSettings& settings);
    void save(QSettings& settings) const;

Q_SIGNALS:
    void tokenizerFileRequested(int pane);

private:
    void makeActions();
    void makeRulers();
    void linkScrolling();
    void showLegend();
    void showFound();

    Workspace* m_workspace;
    FindBar* m_find;
    ColorBar* m_colors;
    std::array<Pane*, 2> m_panes;
    std::array<BitRuler*, 2> m_rulers;
    QSplitter* m_sides;
    QSplitter* m_rows;
    QList<QAction*> m_viewActions;
    QAction* m_together = nullptr;
    QAction* m_boundaries = nullptr;
    QAction* m_bytes = nullptr;
    QAction* m_showRulers = nullptr;
};

} // namespace mullion::workbench
