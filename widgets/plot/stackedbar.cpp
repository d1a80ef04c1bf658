// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/stackedbar.h"

#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace mullion {

namespace {

constexpr double kHairline = 1;
constexpr int kMargin = 6;
constexpr int kHeight = 14;

/// Left borders of the parts and, last, the right border of the bar.
std::vector<double> borders(const QRectF& rect, std::span<const StackedPart> parts)
{
    double sum = 0;
    for (const StackedPart& part : parts)
        sum += std::max(part.value, 0.0);
    std::vector<double> result{rect.left()};
    double before = 0;
    for (const StackedPart& part : parts) {
        before += std::max(part.value, 0.0);
        result.push_back(sum > 0 ? rect.left() + rect.width() * before / sum : rect.left());
    }
    return result;
}

} // namespace

void paintStackedBar(QPainter& painter, const QRectF& rect, std::span<const StackedPart> parts)
{
    const std::vector<double> x = borders(rect, parts);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].value <= 0)
            continue;
        const double width = std::max(x[i + 1] - x[i], kHairline);
        const double left = std::min(x[i], rect.right() - width);
        painter.fillRect(QRectF(left, rect.top(), width, rect.height()), parts[i].color);
    }
}

StackedBar::StackedBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StackedBar::setParts(std::vector<StackedPart> parts)
{
    m_parts = std::move(parts);
    update();
}

QSize StackedBar::sizeHint() const
{
    return {200, kHeight + 2};
}

QRectF StackedBar::barRect() const
{
    return QRectF(kMargin, 1, width() - 2 * kMargin, height() - 2);
}

int StackedBar::partAt(QPointF place) const
{
    if (!barRect().contains(place))
        return -1;
    const std::vector<double> x = borders(barRect(), m_parts);
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        if (place.x() >= x[i] && place.x() < x[i + 1])
            return static_cast<int>(i);
    return -1;
}

bool StackedBar::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int part = partAt(help->pos());
        if (part < 0) {
            QToolTip::hideText();
        } else {
            const StackedPart& shown = m_parts[static_cast<std::size_t>(part)];
            QToolTip::showText(
                help->globalPos(),
                tr("%1: %2 bits").arg(shown.name, QLocale().toString(shown.value, 'f', 1)), this);
        }
        return true;
    }
    return QWidget::event(event);
}

void StackedBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintStackedBar(painter, barRect(), m_parts);
}

void StackedBar::mousePressEvent(QMouseEvent* event)
{
    const int part = partAt(event->position());
    if (event->button() == Qt::LeftButton && part >= 0)
        Q_EMIT clicked(part);
}

} // namespace mullion
