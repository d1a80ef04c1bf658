// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plotfigure.h"

#include "widgets/plot/plotframe.h"
#include "widgets/plot/qcustomplotheader.h"

#include <algorithm>
#include <utility>

namespace mullion {

FigureContent figureOf(const QString& title, DrawPlots draw, const PlotLook& look,
                       std::function<std::string()> csv)
{
    FigureContent content;
    content.title = title;
    content.paint = [draw, look](QPaintDevice& device, double scale, QSizeF size) {
        QCPPainter painter(&device);
        painter.setMode(QCPPainter::pmVectorized);
        painter.setMode(QCPPainter::pmNoCaching);
        painter.scale(scale, scale);
        painter.fillRect(QRectF(QPointF(), size), look.palette.color(QPalette::Base));
        draw(painter, size, look);
        painter.end();
    };
    content.csv = csv;
    content.styled = [title, draw, csv](const PlotLook& other) {
        return figureOf(title, draw, other, csv);
    };
    return content;
}

FigureContent gridFigure(const QString& title, std::vector<std::vector<PlacedPlot>> rows)
{
    std::erase_if(rows, [](const auto& row) { return row.empty(); });
    PlotLook look;
    if (!rows.empty())
        look = rows.front().front().plot->screenLook();
    const auto csv = [rows] {
        std::string all;
        for (const auto& row : rows)
            for (const PlacedPlot& placed : row) {
                if (!placed.caption.isEmpty())
                    all += "# " + placed.caption.toStdString() + "\n";
                all += placed.plot->csv().toStdString();
            }
        return all;
    };
    const auto draw = [rows](QCPPainter& painter, QSizeF size, const PlotLook& plain) {
        double shares = 0;
        for (const auto& row : rows)
            shares += row.front().heightShare;
        double top = 0;
        for (const auto& row : rows) {
            const double height = size.height() * row.front().heightShare / shares;
            const double width = size.width() / static_cast<double>(row.size());
            double left = 0;
            for (const PlacedPlot& placed : row) {
                painter.save();
                painter.translate(left, top);
                double used = 0;
                if (!placed.caption.isEmpty()) {
                    used = QFontMetricsF(plain.font).height() + 4;
                    painter.setFont(plain.font);
                    painter.setPen(plain.palette.color(QPalette::Text));
                    painter.drawText(QRectF(8, 2, width - 16, used), Qt::AlignHCenter,
                                     QFontMetricsF(plain.font)
                                         .elidedText(placed.caption, Qt::ElideMiddle, width - 16));
                    painter.translate(0, used);
                }
                placed.plot->drawInto(painter, {width, height - used}, plain);
                painter.restore();
                left += width;
            }
            top += height;
        }
    };
    return figureOf(title, draw, look, csv);
}

} // namespace mullion
