// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/figurerecipe.h"

#include "core/base/file.h"

#include <QBuffer>
#include <QImageReader>
#include <QXmlStreamReader>

#include <string_view>

namespace mullion {

namespace {

constexpr auto kNamespace = "https://mullion.example/figure/1";
constexpr std::string_view kCsvMark = "# figure recipe: ";
constexpr std::uint64_t kMostBytes = 256U << 20U;

/// The text of the element <mullion:recipe> in a document that may be cut off after it.
QString recipeInXml(const QByteArray& document)
{
    QXmlStreamReader xml(document);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement
            && xml.name() == QLatin1String("recipe")
            && xml.namespaceUri() == QLatin1String(kNamespace))
            return xml.readElementText();
    }
    return {};
}

QString recipeInPdf(const QByteArray& content)
{
    const qsizetype begin = content.indexOf("<x:xmpmeta");
    const qsizetype end = content.indexOf("</x:xmpmeta>", begin);
    return begin < 0 || end < 0 ? QString() : recipeInXml(content.mid(begin, end + 12 - begin));
}

QString recipeInPng(QByteArray& content)
{
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer, "png").text(recipePngKey());
}

QString recipeInCsv(const QByteArray& content)
{
    const qsizetype mark = content.lastIndexOf(QByteArray("\n") + kCsvMark.data());
    if (mark < 0)
        return {};
    const qsizetype begin = mark + 1 + static_cast<qsizetype>(kCsvMark.size());
    return QString::fromUtf8(content.mid(begin, content.indexOf('\n', begin) - begin));
}

} // namespace

QByteArray recipeAsXmp(const QString& title, const std::string& recipe)
{
    QString packet = QStringLiteral("<?xpacket begin='\uFEFF' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
                                    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                                    "<rdf:RDF xmlns:rdf="
                                    "\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                                    "<rdf:Description rdf:about=\"\""
                                    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                                    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
                                    " xmlns:mullion=\"%1\">\n"
                                    "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%2"
                                    "</rdf:li></rdf:Alt></dc:title>\n"
                                    "<xmp:CreatorTool>Mullion</xmp:CreatorTool>\n"
                                    "<mullion:recipe>%3</mullion:recipe>\n"
                                    "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
                                    "<?xpacket end='w'?>\n");
    return packet
        .arg(QLatin1String(kNamespace), title.toHtmlEscaped(),
             QString::fromStdString(recipe).toHtmlEscaped())
        .toUtf8();
}

QString recipeAsSvg(const std::string& recipe)
{
    return QStringLiteral("<metadata><mullion:recipe xmlns:mullion=\"%1\">%2</mullion:recipe>"
                          "</metadata>\n")
        .arg(QLatin1String(kNamespace), QString::fromStdString(recipe).toHtmlEscaped());
}

QString recipePngKey()
{
    return QStringLiteral("MullionRecipe");
}

QString recipeAsPngText(const std::string& recipe)
{
    // Qt makes one space of several when it reads; JSON without line breaks has them in strings.
    return QString::fromStdString(recipe).replace(QStringLiteral("  "), QStringLiteral(" \\u0020"));
}

std::string recipeAsCsv(const std::string& recipe)
{
    return std::string(kCsvMark) + recipe + "\n";
}

Result<std::string> readRecipe(const std::filesystem::path& file)
{
    const auto bytes = readFile(file, kMostBytes);
    MULLION_TRY(bytes);
    QByteArray content(reinterpret_cast<const char*>(bytes->data()),
                       static_cast<qsizetype>(bytes->size()));
    QString recipe;
    if (content.startsWith("%PDF"))
        recipe = recipeInPdf(content);
    else if (content.startsWith("\x89PNG"))
        recipe = recipeInPng(content);
    else if (content.left(500).contains("<svg"))
        recipe = recipeInXml(content);
    else
        recipe = recipeInCsv(content);
    if (recipe.isEmpty())
        return fail(ErrorCode::Input, "'" + file.string() + "' carries no figure recipe",
                    "Open a figure that Mullion has written and that no other program has changed");
    return recipe.toStdString();
}

} // namespace mullion
