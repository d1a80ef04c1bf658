// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// A text drawn as a string: '|' stands for a document end.
inline Text drawn(std::string_view drawing)
{
    Text text;
    for (const char c : drawing) {
        if (c == '|')
            text.documentEnds.push_back(BytePos(text.bytes.size()));
        else
            text.bytes.push_back(static_cast<std::uint8_t>(c));
    }
    return text;
}

inline Text textOf(std::string_view content)
{
    Text text;
    text.bytes.assign(content.begin(), content.end());
    return text;
}

/// The drawing again.
inline std::string drawingOf(TextView text)
{
    std::string drawing;
    std::size_t end = 0;
    for (std::size_t i = 0; i <= text.bytes.size(); ++i) {
        for (; end < text.documentEnds.size() && text.documentEnds[end].value() == i; ++end)
            drawing += '|';
        if (i < text.bytes.size())
            drawing += static_cast<char>(text.bytes[i]);
    }
    return drawing;
}

inline Text randomText(std::uint64_t seed, std::size_t bytes, std::size_t ends)
{
    std::mt19937_64 random(seed);
    Text text;
    for (std::size_t i = 0; i < bytes; ++i)
        text.bytes.push_back(static_cast<std::uint8_t>(random()));
    for (std::size_t i = 0; i < ends; ++i)
        text.documentEnds.push_back(BytePos(random() % (bytes + 1)));
    std::sort(text.documentEnds.begin(), text.documentEnds.end());
    return text;
}

/// Texts that have broken tokenizers before: empty, single bytes, runs, ends everywhere, noise.
inline std::vector<Text> awkwardTexts()
{
    std::vector<Text> texts;
    for (const std::string_view drawing : {"", "|", "||||", "a", "a|", "|a", "a|b||c",
                                           "The quick brown fox jumps over the lazy dog.",
                                           "Gr\xc3\xbc\xc3\x9f"
                                           "e, \xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e|\xff\xfe|\xff"})
        texts.push_back(drawn(drawing));
    for (int byte = 0; byte < 256; ++byte)
        texts.push_back(textOf(std::string(1, static_cast<char>(byte))));
    texts.push_back(textOf(std::string(70'000, '\0')));
    texts.push_back(textOf(std::string(1 << 16, 'e')));
    texts.push_back(textOf(std::string(1 << 16, '\xff')));
    texts.push_back(drawn(std::string(25'000, '|')));
    texts.push_back(randomText(1, 30'000, 0));
    texts.push_back(randomText(2, 30'000, 3'000));
    texts.push_back(randomText(3, 10'240, 0));
    texts.push_back(randomText(4, 10'239, 1));
    return texts;
}

} // namespace mullion
