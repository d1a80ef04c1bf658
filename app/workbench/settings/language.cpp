// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/settings/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

// Must be outside a namespace; the library is static.
static void initializeTranslations()
{
    Q_INIT_RESOURCE(mullion_translations);
}

namespace mullion::workbench {

Language::Language(QObject* parent)
    : QObject(parent)
{
    initializeTranslations();
}

QStringList Language::names()
{
    return {QStringLiteral("en"), QStringLiteral("ko"), QStringLiteral("zh_CN")};
}

QString Language::ownName(const QString& name)
{
    if (name == QLatin1String("ko"))
        return QStringLiteral("한국어");
    if (name == QLatin1String("zh_CN"))
        return QStringLiteral("简体中文");
    return QStringLiteral("English");
}

QString Language::matching(const QStringList& uiLanguages)
{
    for (const QString& language : uiLanguages) {
        const QLocale locale(language);
        switch (locale.language()) {
        case QLocale::English:
            return QStringLiteral("en");
        case QLocale::Korean:
            return QStringLiteral("ko");
        case QLocale::Chinese:
            if (locale.script() == QLocale::SimplifiedHanScript)
                return QStringLiteral("zh_CN");
            break;
        default: // no translation; the next one may have
            break;
        }
    }
    return QStringLiteral("en");
}

QString Language::fromArguments(const QStringList& arguments)
{
    const QString option = QStringLiteral("--language");
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--"))
            break;
        if (arguments[i] == option)
            return arguments.value(i + 1);
        if (arguments[i].startsWith(option + QLatin1Char('=')))
            return arguments[i].mid(option.size() + 1);
    }
    return {};
}

void Language::install(const QString& setting)
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
    m_name = names().contains(setting) ? setting : matching(QLocale::system().uiLanguages());
    // English has plural forms to be read too.
    if (m_ours.load(QStringLiteral("mullion_") + m_name, QStringLiteral(":/translations")))
        QCoreApplication::installTranslator(&m_ours);
    if (m_name == QLatin1String("en"))
        return;
    if (m_qts.load(QStringLiteral("qtbase_") + m_name,
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    // Dates and numbers of another language would stand between the words of this one.
    if (QLocale().language() != QLocale(m_name).language())
        QLocale::setDefault(QLocale(m_name));
}

} // namespace mullion::workbench
