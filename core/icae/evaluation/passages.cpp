// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/passages.h"

#include "core/base/random.h"
#include "core/tokenize/encodemany.h"

#include <algorithm>

namespace mullion {

Result<std::vector<TokenIds>> readDocuments(const Tokenizer& tokenizer, const CorpusSpec& corpus,
                                            const ReadOptions& options)
{
    const auto text = readText(corpus, options);
    MULLION_TRY(text);
    std::vector<TextView> views;
    std::uint64_t begin = 0;
    const auto add = [&](std::uint64_t end) {
        if (end > begin)
            views.push_back({ByteView(text->bytes).subspan(begin, end - begin), {}});
        begin = end;
    };
    for (const BytePos end : text->documentEnds)
        add(end.value());
    add(text->bytes.size());

    const auto encoded = encodeMany(tokenizer, views);
    MULLION_TRY(encoded);
    std::vector<TokenIds> documents;
    for (const EncodedText& document : *encoded)
        documents.push_back(document.ids);
    return documents;
}

PassageLength binOfLength(std::uint32_t label)
{
    const std::uint32_t side = std::min(label / 20, 5U);
    return {label - side, label + side};
}

std::vector<TokenIds> drawPassages(std::span<const TokenIds> documents, PassageLength length,
                                   std::size_t count, std::uint64_t seed)
{
    struct Place
    {
        std::size_t document;
        std::size_t begin;
    };
    Random random(seed);
    std::vector<Place> places;
    for (std::size_t d = 0; d < documents.size(); ++d) {
        const std::size_t fitting = documents[d].size() / length.longest;
        const std::size_t rest = documents[d].size() - fitting * length.longest;
        const std::size_t phase = random.below(rest + 1);
        for (std::size_t i = 0; i < fitting; ++i)
            places.push_back({d, phase + i * length.longest});
    }
    random.shuffle(places);
    places.resize(std::min(places.size(), count));

    std::vector<TokenIds> passages;
    for (const Place& place : places) {
        const auto begin =
            documents[place.document].begin() + static_cast<std::ptrdiff_t>(place.begin);
        const std::uint64_t tokens =
            length.shortest + random.below(length.longest - length.shortest + 1);
        passages.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(tokens));
    }
    return passages;
}

Result<std::string> textOf(const Tokenizer& tokenizer, const TokenIds& ids)
{
    EncodedText encoded;
    encoded.ids = ids;
    const auto text = tokenizer.decode(encoded);
    MULLION_TRY(text);
    return std::string(asChars(text->bytes));
}

} // namespace mullion
