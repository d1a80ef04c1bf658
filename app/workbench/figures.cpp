// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/figures.h"

#include "app/workbench/bitsdock.h"
#include "app/workbench/figureledger.h"
#include "app/workbench/figureripple.h"
#include "app/workbench/figureruler.h"
#include "app/workbench/figuretokens.h"
#include "app/workbench/histogramdock.h"
#include "app/workbench/textrecipe.h"
#include "app/workbench/theme.h"
#include "widgets/plot/chart.h"
#include "widgets/plot/figurefile.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <array>
#include <memory>

namespace mullion::workbench {

namespace {

constexpr double kUnitsPerMillimetre = 96 / 25.4;
/// Charts look best at about this ratio of width to height.
constexpr double kChartRatio = 2.2;

/// A figure before its size is fixed.
struct Made
{
    FigureContent content;
    double heightMm = 0;
};

using Maker = Result<Made> (*)(const FigureSubject&, const FigureOptions&);

struct Entry
{
    const char* name;
    const char* summary;
    Maker make;
};

QPalette paletteOf(const FigureOptions& options)
{
    return options.dark ? Theme::darkPalette() : Theme::lightPalette();
}

QSize unitSize(const FigureOptions& options, double heightMm)
{
    return (QSizeF(options.widthMm, heightMm) * kUnitsPerMillimetre).toSize();
}

/// A chart of the figure's size, filled, that lives as long as the content made of it.
template <class Fill>
Made chartFigure(const FigureOptions& options, const QString& title, Fill fill)
{
    Made made;
    made.heightMm = options.heightMm.value_or(options.widthMm / kChartRatio);
    const auto chart = std::make_shared<Chart>();
    chart->setPalette(paletteOf(options));
    chart->setNoteShown(false);
    chart->resize(unitSize(options, made.heightMm));
    fill(chart.get());
    chart->prepare();
    made.content = chart->figure(title);
    made.content.paint = [chart, paint = made.content.paint](QPaintDevice& device, double scale,
                                                             QSizeF size) {
        paint(device, scale, size);
    };
    return made;
}

Result<Made> makeBits(const FigureSubject& subject, const FigureOptions& options)
{
    return chartFigure(options, QCoreApplication::translate("Figures", "Bits per byte"),
                       [&](Chart* chart) { BitsDock::fill(chart, subject.text, subject.panes); });
}

Result<Made> makeCodebook(const FigureSubject& subject, const FigureOptions& options)
{
    const auto tokenizer = subject.withCodebook();
    if (!tokenizer)
        return fail(ErrorCode::Input, "None of the tokenizers has a fixed table of strings",
                    "Add --tokenizer with an equal-info tokenizer of 16-bit windows");
    const auto rows =
        std::make_shared<const std::vector<CodebookRow>>(readCodebook(*tokenizer->codebook()));
    return chartFigure(
        options, QCoreApplication::translate("Figures", "Strings of the codebook"),
        [&](Chart* chart) { HistogramDock::fill(chart, rows, HistogramDock::By::Cost); });
}

Result<Made> makeTokens(const FigureSubject& subject, const FigureOptions& options)
{
    Made made;
    const TokensFigure figure(subject, options, paletteOf(options));
    made.heightMm = options.heightMm.value_or(figure.naturalHeightMm());
    made.content = figure.content();
    return made;
}

Result<Made> makeRuler(const FigureSubject& subject, const FigureOptions& options)
{
    Made made;
    const RulerFigure figure(subject, options, paletteOf(options));
    made.heightMm = options.heightMm.value_or(figure.naturalHeightMm());
    made.content = figure.content();
    return made;
}

Result<Made> makeLedger(const FigureSubject& subject, const FigureOptions& options)
{
    FigureSubject measured = subject;
    if (measured.ledgers.empty()) {
        auto ledgers = measureLedgers(subject.text, subject.panes);
        MULLION_TRY(ledgers);
        measured.ledgers = std::move(*ledgers);
    }
    Made made;
    const LedgerFigure figure(measured, paletteOf(options));
    made.heightMm = options.heightMm.value_or(figure.naturalHeightMm());
    made.content = figure.content();
    return made;
}

Result<Made> makeRipple(const FigureSubject& subject, const FigureOptions& options)
{
    const Result<RippleFigure> figure = RippleFigure::make(subject, options, paletteOf(options));
    MULLION_TRY(figure);
    Made made;
    made.heightMm = options.heightMm.value_or(figure->naturalHeightMm());
    made.content = figure->content();
    return made;
}

constexpr std::array kEntries = {
    Entry{"tokens", QT_TRANSLATE_NOOP("Figures", "Text coloured by tokens, with a legend"),
          &makeTokens},
    Entry{"ruler",
          QT_TRANSLATE_NOOP("Figures", "Bit ruler: bytes, code bits and tokens on one scale"),
          &makeRuler},
    Entry{"codebook", QT_TRANSLATE_NOOP("Figures", "Strings of the codebook by their cost in bits"),
          &makeCodebook},
    Entry{"bits", QT_TRANSLATE_NOOP("Figures", "Bits per byte along the text"), &makeBits},
    Entry{"ledger", QT_TRANSLATE_NOOP("Figures", "Where every bit of the tokens goes"),
          &makeLedger},
    Entry{"ripple",
          QT_TRANSLATE_NOOP("Figures", "Ripple: the tokens before and after a change of the text"),
          &makeRipple},
};

} // namespace

QStringList figureNames()
{
    QStringList names;
    for (const Entry& entry : kEntries)
        names << QLatin1String(entry.name);
    return names;
}

QString figureSummary(const QString& name)
{
    for (const Entry& entry : kEntries)
        if (name == QLatin1String(entry.name))
            return QCoreApplication::translate("Figures", entry.summary);
    return {};
}

QString figureList()
{
    QString text;
    for (const QString& name : figureNames())
        text += QStringLiteral("%1  %2\n").arg(name, -9).arg(figureSummary(name));
    return text;
}

Result<> writeFigure(const QString& name, const FigureSubject& subject,
                     const FigureOptions& options, const std::filesystem::path& path)
{
    const auto entry = std::ranges::find_if(
        kEntries, [&](const Entry& e) { return name == QLatin1String(e.name); });
    if (entry == kEntries.end())
        return fail(ErrorCode::Usage, "There is no figure '" + name.toStdString() + "'",
                    "Choose one of: " + figureNames().join(QStringLiteral(", ")).toStdString());
    Result<Made> made = entry->make(subject, options);
    MULLION_TRY(made);
    made->content.recipe = textRecipe(name, subject, options);
    return mullion::writeFigure(made->content, path, {options.widthMm, made->heightMm});
}

Result<> writeFigure(const FigureRequest& request)
{
    std::vector<std::string> tokenizers;
    for (const QString& tokenizer : request.tokenizers)
        tokenizers.push_back(tokenizer.toStdString());
    const Result<FigureSubject> subject = makeSubject(request.from.toStdString(), tokenizers);
    MULLION_TRY(subject);
    if (request.offset >= subject->text.text->bytes.size())
        return fail(ErrorCode::Usage,
                    "--offset " + std::to_string(request.offset) + " is beyond the text's "
                        + std::to_string(subject->text.text->bytes.size()) + " bytes",
                    "Choose a smaller one");
    FigureOptions options;
    options.widthMm = request.widthMm;
    options.heightMm = request.heightMm;
    options.dark = request.dark;
    options.from = BytePos(request.offset);
    if (!request.change.isEmpty()) {
        const ByteRange character = characterAt(subject->text.text->bytes, options.from);
        const QByteArray change = request.change.toUtf8();
        options.edit =
            TextEdit{character.begin, character.size(), Bytes(change.begin(), change.end())};
    }
    return writeFigure(request.name, *subject, options, request.output.toStdString());
}

} // namespace mullion::workbench
