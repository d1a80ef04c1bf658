// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/equalinfotokenizer.h"
#include "core/tokenize/tokenizername.h"
#include "core/tokenize/windowtree.h"

#include <cstdlib>

// The table inside an equal-info tokenizer: whatever is accepted as a tree makes a tokenizer that
// gives any text back.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace mullion;
    const auto tree = WindowTree::parse({data, size});
    if (!tree)
        return 0;
    Text text;
    for (std::uint32_t i = 0; i < 2000; ++i)
        text.bytes.push_back(static_cast<std::uint8_t>(i * i >> 3));
    text.documentEnds = {BytePos(0), BytePos(100), BytePos(100), BytePos(2000)};
    for (const char* name : {"equal-info[b=16,v=65k]", "equal-info[b=16,v=256,code=delay]"}) {
        const auto tokenizer = EqualInfoTokenizer::create(*TokenizerName::parse(name), *tree);
        if (!tokenizer)
            continue;
        const auto decoded = (*tokenizer)->decode(*(*tokenizer)->encode(text.view()));
        if (!decoded || !(*decoded == text))
            std::abort();
    }
    return 0;
}
