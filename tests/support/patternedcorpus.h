// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <random>
#include <string>

namespace mullion {

/// JSON lines: eight words in random order, documents of 200 words. Easy below, impossible at the
/// level of single bytes.
inline std::string patternedCorpus(int documents = 400)
{
    const char* words[] = {"anchor ", "barrel ", "copper ", "dragon ",
                           "engine ", "forest ", "garden ", "hammer "};
    std::mt19937 random(1);
    std::string lines;
    for (int document = 0; document < documents; ++document) {
        lines += "{\"text\": \"";
        for (int word = 0; word < 200; ++word)
            lines += words[random() % 8];
        lines += "\"}\n";
    }
    return lines;
}

} // namespace mullion
