// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/equalinfotokenizer.h"

#include "core/base/hash.h"
#include "core/tokenize/blockbuilder.h"
#include "core/tokenize/symbolcursor.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace mullion {

namespace {

constexpr int kWindowBits = 16;
constexpr std::size_t kWindowsBetweenStops = 1 << 16;

Error cancelled()
{
    return {ErrorCode::Cancelled, "Stopped", ""};
}

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

} // namespace

/// Cuts a text into windows, one call for each.
class EqualInfoTokenizer::Walker
{
public:
    Walker(const EqualInfoTokenizer& tokenizer, TextView text)
        : m_walk(tokenizer.m_walk)
        , m_emissions(tokenizer.m_emissions.data())
        , m_bytes(text.bytes.data())
        , m_cursor(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_cursor.atEnd(); }
    [[nodiscard]] const SymbolCursor& cursor() const { return m_cursor; }

    Emission next()
    {
        const std::size_t plain = m_cursor.plainBytes();
        if (plain == 0)
            return nextAcrossEnd();
        const std::uint8_t* byte = m_bytes + m_cursor.byte();
        const std::uint8_t* const end = byte + plain;
        std::uint32_t slot = m_walk.first(*byte++);
        for (;;) {
            if (byte == end)
                return nextAcrossEnd();
            const std::uint32_t child = m_walk.next(slot, *byte);
            if (child == WindowWalk::kNone)
                break;
            slot = child;
            ++byte;
        }
        const Emission emission = m_emissions[slot];
        m_cursor.skipBytes(emission.symbols);
        return emission;
    }

private:
    /// The same for a window that may reach a document end or the end of the text.
    Emission nextAcrossEnd()
    {
        SymbolCursor ahead = m_cursor;
        std::uint32_t slot = m_walk.first(ahead.peek());
        for (ahead.advance(); !ahead.atEnd(); ahead.advance()) {
            const std::uint32_t child = m_walk.next(slot, ahead.peek());
            if (child == WindowWalk::kNone)
                break;
            slot = child;
        }
        const Emission emission = m_emissions[slot];
        m_cursor.advance(emission.symbols);
        return emission;
    }

    const WindowWalk& m_walk;
    const Emission* m_emissions;
    const std::uint8_t* m_bytes;
    SymbolCursor m_cursor;
};

Result<std::shared_ptr<const EqualInfoTokenizer>>
EqualInfoTokenizer::create(const TokenizerName& name, WindowTree tree)
{
    const bool known = name.family == "equal-info" && name.windowBits == kWindowBits
                       && (name.vocabulary == 256u || name.vocabulary == 65'536u);
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
    , m_walk(m_tree)
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

    m_emissions.resize(m_walk.slotCount());
    for (std::uint32_t slot = 0; slot < m_walk.slotCount(); ++slot) {
        const WindowCodes::Emission& emission = m_codes.emission[m_walk.node(slot)];
        m_emissions[slot] = {static_cast<std::uint16_t>(emission.code),
                             m_tree.node(emission.node).depth};
    }
    for (const WindowTree::Node& node : m_tree.nodes())
        m_bits.push_back(static_cast<float>(node.bits()));
    prepareDecoding();
    if (m_info.tokensPerWindow == 2)
        prepareSpans();
}

void EqualInfoTokenizer::prepareDecoding()
{
    m_pieces.resize(m_codes.decoded.size());
    m_byteCounts.resize(m_codes.decoded.size());
    for (std::size_t code = 0; code < m_pieces.size(); ++code) {
        // Three of four code words mean the same as the one before.
        if (code > 0 && m_codes.decoded[code] == m_codes.decoded[code - 1]) {
            m_pieces[code] = m_pieces[code - 1];
            m_byteCounts[code] = m_byteCounts[code - 1];
            continue;
        }
        const std::vector<Symbol> string = m_tree.symbols(m_codes.decoded[code]);
        Piece& piece = m_pieces[code];
        for (const Symbol symbol : string) {
            if (symbol == kEndOfDocument || piece.size == Piece::kRoom) {
                piece.size = Piece::kLong;
                break;
            }
            piece.bytes[piece.size++] = static_cast<std::uint8_t>(symbol);
        }
        m_byteCounts[code] = static_cast<std::uint16_t>(
            std::count_if(string.begin(), string.end(), [](Symbol s) { return s < 256; }));
    }
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
    Walker walker(*this, text);
    const bool split = m_info.tokensPerWindow == 2;
    while (!walker.atEnd()) {
        if (stop.stop_requested())
            return fail(cancelled());
        for (std::size_t i = 0; i < kWindowsBetweenStops && !walker.atEnd(); ++i) {
            const std::uint32_t code = walker.next().code;
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
    const std::size_t windows = ids.size() / perWindow;
    const auto codeAt = [&](std::size_t window) {
        return perWindow == 1 ? ids[window] : ids[2 * window] << 8 | ids[2 * window + 1];
    };

    std::size_t size = 0;
    TokenId all = 0;
    for (const TokenId id : ids)
        all |= id;
    if (all >= m_info.vocabulary) {
        const auto place = std::find_if(ids.begin(), ids.end(),
                                        [&](TokenId id) { return id >= m_info.vocabulary; });
        return fail(ErrorCode::Input,
                    fmt::format("Token {} at place {} is no id of '{}'", *place,
                                place - ids.begin(), m_info.name),
                    fmt::format("Ids are 0 to {}; decode with the tokenizer that encoded",
                                m_info.vocabulary - 1));
    }
    for (std::size_t window = 0; window < windows; ++window)
        size += m_byteCounts[codeAt(window)];

    // Room behind the end, so that a short piece can always be copied as a whole.
    Text text;
    text.bytes.resize(size + Piece::kRoom);
    std::uint8_t* out = text.bytes.data();
    for (std::size_t window = 0; window < windows; ++window) {
        if (window % kWindowsBetweenStops == 0 && stop.stop_requested())
            return fail(cancelled());
        const std::uint32_t code = codeAt(window);
        const Piece& piece = m_pieces[code];
        if (piece.size != Piece::kLong) {
            std::memcpy(out, piece.bytes.data(), Piece::kRoom);
            out += piece.size;
            continue;
        }
        for (const Symbol symbol : m_tree.symbols(m_codes.decoded[code])) {
            if (symbol == kEndOfDocument)
                text.documentEnds.push_back(
                    BytePos(static_cast<std::uint64_t>(out - text.bytes.data())));
            else
                *out++ = static_cast<std::uint8_t>(symbol);
        }
    }
    text.bytes.resize(size);
    return text;
}

Result<> EqualInfoTokenizer::trace(TextView text, const TokenBlockSink& sink,
                                   std::stop_token stop) const
{
    BlockBuilder blocks(sink);
    Walker walker(*this, text);
    const bool split = m_info.tokensPerWindow == 2;
    while (!walker.atEnd()) {
        if (stop.stop_requested())
            return fail(cancelled());
        SymbolCursor cursor = walker.cursor();
        const Emission window = walker.next();
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

} // namespace mullion
