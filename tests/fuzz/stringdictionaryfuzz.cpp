// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/stringdictionary.h"
#include "core/tokenize/tunstalltokenizer.h"

#include <cstdlib>

// The dictionary inside a tunstall tokenizer: whatever is accepted as one makes a tokenizer that
// gives any text back, with no more tokens when it is to find the fewest.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace mullion;
    const auto dictionary = StringDictionary::parse({data, size});
    if (!dictionary)
        return 0;
    Text text;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        text.bytes.push_back(static_cast<std::uint8_t>(i * i >> 3));
        text.bytes.push_back(static_cast<std::uint8_t>("aabacaada"[i % 9]));
    }
    text.documentEnds = {BytePos(0), BytePos(100), BytePos(100), BytePos(2000)};
    TokenizerName name;
    name.family = "tunstall";
    name.vocabulary = static_cast<std::uint32_t>(dictionary->size());
    std::size_t tokens[2] = {};
    for (const DictionaryParse parse : {DictionaryParse::Greedy, DictionaryParse::Optimal}) {
        name.parsing = parse;
        const auto tokenizer = TunstallTokenizer::create(name, *dictionary);
        if (!tokenizer)
            return 0;
        const auto encoded = (*tokenizer)->encode(text.view());
        const auto decoded = (*tokenizer)->decode(*encoded);
        if (!decoded || !(*decoded == text))
            std::abort();
        tokens[static_cast<int>(parse)] = encoded->ids.size();
    }
    if (tokens[1] > tokens[0])
        std::abort();
    return 0;
}
