// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>

namespace mullion::workbench {

/// The language of the screen text. It is chosen before the first text is made and stays until
/// the program ends: a view makes its texts once.
class Language final : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject* parent = nullptr);

    /// English, or one there is a translation for: "en", "ko", "zh_CN".
    static QStringList names();
    /// A name for people who read that language: "한국어".
    static QString ownName(const QString& name);
    /// The first of the languages (as of QLocale::uiLanguages) that there is a translation for;
    /// English without one. Traditional Chinese is not taken for Simplified.
    static QString matching(const QStringList& uiLanguages);
    /// What `--language` says among the program's arguments, for the time before they are read
    /// in full; empty when it is not there.
    static QString fromArguments(const QStringList& arguments);

    /// From now on every text is in this language; anything else than one of names(), such as
    /// "system", is what the desktop says.
    void install(const QString& setting);
    [[nodiscard]] QString name() const { return m_name; }

private:
    QString m_name = QStringLiteral("en");
    QTranslator m_ours;
    QTranslator m_qts; ///< buttons of dialogs, the file dialog
};

} // namespace mullion::workbench
