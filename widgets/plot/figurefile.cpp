// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figurefile.h"

#include "core/base/file.h"
#include "widgets/plot/figurerecipe.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QSvgGenerator>

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

namespace mullion {

namespace {

constexpr double kUnitsPerMillimetre = 96 / 25.4;
constexpr int kPngDotsPerInch = 300;
constexpr int kPdfDotsPerInch = 1200;

/// Puts blanks over the time and the random number that Qt writes into each PDF, so that the same
/// figure is the same file; blanks, so that the file's table of offsets stays right.
void eraseTimeAndId(QByteArray& pdf)
{
    static const QRegularExpression marks(
        QStringLiteral(R"(/CreationDate \(D:[^)]*\)|/ID \[ *<[0-9A-Fa-f]*> *<[0-9A-Fa-f]*> *\])"));
    // Latin 1 keeps every byte at its place.
    auto found = marks.globalMatch(QString::fromLatin1(pdf));
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        pdf.replace(match.capturedStart(), match.capturedLength(),
                    QByteArray(match.capturedLength(), ' '));
    }
}

QByteArray pdf(const FigureContent& figure, QSizeF millimetres)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kPdfDotsPerInch);
    writer.setTitle(figure.title);
    writer.setCreator(QStringLiteral("Mullion"));
    if (!figure.recipe.empty())
        writer.setDocumentXmpMetadata(recipeAsXmp(figure.title, figure.recipe));
    writer.setPageSize(QPageSize(millimetres, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    figure.paint(writer, kPdfDotsPerInch / 96.0, millimetres * kUnitsPerMillimetre);
    eraseTimeAndId(content);
    return content;
}

QByteArray svg(const FigureContent& figure, QSizeF millimetres)
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(figure.title);
    generator.setDescription(QStringLiteral("Made by Mullion"));
    generator.setResolution(96);
    const QSizeF units = millimetres * kUnitsPerMillimetre;
    generator.setSize(units.toSize());
    generator.setViewBox(QRectF(QPointF(), units));
    figure.paint(generator, 1, units);
    // The generator rounds to whole units; the paper's size must be as asked for.
    static const QRegularExpression rounded(
        QStringLiteral("width=\"[0-9.]+mm\" height=\"[0-9.]+mm\""));
    QString text = QString::fromUtf8(content);
    if (const auto match = rounded.match(text); match.hasMatch())
        text.replace(match.capturedStart(), match.capturedLength(),
                     QStringLiteral("width=\"%1mm\" height=\"%2mm\"")
                         .arg(millimetres.width())
                         .arg(millimetres.height()));
    if (!figure.recipe.empty())
        text.insert(text.lastIndexOf(QLatin1String("</svg>")), recipeAsSvg(figure.recipe));
    return text.toUtf8();
}

QByteArray png(const FigureContent& figure, QSizeF millimetres)
{
    const double scale = kPngDotsPerInch / 96.0;
    const QSizeF units = millimetres * kUnitsPerMillimetre;
    QImage image((units * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDotsPerMeterX(qRound(kPngDotsPerInch / 0.0254));
    image.setDotsPerMeterY(qRound(kPngDotsPerInch / 0.0254));
    image.setText(QStringLiteral("Title"), figure.title);
    if (!figure.recipe.empty())
        image.setText(recipePngKey(), recipeAsPngText(figure.recipe));
    image.fill(Qt::white);
    figure.paint(image, scale, units);
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return content;
}

} // namespace

Result<FigureFormat> figureFormatOf(const std::filesystem::path& path)
{
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (ending == ".pdf")
        return FigureFormat::Pdf;
    if (ending == ".svg")
        return FigureFormat::Svg;
    if (ending == ".png")
        return FigureFormat::Png;
    if (ending == ".csv")
        return FigureFormat::Csv;
    return fail(ErrorCode::Usage,
                "The figure file '" + path.string() + "' has no ending that says its kind",
                "End its name with .pdf, .svg, .png or .csv");
}

std::function<void(QPaintDevice&, double, QSizeF)>
paintInUnits(std::function<void(QPainter&, QSizeF)> draw)
{
    return [draw = std::move(draw)](QPaintDevice& device, double scale, QSizeF size) {
        QPainter painter(&device);
        painter.setRenderHint(QPainter::TextAntialiasing);
        painter.scale(scale, scale);
        draw(painter, size);
    };
}

Result<> writeFigure(const FigureContent& figure, const std::filesystem::path& path,
                     QSizeF millimetres)
{
    const Result<FigureFormat> format = figureFormatOf(path);
    if (!format)
        return fail(format.error());
    QByteArray content;
    switch (*format) {
    case FigureFormat::Pdf:
        content = pdf(figure, millimetres);
        break;
    case FigureFormat::Svg:
        content = svg(figure, millimetres);
        break;
    case FigureFormat::Png:
        content = png(figure, millimetres);
        break;
    case FigureFormat::Csv:
        return writeFileAtomically(
            path,
            figure.csv() + (figure.recipe.empty() ? std::string() : recipeAsCsv(figure.recipe)));
    }
    return writeFileAtomically(
        path, std::string_view(content.constData(), static_cast<std::size_t>(content.size())));
}

} // namespace mullion
