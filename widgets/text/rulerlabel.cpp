// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/rulerlabel.h"

#include "widgets/text/celldecoder.h"
#include "widgets/text/cellglyphs.h"
#include "widgets/text/tokentip.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace mullion {

namespace {

struct Ruler
{
    Q_DECLARE_TR_FUNCTIONS(BitRuler)
};

QString bits(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString symbolName(const TextView& text, const RulerSymbol& symbol)
{
    if (symbol.documentEnd)
        return Ruler::tr("end of document");
    const CharacterAt character = characterAt(text, symbol.byte);
    const QString hex = hexLabel(text.bytes[symbol.byte.value()]);
    return character.bytes.empty() ? hex : character.label + u' ' + hex;
}

} // namespace

QString hexLabel(std::uint8_t byte)
{
    return QStringLiteral("%1").arg(byte, 2, 16, QChar(u'0')).toUpper();
}

CharacterAt characterAt(const TextView& text, BytePos byte)
{
    for (std::uint64_t back = 0; back < 4 && back <= byte.value(); ++back) {
        const BytePos start = byte - ByteCount(back);
        const DecodedCharacter character = decodeUtf8(text.bytes, start.value());
        if (character.bytes <= static_cast<int>(back))
            continue;
        const ByteRange range{start, start + ByteCount(static_cast<unsigned>(character.bytes))};
        TextCell cell = decodeCell(text.bytes.first(range.end.value()), start.value(), false);
        switch (cell.kind) {
        case CellKind::Character:
            return {range, character.code == u' ' ? QStringLiteral("␣")
                                                  : QString::fromUcs4(&character.code, 1)};
        case CellKind::Newline:
            return {range, QStringLiteral("↵")};
        case CellKind::Tab:
            return {range, QStringLiteral("⇥")};
        case CellKind::Control:
        case CellKind::Invisible:
            return {range, boxLabel(text, cell)};
        case CellKind::Byte:
        case CellKind::DocumentEnd:
            break;
        }
        break;
    }
    return {};
}

QString describeSymbol(const TextView& text, const Trace& trace, const RulerScene& scene,
                       const RulerSymbol& symbol)
{
    QStringList parts;
    for (const RulerToken& token : scene.tokens) {
        const double common = std::min(symbol.end, token.end) - std::max(symbol.begin, token.begin);
        if (common > 1e-6)
            parts << Ruler::tr("%1 in token %2").arg(bits(common), number(token.token.value()));
    }
    const QString name = symbolName(text, symbol);
    const QString cost = bits(symbol.end - symbol.begin);
    const QString whole = trace.info().hasModelCosts
                              ? Ruler::tr("%1: %2 bits of information").arg(name, cost)
                              : Ruler::tr("%1: %2 code bits, shared out").arg(name, cost);
    return parts.isEmpty() ? whole
                           : whole + QStringLiteral(" = ") + parts.join(QStringLiteral(" + "));
}

QString describeToken(const TextView& text, const Trace& trace, const RulerScene& scene,
                      const RulerToken& token)
{
    QStringList parts;
    double used = 0;
    for (const RulerSymbol& symbol : scene.symbols) {
        const double share = shareOf(symbol, token);
        if (share <= 1e-9)
            continue;
        const double common = share * (token.end - token.begin);
        used += common;
        parts << QStringLiteral("%1 %2").arg(symbolName(text, symbol), bits(common));
    }
    const double spare = token.end - token.begin - used;
    if (spare > 0.005)
        parts << Ruler::tr("spare %1").arg(bits(spare));
    const QString code = codeBitsOf(token.id, trace.info().bitsPerToken);
    const QString name =
        code.isEmpty()
            ? Ruler::tr("Token %1, id %2").arg(number(token.token.value()), number(token.id))
            : Ruler::tr("Token %1, id %2 = %3")
                  .arg(number(token.token.value()), number(token.id), code);
    return Ruler::tr("%1: bits from %2").arg(name, parts.join(QStringLiteral(", ")));
}

} // namespace mullion
