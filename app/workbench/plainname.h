// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace mullion::workbench {

/// The text of a menu entry or label as one says it: without its keyboard mark, be it "&Open" or
/// "打开(&O)", and without the colon at its end.
inline QString plainName(QString text)
{
    static const QRegularExpression mark(QStringLiteral("\\s?\\(&.\\)|&|[:：]$"));
    return text.remove(mark);
}

} // namespace mullion::workbench
