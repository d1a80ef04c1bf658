// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/celldecoder.h"

#include <unicode/uchar.h>

namespace mullion {

namespace {

constexpr char32_t kZeroWidthJoiner = 0x200d;
constexpr char32_t kEmojiSelector = 0xfe0f;

UChar32 icu(char32_t code)
{
    return static_cast<UChar32>(code);
}

bool joinsToTheLeft(char32_t code)
{
    return (U_GET_GC_MASK(icu(code)) & U_GC_M_MASK) != 0 || code == kZeroWidthJoiner
           || u_hasBinaryProperty(icu(code), UCHAR_EMOJI_MODIFIER);
}

bool isRegionalIndicator(char32_t code)
{
    return code >= 0x1f1e6 && code <= 0x1f1ff;
}

bool isPictograph(char32_t code)
{
    return u_hasBinaryProperty(icu(code), UCHAR_EXTENDED_PICTOGRAPHIC);
}

/// Columns of a character on its own: 2 for East Asian wide ones and emoji, 0 for marks.
int columnsOf(char32_t code)
{
    const auto category = u_charType(icu(code));
    if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK)
        return 0;
    const int width = u_getIntPropertyValue(icu(code), UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Characters that a reader could not see: format controls, separators, C1 controls.
bool isInvisible(char32_t code)
{
    const auto category = u_charType(icu(code));
    return category == U_FORMAT_CHAR || category == U_LINE_SEPARATOR
           || category == U_PARAGRAPH_SEPARATOR || category == U_CONTROL_CHAR;
}

bool hasNoShape(char32_t code)
{
    const auto category = u_charType(icu(code));
    return category == U_UNASSIGNED || category == U_PRIVATE_USE_CHAR || category == U_SURROGATE;
}

TextCell cell(std::size_t at, CellKind kind, int bytes, int columns)
{
    TextCell result;
    result.begin = BytePos(at);
    result.kind = kind;
    result.bytes = static_cast<std::uint16_t>(bytes);
    result.columns = static_cast<std::uint16_t>(columns);
    return result;
}

TextCell asciiCell(std::uint8_t byte, std::size_t at)
{
    if (byte == '\n')
        return cell(at, CellKind::Newline, 1, 1);
    if (byte == '\t')
        return cell(at, CellKind::Tab, 1, 1);
    if (byte < 0x20 || byte == 0x7f)
        return cell(at, CellKind::Control, 1, 2);
    return cell(at, CellKind::Character, 1, 1);
}

/// Takes the marks, joined emoji and flag halves that follow `base` into its cell.
TextCell clusterCell(ByteView text, std::size_t at, DecodedCharacter base)
{
    std::size_t length = static_cast<std::size_t>(base.bytes);
    int columns = std::max(1, columnsOf(base.code));
    bool flagOpen = isRegionalIndicator(base.code);
    bool afterJoiner = false;
    while (length < kMaxCellBytes) {
        const std::size_t next = at + length;
        if (next >= text.size() || text[next] < 0x80)
            break;
        const DecodedCharacter mark = decodeUtf8(text, next);
        if (mark.bytes == 0 || length + static_cast<std::size_t>(mark.bytes) > kMaxCellBytes)
            break;
        if (afterJoiner && isPictograph(mark.code)) {
            // The joined emoji is drawn as one picture.
        } else if (flagOpen && isRegionalIndicator(mark.code)) {
            columns = 2;
            flagOpen = false;
        } else if (joinsToTheLeft(mark.code)) {
            if (mark.code == kEmojiSelector)
                columns = 2;
            else if (u_charType(icu(mark.code)) == U_COMBINING_SPACING_MARK)
                ++columns;
        } else {
            break;
        }
        afterJoiner = mark.code == kZeroWidthJoiner && isPictograph(base.code);
        length += static_cast<std::size_t>(mark.bytes);
    }
    return cell(at, CellKind::Character, static_cast<int>(length), columns);
}

} // namespace

DecodedCharacter decodeUtf8(ByteView text, std::size_t at)
{
    const std::uint8_t lead = text[at];
    if (lead < 0x80)
        return {lead, 1};
    const int bytes = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || at + static_cast<std::size_t>(bytes) > text.size())
        return {};
    char32_t code = lead & (0xffu >> (bytes + 1));
    for (int i = 1; i < bytes; ++i) {
        const std::uint8_t byte = text[at + static_cast<std::size_t>(i)];
        if ((byte & 0xc0) != 0x80)
            return {};
        code = (code << 6) | (byte & 0x3fu);
    }
    constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < kSmallest[bytes] || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        return {};
    return {code, bytes};
}

TextCell decodeCell(ByteView text, std::size_t at, bool bytesOnly)
{
    const std::uint8_t lead = text[at];
    if (lead < 0x80) {
        const TextCell single = asciiCell(lead, at);
        const bool mayTakeMarks = single.kind == CellKind::Character && !bytesOnly
                                  && at + 1 < text.size() && text[at + 1] >= 0x80;
        return mayTakeMarks ? clusterCell(text, at, {lead, 1}) : single;
    }
    const TextCell byteBox = cell(at, CellKind::Byte, 1, 2);
    if (bytesOnly)
        return byteBox;
    const DecodedCharacter character = decodeUtf8(text, at);
    if (character.bytes == 0 || hasNoShape(character.code))
        return byteBox;
    if (isInvisible(character.code))
        return cell(at, CellKind::Invisible, character.bytes, 3);
    return clusterCell(text, at, character);
}

} // namespace mullion
