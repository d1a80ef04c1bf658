// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <array>
#include <optional>

class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;
class QKeyEvent;

namespace mullion {

struct PlotLook;

/// Two upright lines, A and B, that are set with the mouse or the keys and moved with the keys.
class ChartCursors final : public QObject
{
    Q_OBJECT

public:
    explicit ChartCursors(QCustomPlot* plot);

    /// 0 is A, 1 is B; in units of the x axis.
    [[nodiscard]] std::optional<double> at(int cursor) const;
    void set(int cursor, std::optional<double> x);
    void applyLook(const PlotLook& look);

    /// A and B place a cursor at `pointer`, arrows move the one placed last (with Shift ten pixels
    /// at once), Escape takes both away. Whether the key was one of these.
    bool takeKey(const QKeyEvent& event, double pointer);

Q_SIGNALS:
    void moved();

private:
    struct Cursor
    {
        std::optional<double> x;
        QCPItemStraightLine* line = nullptr;
        QCPItemText* name = nullptr;
    };

    void show(Cursor& cursor);

    QCustomPlot* m_plot;
    std::array<Cursor, 2> m_cursors;
    int m_last = 0; ///< placed last
};

} // namespace mullion
