// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/tokentip.h"

#include "widgets/text/celldecoder.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace mullion {

namespace {

struct Tip
{
    Q_DECLARE_TR_FUNCTIONS(TokenTip)
};

QString number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}

QString bitsText(double bits)
{
    return QLocale().toString(bits, 'f', 2);
}

QString hex(std::uint8_t byte)
{
    return QStringLiteral("%1").arg(byte, 2, 16, QChar(u'0')).toUpper();
}

QString pendingLine()
{
    return Tip::tr("Not tokenized yet.");
}

QString costLine(const Trace& trace, double bits, const QString& what)
{
    if (trace.info().hasModelCosts)
        return Tip::tr("%1: %2 bits of information").arg(what, bitsText(bits));
    return Tip::tr("%1: %2 code bits (the token's bits shared out; this tokenizer has no model)")
        .arg(what, bitsText(bits));
}

/// "character U+00E9, byte 2 of 2" or "byte FF, no character".
QString byteName(const TextView& text, BytePos byte)
{
    const std::uint8_t value = text.bytes[byte.value()];
    for (std::uint64_t back = 0; back < 4 && back <= byte.value(); ++back) {
        const std::size_t start = byte.value() - back;
        const DecodedCharacter character = decodeUtf8(text.bytes, start);
        if (character.bytes > static_cast<int>(back)) {
            const QString code = QStringLiteral("U+%1")
                                     .arg(static_cast<uint>(character.code), 4, 16, QChar(u'0'))
                                     .toUpper();
            if (character.bytes == 1)
                return Tip::tr("byte %1, %2").arg(hex(value), quoted(text.bytes.subspan(start, 1)));
            return Tip::tr("byte %1, number %2 of %3 of the character %4 (%5)")
                .arg(hex(value), number(back + 1), number(static_cast<unsigned>(character.bytes)),
                     quoted(text.bytes.subspan(start, static_cast<std::size_t>(character.bytes))),
                     code);
        }
    }
    return Tip::tr("byte %1, part of no character").arg(hex(value));
}

} // namespace

QString codeBitsOf(TokenId id, int bitsPerToken)
{
    if (bitsPerToken <= 0 || bitsPerToken > 32 || (std::uint64_t{id} >> bitsPerToken) != 0)
        return {};
    QString digits;
    for (int bit = bitsPerToken - 1; bit >= 0; --bit) {
        digits += ((id >> bit) & 1u) != 0 ? u'1' : u'0';
        if (bit % 8 == 0 && bit > 0)
            digits += u' ';
    }
    return digits;
}

QString quoted(ByteView bytes, std::size_t limit)
{
    QString result = QStringLiteral("“");
    std::size_t at = 0;
    while (at < bytes.size() && at < limit) {
        const DecodedCharacter character = decodeUtf8(bytes, at);
        const bool shown = character.bytes > 0 && character.code >= 0x20 && character.code != 0x7f
                           && QChar::isPrint(character.code);
        if (shown) {
            result += QString::fromUcs4(&character.code, 1);
            at += static_cast<std::size_t>(character.bytes);
        } else {
            result += u'<' + hex(bytes[at]) + u'>';
            ++at;
        }
    }
    if (at < bytes.size())
        result += u'…';
    return result + QStringLiteral("”");
}

QString tipForToken(const TextView& text, const Trace& trace, TokenPos token)
{
    const TokenId id = trace.id(token);
    const ByteRange span = trace.span(token);
    const std::uint32_t ends = trace.spanEnds(token);
    QStringList lines;
    lines << Tip::tr("Token %1, id %2").arg(number(token.value()), number(id));
    const QString code = codeBitsOf(id, trace.info().bitsPerToken);
    if (!code.isEmpty())
        lines << Tip::tr("Code bits: %1").arg(code);
    if (trace.hasWindows())
        lines << Tip::tr("Window %1, position %2 of %3")
                     .arg(number(trace.windowOf(token).value()),
                          number(static_cast<unsigned>(trace.positionInWindow(token)) + 1),
                          number(static_cast<unsigned>(trace.info().tokensPerWindow)));
    if (span.empty() && ends == 0) {
        lines << Tip::tr("Settles no byte yet");
    } else if (!span.empty()) {
        const auto bytes = text.bytes.subspan(span.begin.value(), span.size().value());
        const BytePos last = span.end - ByteCount(1);
        lines << (span.size() == ByteCount(1)
                      ? Tip::tr("Settles byte %1: %2").arg(number(last.value()), quoted(bytes))
                      : Tip::tr("Settles bytes %1 to %2: %3")
                            .arg(number(span.begin.value()), number(last.value()), quoted(bytes)));
        lines << costLine(trace, trace.byteBitsBefore(span.end) - trace.byteBitsBefore(span.begin),
                          Tip::tr("Cost of these bytes"));
    }
    if (ends > 0)
        lines << (ends == 1 ? Tip::tr("Settles the end of a document")
                            : Tip::tr("Settles the ends of %1 documents").arg(number(ends)));
    return lines.join(u'\n');
}

QString tipForByte(const TextView& text, const Trace* trace, BytePos byte)
{
    QStringList lines;
    lines << Tip::tr("At %1: %2").arg(number(byte.value()), byteName(text, byte));
    if (trace == nullptr)
        return lines.join(u'\n');
    const auto token = trace->tokenAt(byte);
    if (!token)
        return (lines << pendingLine()).join(u'\n');
    lines << costLine(*trace, trace->bits(byte), Tip::tr("Cost of this byte"));
    lines << tipForToken(text, *trace, *token);
    return lines.join(u'\n');
}

QString tipForEnd(const TextView& text, const Trace* trace, std::uint64_t end)
{
    QStringList lines;
    lines << Tip::tr("End of document %1, after byte %2")
                 .arg(number(end + 1), number(text.documentEnds[end].value()));
    if (trace == nullptr)
        return lines.join(u'\n');
    const auto token = trace->tokenAtEnd(end);
    if (!token)
        return (lines << pendingLine()).join(u'\n');
    lines << costLine(*trace, trace->endBits(end), Tip::tr("Cost of this end"));
    lines << tipForToken(text, *trace, *token);
    return lines.join(u'\n');
}

} // namespace mullion
