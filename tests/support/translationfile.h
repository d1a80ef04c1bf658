// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <QStringList>
#include <QXmlStreamReader>

#include <vector>

namespace mullion {

/// A message of a .ts file.
struct TranslatedMessage
{
    QString context;
    QString source;
    QString comment;
    QStringList translations; ///< several where there are plural forms
    bool isFinished = true;
    bool isPlural = false;

    QString name() const { return context + QStringLiteral(": ") + source; }
    bool operator==(const TranslatedMessage& other) const
    {
        return context == other.context && source == other.source && comment == other.comment;
    }
};

/// What a .ts file holds; nothing when it cannot be read.
inline std::vector<TranslatedMessage> readTranslations(const QString& path)
{
    QFile file(path);
    std::vector<TranslatedMessage> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader reader(&file);
    QString context;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = reader.name();
        if (name == QLatin1String("name"))
            context = reader.readElementText();
        else if (name == QLatin1String("message"))
            messages.push_back({context,
                                {},
                                {},
                                {},
                                true,
                                reader.attributes().hasAttribute(QLatin1String("numerus"))});
        else if (name == QLatin1String("source"))
            messages.back().source = reader.readElementText();
        else if (name == QLatin1String("comment"))
            messages.back().comment = reader.readElementText();
        else if (name == QLatin1String("translation")) {
            messages.back().isFinished = !reader.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.back().isPlural)
                messages.back().translations << reader.readElementText();
        } else if (name == QLatin1String("numerusform"))
            messages.back().translations << reader.readElementText();
    }
    return reader.hasError() ? std::vector<TranslatedMessage>() : messages;
}

} // namespace mullion
