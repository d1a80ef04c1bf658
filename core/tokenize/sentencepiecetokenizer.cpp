// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/sentencepiecetokenizer.h"

#include "core/base/cancelled.h"
#include "core/base/hash.h"
#include "core/text/utf8line.h"
#include "core/tokenize/blockbuilder.h"
#include "core/tokenize/piececodebook.h"
#include "core/tokenize/piecerule.h"
#include "core/tokenize/symbolcursor.h"
#include "core/tokenize/tokenids.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace mullion {

namespace {

/// Bounds what the library works on at a time.
constexpr std::size_t kLongestLine = 1 << 16;

std::vector<Symbol> symbolsOf(const std::string& bytes)
{
    const ByteView view = asBytes(bytes);
    return {view.begin(), view.end()};
}

/// A branch for each string; the last id is the end of a document.
PieceTable tableOf(const std::vector<std::string>& strings)
{
    std::vector<PrefixNode> nodes(1);
    std::vector<std::uint32_t> decoded;
    const auto grow = [&](std::uint32_t parent, Symbol symbol) {
        PrefixNode& node = nodes.emplace_back();
        node.parent = parent;
        node.depth = static_cast<std::uint16_t>(nodes[parent].depth + 1);
        node.symbol = symbol;
        return static_cast<std::uint32_t>(nodes.size() - 1);
    };
    for (const std::string& string : strings) {
        std::uint32_t node = 0;
        for (const std::uint8_t byte : asBytes(string))
            node = grow(node, byte);
        decoded.push_back(node);
    }
    decoded.back() = grow(0, kEndOfDocument);
    return {std::move(nodes), std::move(decoded)};
}

} // namespace

SentencePieceTokenizer::SentencePieceTokenizer(const TokenizerName& name, const Pieces& pieces)
{
    const std::uint32_t vocabulary = static_cast<std::uint32_t>(pieces.all.size()) + 1;
    m_info.name = name.text();
    m_info.vocabulary = vocabulary;
    m_info.bitsPerToken = std::bit_width(vocabulary - 1);
    m_info.summary = fmt::format("SentencePiece ({}): {} pieces, single bytes for what has none, "
                                 "and the end of a document",
                                 nameOf(pieces.model), vocabulary - 2);

    m_strings.resize(vocabulary);
    std::array<bool, 256> hasText{};
    std::size_t byte = 0;
    for (std::size_t id = 0; id < pieces.all.size(); ++id) {
        const Pieces::Piece& piece = pieces.all[id];
        std::string& string = m_strings[id];
        if (piece.kind == Pieces::Kind::Byte) {
            m_byteIds[byte] = static_cast<TokenId>(id);
            string = static_cast<char>(byte++);
        } else if (piece.kind == Pieces::Kind::Text) {
            string = piece.text;
            if (string.size() == 1)
                hasText[static_cast<std::uint8_t>(string[0])] = true;
        }
    }
    m_pieces.emplace(tableOf(m_strings));

    // The piece of a byte that is a character with a piece of its own is never used.
    std::vector<PieceCodebook::Piece> emitted;
    for (TokenId id = 0; id < endId(); ++id) {
        const std::string& string = m_strings[id];
        const bool shadowed = string.size() == 1 && pieces.all[id].kind == Pieces::Kind::Byte
                              && hasText[static_cast<std::uint8_t>(string[0])];
        if (!string.empty() && !shadowed)
            emitted.push_back({id, symbolsOf(string)});
    }
    emitted.push_back({endId(), {kEndOfDocument}});
    m_codebook = std::make_unique<PieceCodebook>(m_info.bitsPerToken, std::move(emitted));
}

Result<std::shared_ptr<const SentencePieceTokenizer>>
SentencePieceTokenizer::create(const TokenizerName& name, const Pieces& pieces)
{
    const Bytes model = pieces.serialise();
    std::shared_ptr<SentencePieceTokenizer> tokenizer(new SentencePieceTokenizer(name, pieces));
    tokenizer->m_info.identity =
        identityOf(asBytes(fmt::format("{} 1 {}", name.text(), identityOf(model))));
    const auto library = loadPieceLibrary();
    MULLION_TRY(library);
    auto cutter = (*library)->open(model);
    MULLION_TRY(cutter);
    tokenizer->m_cutter = std::move(*cutter);
    return tokenizer;
}

template <class Take>
Result<> SentencePieceTokenizer::cut(TextView text, const std::stop_token& stop, Take take) const
{
    std::vector<int> ids; // kept from line to line for its memory
    SymbolCursor cursor(text);
    while (!cursor.atEnd()) {
        if (stop.stop_requested())
            return fail(cancelled());
        if (cursor.endIsNext()) {
            cursor.advance();
            if (!take(endId()))
                return {};
            continue;
        }
        const ByteView rest = text.bytes.subspan(cursor.byte(), cursor.plainBytes());
        const std::size_t length = utf8LineLength(rest, kLongestLine);
        if (length == 0) {
            cursor.skipBytes(1);
            if (!take(m_byteIds[rest[0]]))
                return {};
            continue;
        }
        MULLION_TRY(m_cutter->cut(asChars(rest.first(length)), ids));
        cursor.skipBytes(length);
        for (const int id : ids) {
            if (!take(static_cast<TokenId>(id)))
                return {};
        }
    }
    return {};
}

Result<EncodedText> SentencePieceTokenizer::encode(TextView text, std::stop_token stop) const
{
    EncodedText encoded;
    MULLION_TRY(cut(text, stop, [&](TokenId id) {
        encoded.ids.push_back(id);
        return true;
    }));
    if (!text.empty())
        encoded.segments.push_back({TokenCount(encoded.ids.size()), text.symbolCount()});
    return encoded;
}

Result<Text> SentencePieceTokenizer::decode(const EncodedText& encoded, std::stop_token stop) const
{
    const std::vector<TokenId>& ids = encoded.ids;
    MULLION_TRY(checkIds(ids, m_info));
    return m_pieces->decode(
        ids.size(), [&](std::size_t i) { return ids[i]; }, stop);
}

Result<> SentencePieceTokenizer::trace(TextView text, const TokenBlockSink& sink,
                                       std::stop_token stop) const
{
    // A piece has no probability to report: the bits of its id are shared out among its bytes.
    const auto bits = static_cast<float>(m_info.bitsPerToken);
    BlockBuilder blocks(sink);
    bool wanted = true;
    MULLION_TRY(cut(text, stop, [&](TokenId id) {
        const std::string& string = m_strings[id];
        if (id == endId())
            blocks.addSymbol(kEndOfDocument, bits);
        for (const char byte : string)
            blocks.addSymbol(static_cast<std::uint8_t>(byte),
                             bits / static_cast<float>(string.size()));
        return wanted = blocks.addToken(id, 0);
    }));
    if (wanted)
        blocks.flush();
    return {};
}

/// Of a text that may go on: the bytes at its end that belong to a line which has not ended yet.
/// (`length`: of them those that are whole characters.)
std::size_t SentencePieceTokenizer::openLine(TextView text, std::size_t& length)
{
    SymbolCursor cursor(text);
    while (!cursor.atEnd()) {
        if (cursor.endIsNext()) {
            cursor.advance();
            continue;
        }
        const ByteView rest = text.bytes.subspan(cursor.byte(), cursor.plainBytes());
        length = utf8LineLength(rest, kLongestLine);
        const ByteView behind = rest.subspan(length);
        const bool ended = cursor.end() < text.documentEnds.size() || length == kLongestLine
                           || (length > 0 && rest[length - 1] == '\n')
                           || (!behind.empty() && !mayBecomeCharacter(behind));
        if (!ended)
            return rest.size();
        cursor.skipBytes(std::max<std::size_t>(length, 1));
    }
    length = 0;
    return 0;
}

Result<std::unique_ptr<Continuation>> SentencePieceTokenizer::continueText(TextView prompt) const
{
    std::vector<PieceRule::Piece> pieces;
    for (std::size_t i = 0; i < m_codebook->size(); ++i) {
        Codebook::Entry entry = m_codebook->entry(i);
        pieces.push_back({entry.code, std::move(entry.symbols)});
    }
    auto rule = std::make_unique<PieceRule>(std::move(pieces), [this](std::uint32_t id) {
        return id == endId() ? std::vector<Symbol>{kEndOfDocument} : symbolsOf(m_strings[id]);
    });

    // Lines are cut each by itself. Of the last one all is settled up to a place that no piece can
    // lie across, which in most pieces is the last space.
    std::size_t whole = 0;
    const std::size_t open = openLine(prompt, whole);
    const ByteView line = prompt.bytes.last(open);
    const std::size_t left = open - rule->settledBytes(line, whole);
    const TextView done{prompt.bytes.first(prompt.bytes.size() - left), prompt.documentEnds};
    auto settled = encode(done);
    MULLION_TRY(settled);
    const ByteView rest = prompt.bytes.last(left);
    return std::make_unique<StringContinuation>(m_info, std::move(rule), std::move(settled->ids),
                                                std::vector<Symbol>(rest.begin(), rest.end()));
}

} // namespace mullion
