// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/arguments.h"

#include "app/workbench/figures.h"
#include "app/workbench/settings/language.h"
#include "widgets/plot/figurefile.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace mullion::workbench {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("mullion::workbench", text);
}

tl::unexpected<Error> usage(const QString& what, const QString& cure)
{
    return fail(ErrorCode::Usage, what.toStdString(), cure.toStdString());
}

Result<double> millimetres(const QCommandLineParser& parser, const QString& option)
{
    bool valid = false;
    const double value = parser.value(option).toDouble(&valid);
    if (!valid || value < 20 || value > 1000)
        return usage(tr("--%1 is '%2'").arg(option, parser.value(option)),
                     tr("Give a length from 20 to 1000 millimetres"));
    return value;
}

Result<double> points(const QCommandLineParser& parser, const QString& option, double most)
{
    bool valid = false;
    const double value = parser.value(option).toDouble(&valid);
    if (!valid || value < 0.1 || value > most)
        return usage(tr("--%1 is '%2'").arg(option, parser.value(option)),
                     tr("Give a length from 0.1 to %1 points").arg(most));
    return value;
}

Result<FigureStyle> figureStyle(const QCommandLineParser& parser)
{
    FigureStyle style;
    const auto width = millimetres(parser, QStringLiteral("width-mm"));
    MULLION_TRY(width);
    style.widthMm = *width;
    if (parser.isSet(QStringLiteral("height-mm"))) {
        const auto height = millimetres(parser, QStringLiteral("height-mm"));
        MULLION_TRY(height);
        style.heightMm = *height;
    }
    const auto font = points(parser, QStringLiteral("font-pt"), 72);
    MULLION_TRY(font);
    style.fontPt = *font;
    const auto line = points(parser, QStringLiteral("line-pt"), 20);
    MULLION_TRY(line);
    style.lineWidthPt = *line;
    style.fontFamily = parser.value(QStringLiteral("font"));
    const QString colors = parser.value(QStringLiteral("colors"));
    const auto palette = seriesPaletteNamed(colors.toStdString());
    if (!palette)
        return usage(tr("There is no set of colours '%1'").arg(colors),
                     tr("Choose standard, bright or print"));
    style.series = *palette;
    style.dark = parser.value(QStringLiteral("theme")) == QLatin1String("dark");
    return style;
}

Result<RunFigureRequest> runFigureRequest(const QCommandLineParser& parser)
{
    RunFigureRequest request;
    request.name = parser.value(QStringLiteral("figure"));
    request.recipeFile = parser.value(QStringLiteral("figure-from"));
    request.runs = parser.values(QStringLiteral("from")) + parser.positionalArguments();
    if (request.recipeFile.isEmpty() && request.runs.isEmpty())
        return usage(tr("--figure needs to know what it shows"),
                     tr("Add --from with a run folder, and more run folders after it"));
    for (const QString& assignment : parser.values(QStringLiteral("set")))
        MULLION_TRY(setState(request.state, assignment));
    request.output = parser.value(QStringLiteral("output"));
    if (request.output.isEmpty())
        return usage(tr("--figure needs a file to write"),
                     tr("Add -o FILE.pdf, .svg, .png or .csv"));
    MULLION_TRY(figureFormatOf(request.output.toStdString()));
    const auto style = figureStyle(parser);
    MULLION_TRY(style);
    request.style = *style;
    return request;
}

Result<FigureRequest> figureRequest(const QCommandLineParser& parser)
{
    FigureRequest request;
    request.name = parser.value(QStringLiteral("figure"));
    if (!figureNames().contains(request.name))
        return usage(tr("There is no figure '%1'").arg(request.name),
                     tr("Choose one of: %1")
                         .arg((figureNames() + runFigureNames()).join(QStringLiteral(", "))));
    request.from = parser.value(QStringLiteral("from"));
    if (request.from.isEmpty() && parser.positionalArguments().size() == 1)
        request.from = parser.positionalArguments().constFirst();
    if (request.from.isEmpty())
        return usage(tr("--figure needs to know what it shows"),
                     tr("Add --from with a project folder or a text"));
    request.output = parser.value(QStringLiteral("output"));
    if (request.output.isEmpty())
        return usage(tr("--figure needs a file to write"),
                     tr("Add -o FILE.pdf, .svg, .png or .csv"));
    MULLION_TRY(figureFormatOf(request.output.toStdString()));
    request.tokenizers = parser.values(QStringLiteral("tokenizer"));
    const auto width = millimetres(parser, QStringLiteral("width-mm"));
    MULLION_TRY(width);
    request.widthMm = *width;
    if (parser.isSet(QStringLiteral("height-mm"))) {
        const auto height = millimetres(parser, QStringLiteral("height-mm"));
        MULLION_TRY(height);
        request.heightMm = *height;
    }
    bool valid = false;
    request.offset = parser.value(QStringLiteral("offset")).toULongLong(&valid);
    if (!valid)
        return usage(tr("--offset is '%1'").arg(parser.value(QStringLiteral("offset"))),
                     tr("Give the number of the first byte to show, from 0"));
    request.change = parser.value(QStringLiteral("change"));
    request.dark = parser.value(QStringLiteral("theme")) == QLatin1String("dark");
    return request;
}

} // namespace

Result<Arguments> parseArguments(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Mullion's window: see a text the way a model over compressed text sees it"));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("path"),
        tr("Project or run folder, text, .tokenizer or figure file to open."),
        QStringLiteral("[PROJECT|RUN|TEXT|TOKENIZER|FIGURE]..."));
    parser.addOptions({
        {QStringLiteral("theme"), tr("Light, dark, or as the system says."),
         QStringLiteral("light|dark|system")},
        {QStringLiteral("language"),
         tr("Language of the screen text; without it as chosen in the settings."),
         QStringLiteral("en|ko|zh_CN|system")},
        {QStringLiteral("figure"),
         tr("Write a figure without opening a window; 'list' lists the names."),
         QStringLiteral("name")},
        {QStringLiteral("from"),
         tr("Project or text that the figure shows; run folders for figures of runs, more of them "
            "after it."),
         QStringLiteral("path")},
        {QStringLiteral("figure-from"),
         tr("Make the figure again that this file was: PDF, SVG, PNG or CSV."),
         QStringLiteral("file")},
        {QStringLiteral("set"),
         tr("For figures of runs: a choice of the view, such as metric=training.rate, x=flops, "
            "log_x=true, smoothing=median, group=tokenizer; may be given again."),
         QStringLiteral("key=value")},
        {QStringLiteral("font"), tr("For figures of runs: font family."), QStringLiteral("name")},
        {QStringLiteral("font-pt"), tr("For figures of runs: size of the text in points."),
         QStringLiteral("pt"), QStringLiteral("8")},
        {QStringLiteral("line-pt"), tr("For figures of runs: width of the lines in points."),
         QStringLiteral("pt"), QStringLiteral("1")},
        {QStringLiteral("colors"),
         tr("For figures of runs: standard, bright, or print, which a grey copy tells apart too."),
         QStringLiteral("set"), QStringLiteral("standard")},
        {QStringLiteral("tokenizer"),
         tr("Tokenizer by name or file; may be given twice. Without it the project's, or bytes."),
         QStringLiteral("name")},
        {{QStringLiteral("o"), QStringLiteral("output")},
         tr("File to write: .pdf, .svg, .png or .csv."),
         QStringLiteral("file")},
        {QStringLiteral("width-mm"), tr("Width of the figure in millimetres."),
         QStringLiteral("mm"), QStringLiteral("160")},
        {QStringLiteral("height-mm"), tr("Height of the figure; without it what suits."),
         QStringLiteral("mm")},
        {QStringLiteral("offset"), tr("First byte of the stretch that the figure shows."),
         QStringLiteral("byte"), QStringLiteral("0")},
        {QStringLiteral("change"),
         tr("For the figure ripple: what the character at --offset becomes; without it an x."),
         QStringLiteral("text")},
    });

    Arguments result;
    if (!parser.parse(arguments))
        return usage(parser.errorText().chopped(parser.errorText().endsWith(QLatin1Char('.'))),
                     tr("See mullion-workbench --help"));
    if (parser.isSet(help)) {
        result.immediateOutput = parser.helpText();
        return result;
    }
    if (parser.isSet(version)) {
        result.immediateOutput =
            QStringLiteral("mullion-workbench %1\n").arg(QCoreApplication::applicationVersion());
        return result;
    }
    result.theme = parser.value(QStringLiteral("theme"));
    if (!result.theme.isEmpty()
        && !QStringList{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("system")}
                .contains(result.theme))
        return usage(tr("There is no theme '%1'").arg(result.theme),
                     tr("Choose light, dark or system"));
    // The program has read it already: the texts above are in that language.
    const QString language = parser.value(QStringLiteral("language"));
    if (parser.isSet(QStringLiteral("language")) && language != QLatin1String("system")
        && !Language::names().contains(language))
        return usage(
            tr("There is no language '%1'").arg(language),
            tr("Choose one of: %1")
                .arg((Language::names() << QStringLiteral("system")).join(QStringLiteral(", "))));
    if (parser.isSet(QStringLiteral("figure-from"))) {
        auto figure = runFigureRequest(parser);
        MULLION_TRY(figure);
        result.runFigure = std::move(*figure);
        return result;
    }
    if (parser.isSet(QStringLiteral("figure"))) {
        if (parser.value(QStringLiteral("figure")) == QLatin1String("list")) {
            result.immediateOutput = figureList() + runFigureList();
            return result;
        }
        if (runFigureNames().contains(parser.value(QStringLiteral("figure")))) {
            auto figure = runFigureRequest(parser);
            MULLION_TRY(figure);
            result.runFigure = std::move(*figure);
            return result;
        }
        Result<FigureRequest> figure = figureRequest(parser);
        MULLION_TRY(figure);
        result.figure = std::move(*figure);
        return result;
    }
    result.paths = parser.positionalArguments();
    return result;
}

} // namespace mullion::workbench
