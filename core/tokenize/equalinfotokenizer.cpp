// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/equalinfotokenizer.h"

#include "core/base/cancelled.h"
#include "core/base/hash.h"
#include "core/tokenize/blockbuilder.h"
#include "core/tokenize/symbolcursor.h"
#include "core/tokenize/tokenids.h"
#include "core/tokenize/treerule.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace mullion {

namespace {

constexpr int kWindowBits = 16;
constexpr std::size_t kWindowsBetweenStops = 1 << 16;

std::string identityFor(const TokenizerName& name, const WindowTree& tree)
{
    const std::string label = name.text();
    Bytes all(label.begin(), label.end());
    const Bytes body = tree.serialise();
    all.insert(all.end(), body.begin(), body.end());
    return identityOf(all);
}

/// The deepest node above (or at) both.
std::uint32_t commonAncestor(const WindowTree& tree, std::uint32_t a, std::uint32_t b)
{
    while (a != b) {
        if (tree.node(a).depth >= tree.node(b).depth)
            a = tree.node(a).parent;
        else
            b = tree.node(b).parent;
    }
    return a;
}

/// Nodes in descending order of probability, as far as intervals tell it.
std::vector<std::uint32_t> likelyFirst(const WindowTree& tree)
{
    std::vector<std::uint32_t> order(tree.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return tree.node(a).interval.width > tree.node(b).interval.width;
    });
    return order;
}

} // namespace

Result<std::shared_ptr<const EqualInfoTokenizer>>
EqualInfoTokenizer::create(const TokenizerName& name, WindowTree tree)
{
    const bool known = name.family == "equal-info" && name.windowBits == kWindowBits
                       && (name.vocabulary == 256u || name.vocabulary == 65'536u)
                       && name.reset.value_or(ModelReset::EachWindow) == ModelReset::EachWindow;
    if (!known)
        return fail(ErrorCode::Usage, fmt::format("There is no tokenizer '{}'", name.text()),
                    "Give equal-info[b=16,v=256] or equal-info[b=16,v=65k], with code=delay or "
                    "code=paper if you like");
    if (tree.grid().bits() != kWindowBits)
        return fail(ErrorCode::Input,
                    fmt::format("The table is for windows of {} bits, not {}", tree.grid().bits(),
                                kWindowBits),
                    "Build the tokenizer again");
    return std::shared_ptr<const EqualInfoTokenizer>(new EqualInfoTokenizer(name, std::move(tree)));
}

EqualInfoTokenizer::EqualInfoTokenizer(const TokenizerName& name, WindowTree tree)
    : m_tree(std::move(tree))
    , m_codes(WindowCodes::derive(m_tree, name.code.value_or(WindowCode::Straddle)))
    , m_walk(plainNodes(m_tree.nodes()), likelyFirst(m_tree))
    , m_pieces(plainNodes(m_tree.nodes()), m_codes.decoded)
    , m_codebook(m_tree, m_codes)
{
    m_info.name = name.text();
    m_info.identity = identityFor(name, m_tree);
    m_info.summary = fmt::format("Windows of {} bits under a byte model that restarts with each, "
                                 "'{}' code, {} strings",
                                 kWindowBits, nameOf(name.code.value_or(WindowCode::Straddle)),
                                 m_codebook.size());
    m_info.vocabulary = *name.vocabulary;
    m_info.bitsPerToken = m_info.vocabulary == 256 ? 8 : 16;
    m_info.tokensPerWindow = kWindowBits / m_info.bitsPerToken;
    m_info.lossless = name.code != WindowCode::Paper;
    m_info.hasModelCosts = true;
    m_info.usesByteModel = true;

    m_windows.resize(m_walk.slotCount());
    for (std::uint32_t slot = 0; slot < m_walk.slotCount(); ++slot) {
        const WindowCodes::Emission& emission = m_codes.emission[m_walk.node(slot)];
        m_windows[slot] = {static_cast<std::uint16_t>(emission.code),
                           m_tree.node(emission.node).depth};
    }
    for (const WindowTree::Node& node : m_tree.nodes())
        m_bits.push_back(static_cast<float>(node.bits()));
    if (m_info.tokensPerWindow == 2)
        prepareSpans();
}

/// What is certain once the first of two tokens has been read is what all 256 code words that begin
/// with it decode to alike.
void EqualInfoTokenizer::prepareSpans()
{
    for (std::size_t first = 0; first < m_firstSpans.size(); ++first) {
        std::uint32_t common = m_codes.decoded[first << 8];
        for (std::size_t second = 1; second < 256; ++second)
            common = commonAncestor(m_tree, common, m_codes.decoded[first << 8 | second]);
        m_firstSpans[first] = m_tree.node(common).depth;
    }
}

Result<EncodedText> EqualInfoTokenizer::encode(TextView text, std::stop_token stop) const
{
    EncodedText encoded;
    encoded.ids.reserve(text.symbolCount() / 4);
    GreedyCutter cutter(m_walk, m_windows.data(), text);
    const bool split = m_info.tokensPerWindow == 2;
    while (!cutter.atEnd()) {
        if (stop.stop_requested())
            return fail(cancelled());
        for (std::size_t i = 0; i < kWindowsBetweenStops && !cutter.atEnd(); ++i) {
            const std::uint32_t code = cutter.next().code;
            if (split) {
                encoded.ids.push_back(code >> 8);
                encoded.ids.push_back(code & 0xff);
            } else {
                encoded.ids.push_back(code);
            }
        }
    }
    if (!text.empty())
        encoded.segments.push_back({TokenCount(encoded.ids.size()), text.symbolCount()});
    return encoded;
}

Result<Text> EqualInfoTokenizer::decode(const EncodedText& encoded, std::stop_token stop) const
{
    const std::vector<TokenId>& ids = encoded.ids;
    const std::size_t perWindow = static_cast<std::size_t>(m_info.tokensPerWindow);
    if (ids.size() % perWindow != 0)
        return fail(
            ErrorCode::Input,
            fmt::format("{} tokens are no whole number of windows of {}", ids.size(), perWindow),
            "Give all tokens of the last window");
    MULLION_TRY(checkIds(ids, m_info));
    const std::size_t windows = ids.size() / perWindow;
    if (perWindow == 1)
        return m_pieces.decode(
            windows, [&](std::size_t i) { return ids[i]; }, stop);
    return m_pieces.decode(
        windows, [&](std::size_t i) { return ids[2 * i] << 8 | ids[2 * i + 1]; }, stop);
}

Result<> EqualInfoTokenizer::trace(TextView text, const TokenBlockSink& sink,
                                   std::stop_token stop) const
{
    BlockBuilder blocks(sink);
    GreedyCutter cutter(m_walk, m_windows.data(), text);
    const bool split = m_info.tokensPerWindow == 2;
    while (!cutter.atEnd()) {
        if (stop.stop_requested())
            return fail(cancelled());
        SymbolCursor cursor = cutter.cursor();
        const CodedString window = cutter.next();
        const std::size_t settled =
            split ? std::min(m_firstSpans[window.code >> 8], window.symbols) : 0;
        bool more = true;
        std::uint32_t slot = 0;
        for (std::size_t i = 0; i <= window.symbols; ++i) {
            if (split && i == settled)
                more = blocks.addToken(window.code >> 8, 0);
            if (i == window.symbols)
                break;
            const Symbol symbol = cursor.peek();
            slot = i == 0 ? m_walk.first(symbol) : m_walk.next(slot, symbol);
            blocks.addSymbol(symbol, m_bits[m_walk.node(slot)]);
            cursor.advance();
        }
        more =
            more
            && (split ? blocks.addToken(window.code & 0xff, 1) : blocks.addToken(window.code, 0));
        if (!more)
            return {};
    }
    blocks.flush();
    return {};
}

Result<std::unique_ptr<Continuation>> EqualInfoTokenizer::continueText(TextView prompt) const
{
    TreeView tree;
    tree.node = [this](std::uint32_t index) -> const PrefixNode& { return m_tree.node(index); };
    tree.decoded = [this](std::uint32_t code) { return m_codes.decoded[code]; };
    auto rule = std::make_unique<TreeRule>(std::move(tree), [this](std::uint32_t node) {
        const WindowCodes::Emission& emission = m_codes.emission[node];
        return StringRule::Choice{emission.code, m_tree.node(emission.node).depth};
    });
    return std::make_unique<StringContinuation>(m_info, std::move(rule), std::vector<TokenId>(),
                                                symbolsOf(prompt));
}

} // namespace mullion
