// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace mullion::workbench {

/// Fusion with boxes of check boxes that can be seen on dark grounds too: there its outline is
/// darker than the ground.
class OutlinedStyle final : public QProxyStyle
{
public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace mullion::workbench
