// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/texttypes.h"

#include "core/base/random.h"
#include "core/icae/evaluation/generatedtexts.h"

#include <algorithm>

namespace mullion {

namespace {

/// The ids that a text may have, in a row: 0 ... count - 1.
class PlainIds
{
public:
    explicit PlainIds(const TypedTextOptions& options)
        : m_end(options.endToken)
        , m_count(options.vocabulary - (options.endToken ? 1 : 0))
    {
    }

    [[nodiscard]] std::uint32_t drawn(Random& random) const
    {
        return at(static_cast<std::uint32_t>(random.below(m_count)));
    }
    [[nodiscard]] std::uint32_t behind(std::uint32_t id) const
    {
        return at((placeOf(id) + 1) % m_count);
    }

private:
    [[nodiscard]] std::uint32_t at(std::uint32_t place) const
    {
        return m_end && place >= *m_end ? place + 1 : place;
    }
    [[nodiscard]] std::uint32_t placeOf(std::uint32_t id) const
    {
        return m_end && id > *m_end ? id - 1 : id;
    }

    std::optional<std::uint32_t> m_end;
    std::uint32_t m_count;
};

Result<TokenIds> encoded(const Tokenizer& tokenizer, const std::string& text)
{
    auto ids = tokenizer.encode({asBytes(text), {}});
    MULLION_TRY(ids);
    return std::move(ids->ids);
}

using Maker = std::string (*)(Random& random, std::size_t bytes);

/// So much made-up text that it has at least `tokens`, cut there.
Result<TokenIds> madeUp(Maker maker, const Tokenizer& tokenizer, std::size_t tokens,
                        std::uint64_t seed)
{
    for (std::size_t bytes = 4 * tokens;; bytes *= 2) {
        Random random(seed);
        auto ids = encoded(tokenizer, maker(random, bytes));
        MULLION_TRY(ids);
        if (ids->size() < tokens)
            continue;
        ids->resize(tokens);
        return std::move(*ids);
    }
}

Result<TokenIds> shuffled(const Tokenizer& tokenizer, const TokenIds& prose, Random& random)
{
    const auto text = textOf(tokenizer, prose);
    MULLION_TRY(text);
    auto ids = encoded(tokenizer, shuffledWords(*text, random));
    MULLION_TRY(ids);
    if (ids->empty()) // white space only
        return prose;
    ids->resize(std::min(ids->size(), prose.size()));
    return std::move(*ids);
}

std::vector<TokenIds> fromFiles(std::span<const TokenIds> documents,
                                std::span<const TokenIds> prose, std::uint64_t seed)
{
    std::uint32_t longest = 0;
    for (const TokenIds& text : prose)
        longest = std::max(longest, static_cast<std::uint32_t>(text.size()));
    auto texts = drawPassages(documents, {longest, longest}, prose.size(), seed);
    for (std::size_t i = 0; i < texts.size(); ++i)
        texts[i].resize(prose[i].size());
    return texts;
}

} // namespace

std::string nameOf(TextType type)
{
    switch (type) {
    case TextType::Prose:
        return "prose";
    case TextType::Patterned:
        return "patterned";
    case TextType::Random:
        return "random";
    case TextType::ShuffledWords:
        return "shuffled";
    case TextType::Code:
        return "code";
    case TextType::Numbers:
        return "numbers";
    }
    return {};
}

Result<std::vector<TokenIds>> textsOfType(TextType type, std::span<const TokenIds> prose,
                                          const Tokenizer& tokenizer,
                                          const TypedTextOptions& options)
{
    if (prose.empty())
        return std::vector<TokenIds>();
    if (type == TextType::Code && !options.code.empty())
        return fromFiles(options.code, prose, options.seed);
    if (type == TextType::Numbers && !options.numbers.empty())
        return fromFiles(options.numbers, prose, options.seed);

    const PlainIds plain(options);
    std::vector<TokenIds> texts;
    for (std::size_t i = 0; i < prose.size(); ++i) {
        const std::uint64_t seed = derivedSeed(options.seed, i);
        Random random(seed);
        Result<TokenIds> text = prose[i];
        switch (type) {
        case TextType::Prose:
            break;
        case TextType::Patterned:
            std::ranges::transform(*text, text->begin(),
                                   [&](std::uint32_t id) { return plain.behind(id); });
            break;
        case TextType::Random:
            std::ranges::generate(*text, [&] { return plain.drawn(random); });
            break;
        case TextType::ShuffledWords:
            text = shuffled(tokenizer, prose[i], random);
            break;
        case TextType::Code:
            text = madeUp(codeText, tokenizer, prose[i].size(), seed);
            break;
        case TextType::Numbers:
            text = madeUp(numbersText, tokenizer, prose[i].size(), seed);
            break;
        }
        MULLION_TRY(text);
        texts.push_back(std::move(*text));
    }
    return texts;
}

} // namespace mullion
