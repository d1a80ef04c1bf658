// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/declaredtext.h"

#include <QCoreApplication>

namespace mullion {

QString declaredText(const std::string& text)
{
    return text.empty() ? QString() : QCoreApplication::translate("Declared", text.c_str());
}

QString declaredTip(const std::string& text)
{
    return text.empty() ? QString()
                        : QStringLiteral("<qt>%1</qt>").arg(declaredText(text).toHtmlEscaped());
}

QString sentenceOf(const Error& error)
{
    return QString::fromStdString(error.sentence());
}

} // namespace mullion
