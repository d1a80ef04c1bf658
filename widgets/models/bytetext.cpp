// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/bytetext.h"

#include <algorithm>

namespace mullion {

namespace {

/// Length of the well-formed UTF-8 character at the start of `bytes`, or 0. Refuses overlong
/// forms, surrogates and what lies above U+10FFFF (Unicode, table 3-7).
std::size_t characterLength(ByteView bytes)
{
    const auto trail = [&](std::size_t at, std::uint8_t low = 0x80, std::uint8_t high = 0xbf) {
        return at < bytes.size() && bytes[at] >= low && bytes[at] <= high;
    };
    const std::uint8_t lead = bytes[0];
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return trail(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        const std::uint8_t low = lead == 0xe0 ? 0xa0 : 0x80;
        const std::uint8_t high = lead == 0xed ? 0x9f : 0xbf;
        return trail(1, low, high) && trail(2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        const std::uint8_t low = lead == 0xf0 ? 0x90 : 0x80;
        const std::uint8_t high = lead == 0xf4 ? 0x8f : 0xbf;
        return trail(1, low, high) && trail(2) && trail(3) ? 4 : 0;
    }
    return 0;
}

QString hexByte(std::uint8_t byte)
{
    return QStringLiteral("<%1>").arg(uint(byte), 2, 16, QLatin1Char('0')).toUpper();
}

void appendBytes(QString& text, ByteView bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = characterLength(bytes.subspan(at));
        const std::uint8_t byte = bytes[at];
        if (byte == '\n')
            text += QChar(0x21b5);
        else if (byte == '\t')
            text += QChar(0x21e5);
        else if (length == 0 || byte < 0x20 || byte == 0x7f)
            text += hexByte(byte);
        else
            text += QString::fromUtf8(reinterpret_cast<const char*>(bytes.data()) + at,
                                      static_cast<qsizetype>(length));
        at += std::max<std::size_t>(length, 1);
    }
}

QString withVisibleEnds(QString text)
{
    constexpr QChar kSpace(0x2423);
    for (qsizetype i = 0; i < text.size() && text[i] == QLatin1Char(' '); ++i)
        text[i] = kSpace;
    for (qsizetype i = text.size(); i > 0 && text[i - 1] == QLatin1Char(' '); --i)
        text[i - 1] = kSpace;
    return text;
}

} // namespace

QString endOfDocumentMark()
{
    return QStringLiteral("<end>");
}

QString printableBytes(ByteView bytes, std::size_t mostBytes)
{
    QString text;
    appendBytes(text, bytes.first(std::min(bytes.size(), mostBytes)));
    text = withVisibleEnds(std::move(text));
    if (bytes.size() > mostBytes)
        text += QChar(0x2026);
    return text;
}

QString printableSymbols(std::span<const Symbol> symbols, std::size_t mostSymbols)
{
    QString text;
    Bytes run;
    const auto flush = [&] {
        appendBytes(text, run);
        run.clear();
    };
    for (const Symbol symbol : symbols.first(std::min(symbols.size(), mostSymbols))) {
        if (symbol != kEndOfDocument) {
            run.push_back(static_cast<std::uint8_t>(symbol));
            continue;
        }
        flush();
        text += endOfDocumentMark();
    }
    flush();
    text = withVisibleEnds(std::move(text));
    if (symbols.size() > mostSymbols)
        text += QChar(0x2026);
    return text;
}

QString hexBytes(ByteView bytes, std::size_t mostBytes)
{
    const QByteArray shown(reinterpret_cast<const char*>(bytes.data()),
                           static_cast<qsizetype>(std::min(bytes.size(), mostBytes)));
    QString text = QString::fromLatin1(shown.toHex(' ')).toUpper();
    if (bytes.size() > mostBytes)
        text += QStringLiteral(" …");
    return text;
}

} // namespace mullion
