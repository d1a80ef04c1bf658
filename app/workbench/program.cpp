// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/program.h"

#include "app/workbench/arguments.h"
#include "app/workbench/figures.h"
#include "app/workbench/mainwindow.h"
#include "app/workbench/settings/language.h"
#include "app/workbench/theme.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace mullion::workbench {

namespace {

int report(const Error& error)
{
    std::fprintf(stderr, "mullion-workbench: %s\n", error.sentence().c_str());
    return error.code == ErrorCode::Usage ? 2 : 1;
}

/// Figures, help and version must work where there is no display.
bool needsNoDisplay(int argc, char** argv)
{
    return std::any_of(argv, argv + argc, [](std::string_view argument) {
        return argument.starts_with("--figure") || argument == "--help" || argument == "-h"
               || argument == "--help-all" || argument == "--version" || argument == "-v";
    });
}

} // namespace

int runProgram(int argc, char** argv)
{
    QCoreApplication::setOrganizationName(QStringLiteral("Mullion"));
    QCoreApplication::setApplicationName(QStringLiteral("mullion-workbench"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MULLION_VERSION));
    if (needsNoDisplay(argc, argv))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Mullion"));
    QGuiApplication::setDesktopFileName(QStringLiteral("mullion-workbench"));

    Language language;
    const QString chosen = Language::fromArguments(QCoreApplication::arguments());
    language.install(chosen.isEmpty() ? QSettings().value(QStringLiteral("language")).toString()
                                      : chosen);

    const Result<Arguments> arguments = parseArguments(QCoreApplication::arguments());
    if (!arguments)
        return report(arguments.error());
    if (!arguments->immediateOutput.isEmpty()) {
        std::fputs(arguments->immediateOutput.toLocal8Bit().constData(), stdout);
        return 0;
    }
    if (arguments->figure) {
        const Result<> written = writeFigure(*arguments->figure);
        return written ? 0 : report(written.error());
    }

    if (arguments->runFigure) {
        QStringList remarks;
        const Result<> written = writeRunFigure(*arguments->runFigure, remarks);
        for (const QString& remark : remarks)
            std::fprintf(stderr, "mullion-workbench: %s\n", remark.toLocal8Bit().constData());
        return written ? 0 : report(written.error());
    }

    Theme theme;
    theme.choose(Theme::fromSettingName(arguments->theme.isEmpty()
                                            ? QSettings().value(QStringLiteral("theme")).toString()
                                            : arguments->theme));
    MainWindow window(&theme);
    window.show();
    window.openPaths(arguments->paths);
    return QApplication::exec();
}

} // namespace mullion::workbench
