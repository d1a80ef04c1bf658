// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/chartcursors.h"

#include "widgets/plot/figurestyle.h"
#include "widgets/plot/qcustomplotheader.h"

#include <QKeyEvent>

#include <algorithm>

namespace mullion {

ChartCursors::ChartCursors(QCustomPlot* plot)
    : QObject(plot)
    , m_plot(plot)
{
    for (std::size_t i = 0; i < m_cursors.size(); ++i) {
        Cursor& cursor = m_cursors[i];
        cursor.line = new QCPItemStraightLine(plot);
        cursor.name = new QCPItemText(plot);
        cursor.name->position->setTypeX(QCPItemPosition::ptPlotCoords);
        cursor.name->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
        cursor.name->setPositionAlignment(Qt::AlignTop | Qt::AlignLeft);
        cursor.name->setPadding(QMargins(3, 1, 3, 1));
        cursor.name->setText(QString(QChar(QLatin1Char(i == 0 ? 'A' : 'B'))));
        show(cursor);
    }
}

std::optional<double> ChartCursors::at(int cursor) const
{
    return m_cursors[static_cast<std::size_t>(cursor)].x;
}

void ChartCursors::set(int cursor, std::optional<double> x)
{
    Cursor& moved = m_cursors[static_cast<std::size_t>(cursor)];
    if (moved.x == x)
        return;
    moved.x = x;
    m_last = cursor;
    show(moved);
    Q_EMIT this->moved();
}

void ChartCursors::show(Cursor& cursor)
{
    cursor.line->setVisible(cursor.x.has_value());
    cursor.name->setVisible(cursor.x.has_value());
    if (!cursor.x)
        return;
    cursor.line->point1->setCoords(*cursor.x, 1);
    cursor.line->point2->setCoords(*cursor.x, 2);
    cursor.name->position->setCoords(*cursor.x, 0);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void ChartCursors::applyLook(const PlotLook& look)
{
    const QColor color = look.palette.color(QPalette::Text);
    for (std::size_t i = 0; i < m_cursors.size(); ++i) {
        const Cursor& cursor = m_cursors[i];
        cursor.line->setPen(QPen(color, 1, i == 0 ? Qt::SolidLine : Qt::DashLine));
        cursor.name->setColor(look.palette.color(QPalette::Base));
        cursor.name->setBrush(color);
        cursor.name->setFont(look.font);
    }
}

bool ChartCursors::takeKey(const QKeyEvent& event, double pointer)
{
    switch (event.key()) {
    case Qt::Key_A:
    case Qt::Key_B:
        if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier))
            return false;
        set(event.key() == Qt::Key_A ? 0 : 1, pointer);
        return true;
    case Qt::Key_Escape:
        if (!m_cursors[0].x && !m_cursors[1].x)
            return false;
        set(0, std::nullopt);
        set(1, std::nullopt);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const auto x = at(m_last);
        if (!x)
            return false;
        const int pixels = (event.modifiers() & Qt::ShiftModifier ? 10 : 1)
                           * (event.key() == Qt::Key_Left ? -1 : 1);
        const QCPRange range = m_plot->xAxis->range();
        set(m_last,
            std::clamp(m_plot->xAxis->pixelToCoord(m_plot->xAxis->coordToPixel(*x) + pixels),
                       range.lower, range.upper));
        return true;
    }
    default:
        return false;
    }
}

} // namespace mullion
