// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/comparison.h"

#include "core/analysis/bleu.h"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <string_view>

namespace mullion {

namespace {

template <class Item>
std::uint64_t commonPrefix(std::span<const Item> a, std::span<const Item> b)
{
    return static_cast<std::uint64_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

bool isWordByte(std::uint8_t byte)
{
    // Bytes above 0x7f are letters of some language more often than anything else.
    return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z')
           || (byte >= 'a' && byte <= 'z');
}

/// Words, and single characters between them.
std::vector<std::string_view> unitsOf(ByteView text)
{
    std::vector<std::string_view> units;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin + 1;
        while (isWordByte(text[begin]) && end < text.size() && isWordByte(text[end]))
            ++end;
        units.push_back(asChars(text.subspan(begin, end - begin)));
        begin = end;
    }
    return units;
}

AlignedStretch::Kind kindOf(dtl::edit_t edit)
{
    if (edit == dtl::SES_DELETE)
        return AlignedStretch::Kind::Missing;
    return edit == dtl::SES_ADD ? AlignedStretch::Kind::Added : AlignedStretch::Kind::Same;
}

/// Adds a unit of `bytes` to the stretches.
void append(std::vector<AlignedStretch>& stretches, AlignedStretch::Kind kind, std::uint64_t bytes)
{
    if (stretches.empty() || stretches.back().kind != kind) {
        AlignedStretch next;
        next.kind = kind;
        if (!stretches.empty()) {
            next.sourceBegin = stretches.back().sourceBegin + stretches.back().sourceBytes;
            next.restoredBegin = stretches.back().restoredBegin + stretches.back().restoredBytes;
        }
        stretches.push_back(next);
    }
    AlignedStretch& last = stretches.back();
    last.sourceBytes += kind == AlignedStretch::Kind::Added ? 0 : bytes;
    last.restoredBytes += kind == AlignedStretch::Kind::Missing ? 0 : bytes;
}

} // namespace

Comparison compare(ByteView source, std::span<const TokenId> sourceIds, ByteView restored,
                   std::span<const TokenId> restoredIds)
{
    Comparison comparison;
    comparison.isEqual = std::ranges::equal(source, restored);
    comparison.sourceBytes = source.size();
    comparison.restoredBytes = restored.size();
    comparison.equalBytes = commonPrefix(source, restored);
    comparison.sourceTokens = sourceIds.size();
    comparison.restoredTokens = restoredIds.size();
    comparison.equalTokens = commonPrefix(sourceIds, restoredIds);
    comparison.bleu = sentenceBleu(restoredIds, sourceIds);
    return comparison;
}

std::vector<AlignedStretch> alignTexts(ByteView source, ByteView restored)
{
    using Units = std::vector<std::string_view>;
    dtl::Diff<std::string_view, Units> diff(unitsOf(source), unitsOf(restored));
    diff.compose();
    std::vector<AlignedStretch> stretches;
    for (const auto& [unit, info] : diff.getSes().getSequence())
        append(stretches, kindOf(info.type), unit.size());
    return stretches;
}

} // namespace mullion
