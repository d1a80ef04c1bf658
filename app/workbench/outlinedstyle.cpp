// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/outlinedstyle.h"

#include <QPainter>
#include <QStyleOption>

namespace mullion::workbench {

namespace {

constexpr float kOutlineStrength = 0.55F;

} // namespace

OutlinedStyle::OutlinedStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                  QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if (!isBox || option->state.testFlag(State_HasFocus))
        return;
    QColor outline = option->palette.color(QPalette::Text);
    outline.setAlphaF(kOutlineStrength);
    painter->save();
    painter->setPen(QPen(outline, 1));
    painter->setBrush(Qt::NoBrush);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->restore();
}

} // namespace mullion::workbench
