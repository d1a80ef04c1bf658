// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/rundelegate.h"

#include "widgets/models/runlistmodel.h"
#include "widgets/plot/seriescolor.h"

#include <QApplication>
#include <QPainter>

namespace mullion::workbench {

namespace {

constexpr int kSign = 12;
constexpr int kGap = 6;

QRectF signPlace(const QRect& cell)
{
    return {cell.left() + 4.0, cell.center().y() - kSign / 2.0 + 0.5, double(kSign), double(kSign)};
}

void paintSign(QPainter* painter, const QRectF& r, int condition)
{
    const auto at = [&](double x, double y) {
        return QPointF(r.left() + x * r.width(), r.top() + y * r.height());
    };
    const auto polygon = [&](std::initializer_list<QPointF> points) {
        painter->setBrush(painter->pen().color());
        painter->drawPolygon(QPolygonF(points));
    };
    const auto line = [&](std::initializer_list<QPointF> points) {
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(QPolygonF(points));
    };
    if (condition < 0) { // unreadable: a question without answer
        line({at(0.5, 0.05), at(0.5, 0.6)});
        line({at(0.5, 0.9), at(0.5, 0.91)});
        return;
    }
    switch (static_cast<RunCondition>(condition)) {
    case RunCondition::Running:
        polygon({at(0.15, 0.05), at(0.9, 0.5), at(0.15, 0.95)});
        break;
    case RunCondition::RunningElsewhere:
        line({at(0.15, 0.05), at(0.9, 0.5), at(0.15, 0.95), at(0.15, 0.05)});
        break;
    case RunCondition::Paused:
        polygon({at(0.1, 0.1), at(0.35, 0.1), at(0.35, 0.9), at(0.1, 0.9)});
        polygon({at(0.65, 0.1), at(0.9, 0.1), at(0.9, 0.9), at(0.65, 0.9)});
        break;
    case RunCondition::Finished:
        line({at(0.05, 0.55), at(0.38, 0.88), at(0.95, 0.15)});
        break;
    case RunCondition::Stopped:
        polygon({at(0.15, 0.15), at(0.85, 0.15), at(0.85, 0.85), at(0.15, 0.85)});
        break;
    case RunCondition::Failed:
        line({at(0.1, 0.1), at(0.9, 0.9)});
        line({at(0.9, 0.1), at(0.1, 0.9)});
        break;
    case RunCondition::Ended:
        line({at(0.5, 0.0), at(1, 0.95), at(0, 0.95), at(0.5, 0.0)});
        line({at(0.5, 0.35), at(0.5, 0.6)});
        line({at(0.5, 0.78), at(0.5, 0.79)});
        break;
    case RunCondition::New:
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(r.adjusted(1.5, 1.5, -1.5, -1.5));
        break;
    }
}

} // namespace

QSize RunDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.column() == static_cast<int>(RunColumn::Name)
        || index.column() == static_cast<int>(RunColumn::State))
        size.rwidth() += kSign + kGap + 4;
    return size.expandedTo({0, option.fontMetrics.height() + 8});
}

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const
{
    const auto column = static_cast<RunColumn>(index.column());
    const bool isRun = index.data(RunListModel::PathRole).isValid();
    const bool hasSign = isRun && (column == RunColumn::Name || column == RunColumn::State);
    const bool hasBar =
        column == RunColumn::Progress && index.data(RunListModel::ProgressRole).isValid();
    if (!hasSign && !hasBar) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text.clear();
    const QWidget* widget = option.widget;
    QStyle* style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, widget);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const auto role = isSelected ? QPalette::HighlightedText : QPalette::Text;
    const auto group =
        item.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor ink = item.palette.color(group, role);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect words = item.rect.adjusted(4, 0, -4, 0);
    if (hasBar) {
        const double share = index.data(RunListModel::ProgressRole).toDouble();
        const QRectF frame = QRectF(words).adjusted(0, 4, 0, -4);
        QColor pale = ink;
        pale.setAlphaF(0.12);
        painter->setPen(Qt::NoPen);
        painter->setBrush(pale);
        painter->drawRoundedRect(frame, 2, 2);
        pale.setAlphaF(0.3);
        painter->setBrush(pale);
        painter->drawRoundedRect(
            QRectF(frame.topLeft(), QSizeF(frame.width() * share, frame.height())), 2, 2);
        painter->setPen(ink);
        painter->drawText(words, Qt::AlignCenter, text);
    } else {
        const QRectF place = signPlace(item.rect);
        if (column == RunColumn::State) {
            painter->setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            paintSign(painter, place, index.data(RunListModel::ConditionRole).toInt());
        } else if (const QVariant color = index.data(RunListModel::ColorRole); color.isValid()) {
            // On a selected row the colour may be that of the row.
            painter->setPen(isSelected ? QPen(ink, 1) : QPen(Qt::NoPen));
            painter->setBrush(seriesColor(color.toInt(), item.palette));
            painter->drawRoundedRect(place, 3, 3);
        }
        words.setLeft(words.left() + kSign + kGap);
        painter->setPen(ink);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                          item.fontMetrics.elidedText(text, Qt::ElideMiddle, words.width()));
    }
    painter->restore();
}

} // namespace mullion::workbench
