// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/tunstalltokenizer.h"

#include "core/base/cancelled.h"
#include "core/base/hash.h"
#include "core/tokenize/blockbuilder.h"
#include "core/tokenize/fewestcutter.h"
#include "core/tokenize/fewestrule.h"
#include "core/tokenize/tokenids.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <numeric>

namespace mullion {

namespace {

constexpr std::size_t kTokensBetweenStops = 1 << 16;

std::string identityFor(const TokenizerName& name, const StringDictionary& dictionary)
{
    const std::string label = name.text();
    Bytes all(label.begin(), label.end());
    const Bytes body = dictionary.serialise();
    all.insert(all.end(), body.begin(), body.end());
    return identityOf(all);
}

std::vector<std::uint32_t> likelyFirst(const StringDictionary& dictionary)
{
    const std::vector<FixedBits> bits = dictionary.fixedStringBits();
    std::vector<std::uint32_t> order(bits.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return bits[a] < bits[b]; });
    return order;
}

/// Token i is node i + 1.
std::vector<std::uint32_t> nodesOfTokens(const StringDictionary& dictionary)
{
    std::vector<std::uint32_t> nodes(dictionary.size());
    std::iota(nodes.begin(), nodes.end(), 1u);
    return nodes;
}

} // namespace

bool TunstallTokenizer::knows(const TokenizerName& name)
{
    const TokenizerName plain{"tunstall", {}, name.vocabulary, {}, {}, name.parsing, {}};
    return name.text() == plain.text() && name.vocabulary && *name.vocabulary >= kMinVocabulary
           && *name.vocabulary <= StringDictionary::kMaxStrings;
}

Result<std::shared_ptr<const TunstallTokenizer>>
TunstallTokenizer::create(const TokenizerName& name, StringDictionary dictionary)
{
    if (!knows(name))
        return fail(ErrorCode::Usage, fmt::format("There is no tokenizer '{}'", name.text()),
                    "Give tunstall[v=32k] or tunstall[v=65k], with parse=optimal if you like");
    if (dictionary.size() != *name.vocabulary)
        return fail(ErrorCode::Input,
                    fmt::format("The dictionary has {} strings, not the {} of '{}'",
                                dictionary.size(), *name.vocabulary, name.text()),
                    "Build the tokenizer again");
    return std::shared_ptr<const TunstallTokenizer>(
        new TunstallTokenizer(name, std::move(dictionary)));
}

TunstallTokenizer::TunstallTokenizer(const TokenizerName& name, StringDictionary dictionary)
    : m_dictionary(std::move(dictionary))
    , m_walk(plainNodes(m_dictionary.nodes()), likelyFirst(m_dictionary))
    , m_pieces(plainNodes(m_dictionary.nodes()), nodesOfTokens(m_dictionary))
    , m_codebook(m_dictionary, std::bit_width(*name.vocabulary - 1))
    , m_parse(name.parsing.value_or(DictionaryParse::Greedy))
{
    m_info.name = name.text();
    m_info.identity = identityFor(name, m_dictionary);
    m_info.summary = fmt::format(
        "The {} most probable strings under a byte model, {}", m_dictionary.size(),
        m_parse == DictionaryParse::Greedy ? "always the longest that fits"
                                           : "as few of them as a text can be cut into");
    m_info.vocabulary = *name.vocabulary;
    m_info.bitsPerToken = m_codebook.codeBits();
    m_info.hasModelCosts = true;
    m_info.usesByteModel = true;

    m_strings.resize(m_walk.slotCount());
    m_bits.resize(m_walk.slotCount());
    for (std::uint32_t slot = 0; slot < m_walk.slotCount(); ++slot) {
        const std::uint32_t node = m_walk.node(slot);
        if (node == 0)
            continue;
        m_strings[slot] = {static_cast<std::uint16_t>(node - 1), m_dictionary.node(node).depth};
        m_bits[slot] = static_cast<float>(m_dictionary.node(node).bits());
    }
}

template <class Cutter>
Result<EncodedText> TunstallTokenizer::encodeWith(TextView text, std::stop_token stop) const
{
    EncodedText encoded;
    encoded.ids.reserve(text.symbolCount() / 4);
    Cutter cutter(m_walk, m_strings.data(), text);
    while (!cutter.atEnd()) {
        if (stop.stop_requested())
            return fail(cancelled());
        for (std::size_t i = 0; i < kTokensBetweenStops && !cutter.atEnd(); ++i)
            encoded.ids.push_back(cutter.next().code);
    }
    if (!text.empty())
        encoded.segments.push_back({TokenCount(encoded.ids.size()), text.symbolCount()});
    return encoded;
}

template <class Cutter>
Result<> TunstallTokenizer::traceWith(TextView text, const TokenBlockSink& sink,
                                      std::stop_token stop) const
{
    BlockBuilder blocks(sink);
    Cutter cutter(m_walk, m_strings.data(), text);
    while (!cutter.atEnd()) {
        if (stop.stop_requested())
            return fail(cancelled());
        SymbolCursor cursor = cutter.cursor();
        const CodedString string = cutter.next();
        std::uint32_t slot = 0;
        for (std::size_t i = 0; i < string.symbols; ++i, cursor.advance()) {
            const Symbol symbol = cursor.peek();
            slot = i == 0 ? m_walk.first(symbol) : m_walk.next(slot, symbol);
            blocks.addSymbol(symbol, m_bits[slot]);
        }
        if (!blocks.addToken(string.code, 0))
            return {};
    }
    blocks.flush();
    return {};
}

Result<EncodedText> TunstallTokenizer::encode(TextView text, std::stop_token stop) const
{
    return m_parse == DictionaryParse::Greedy ? encodeWith<GreedyCutter<true>>(text, stop)
                                              : encodeWith<FewestCutter>(text, stop);
}

Result<Text> TunstallTokenizer::decode(const EncodedText& encoded, std::stop_token stop) const
{
    const std::vector<TokenId>& ids = encoded.ids;
    MULLION_TRY(checkIds(ids, m_info));
    return m_pieces.decode(
        ids.size(), [&](std::size_t i) { return ids[i]; }, stop);
}

Result<> TunstallTokenizer::trace(TextView text, const TokenBlockSink& sink,
                                  std::stop_token stop) const
{
    return m_parse == DictionaryParse::Greedy ? traceWith<GreedyCutter<true>>(text, sink, stop)
                                              : traceWith<FewestCutter>(text, sink, stop);
}

Result<std::unique_ptr<Continuation>> TunstallTokenizer::continueText(TextView prompt) const
{
    TreeView tree;
    tree.node = [this](std::uint32_t index) -> const PrefixNode& {
        return m_dictionary.node(index);
    };
    tree.decoded = [](std::uint32_t code) { return code + 1; };
    std::unique_ptr<const StringRule> rule;
    if (m_parse == DictionaryParse::Greedy)
        rule = std::make_unique<TreeRule>(std::move(tree), [this](std::uint32_t node) {
            return StringRule::Choice{node - 1, m_dictionary.node(node).depth};
        });
    else
        rule = std::make_unique<FewestRule>(std::move(tree));
    return std::make_unique<StringContinuation>(m_info, std::move(rule), std::vector<TokenId>(),
                                                symbolsOf(prompt));
}

} // namespace mullion
