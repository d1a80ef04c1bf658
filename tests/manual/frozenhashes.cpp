// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prints tests/data/frozenhashes.txt anew: after the sample M1 was trained again, or after the
// arithmetic of the frozen M1 was changed on purpose (which makes all its tokenizers others).
//
//   frozenhashes resources/sample/m1 LICENSE > tests/data/frozenhashes.txt
#include "tests/support/frozenhashes.h"

#include "core/model/freeze.h"

#include <cstdio>

int main(int argc, char** argv)
{
    using namespace mullion;
    if (argc != 3) {
        fmt::print(stderr, "usage: frozenhashes RUN LICENSE\n");
        return 2;
    }
    const auto model = openFrozenModel(argv[1]);
    if (!model) {
        fmt::print(stderr, "frozenhashes: {}\n", model.error().sentence());
        return 1;
    }
    const std::vector<Symbol> text = hashedText(argv[2]);
    fmt::print("# What the frozen sample M1 says about 1 MB of text: the model's identity, then a "
               "hash for\n# each of {} parts (tests/support/frozenhashes.h). Every machine has to "
               "find the same.\n{}\n",
               kHashedParts, (*model)->identity());
    for (std::size_t part = 0; part < kHashedParts; ++part)
        fmt::print("{}\n", hashOfPart(**model, text, part, kHashedTexts));
    return 0;
}
