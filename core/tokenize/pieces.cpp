// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/pieces.h"

#include "core/base/bytestream.h"
#include "core/text/utf8line.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>
#include <string_view>

namespace mullion {

namespace {

/// Field numbers of sentencepiece_model.proto.
enum Field : std::uint64_t
{
    kModelPieces = 1,
    kModelTrainer = 2,
    kModelNormalizer = 3,
    kPieceText = 1,
    kPieceScore = 2,
    kPieceKind = 3,
    kTrainerModelType = 3,
    kTrainerVocabulary = 4,
    kTrainerByteFallback = 35,
    kTrainerUnknownId = 40,
    kTrainerBeginId = 41,
    kTrainerEndId = 42,
    kTrainerPaddingId = 43,
    kNormalizerName = 1,
    kNormalizerDummyPrefix = 3,
    kNormalizerRemoveSpaces = 4,
    kNormalizerEscapeSpaces = 5,
};

enum WireType : std::uint64_t
{
    kVarint = 0,
    kFixed64 = 1,
    kSized = 2,
    kFixed32 = 5
};

constexpr std::string_view kSpaceSign = "\xe2\x96\x81"; // U+2581
constexpr std::size_t kMostPieces = 1 << 20;
constexpr float kLargestScore = 1e7F; // the library adds up those of a line

/// A protobuf message, written field by field.
class MessageWriter
{
public:
    void number(Field field, std::uint64_t value)
    {
        key(field, kVarint);
        m_out.number(value);
    }
    void real(Field field, float value)
    {
        key(field, kFixed32);
        m_out.fixed(std::bit_cast<std::uint32_t>(value), 4);
    }
    void sized(Field field, ByteView bytes)
    {
        key(field, kSized);
        m_out.sized(bytes);
    }
    void text(Field field, std::string_view text) { sized(field, asBytes(text)); }

    Bytes take() { return m_out.take(); }

private:
    void key(Field field, WireType type) { m_out.number(field << 3 | type); }

    ByteWriter m_out;
};

/// -1, as protobuf writes an int32: ten bytes.
void writeNone(MessageWriter& out, Field field)
{
    out.number(field, ~std::uint64_t(0));
}

tl::unexpected<Error> damaged(std::string_view what)
{
    return fail(ErrorCode::Input, fmt::format("The pieces are damaged: {}", what),
                "Copy the tokenizer again or train it again");
}

Bytes serialisePiece(const Pieces::Piece& piece)
{
    MessageWriter out;
    out.text(kPieceText, piece.text);
    out.real(kPieceScore, piece.score);
    if (piece.kind != Pieces::Kind::Text)
        out.number(kPieceKind, static_cast<std::uint64_t>(piece.kind));
    return out.take();
}

/// False for what is no piece, or of a kind that we do not use.
bool readPiece(ByteReader in, Pieces::Piece& piece)
{
    while (in.left() > 0) {
        switch (in.number()) {
        case kPieceText << 3 | kSized:
            piece.text = in.text();
            break;
        case kPieceScore << 3 | kFixed32:
            piece.score = std::bit_cast<float>(static_cast<std::uint32_t>(in.fixed(4)));
            break;
        case kPieceKind << 3 | kVarint: {
            const auto kind = static_cast<Pieces::Kind>(in.number());
            if (kind != Pieces::Kind::Text && kind != Pieces::Kind::Unknown
                && kind != Pieces::Kind::Byte)
                return false;
            piece.kind = kind;
            break;
        }
        default:
            return false;
        }
    }
    return !in.failed();
}

/// The pieces of a model; what else stands in it is passed over.
Result<Pieces> readModel(PieceModel model, ByteView bytes)
{
    Pieces pieces;
    pieces.model = model;
    ByteReader in(bytes);
    while (in.left() > 0) {
        const std::uint64_t key = in.number();
        if ((key & 7) != kSized)
            return damaged("there is an unknown field");
        const ByteView field = in.sized();
        if (key >> 3 != kModelPieces)
            continue;
        if (pieces.all.size() == kMostPieces)
            return damaged("there are too many");
        if (!readPiece(ByteReader(field), pieces.all.emplace_back()))
            return damaged(fmt::format("number {} cannot be read", pieces.all.size() - 1));
    }
    if (in.failed())
        return damaged("they are cut off");
    return pieces;
}

/// The text with spaces for SentencePiece's sign for them.
std::string withSpaces(std::string_view text)
{
    std::string spaced;
    while (!text.empty()) {
        const auto sign = std::min(text.find(kSpaceSign), text.size());
        spaced += text.substr(0, sign);
        text.remove_prefix(sign);
        if (!text.empty()) {
            spaced += ' ';
            text.remove_prefix(kSpaceSign.size());
        }
    }
    return spaced;
}

bool isText(std::string_view text)
{
    return !text.empty() && text.size() <= Pieces::kMostBytes
           && utf8LineLength(asBytes(text), Pieces::kMostBytes) == text.size();
}

/// What the library takes for granted about a model.
Result<> check(const Pieces& pieces)
{
    if (pieces.all.empty() || pieces.all[0].kind != Pieces::Kind::Unknown)
        return damaged("the first is not <unk>");
    std::set<std::string_view> seen;
    std::size_t bytes = 0;
    for (std::size_t id = 0; id < pieces.all.size(); ++id) {
        const Pieces::Piece& piece = pieces.all[id];
        const bool right =
            piece.kind == Pieces::Kind::Unknown ? id == 0 && piece.text == "<unk>"
            : piece.kind == Pieces::Kind::Byte
                ? bytes < 256 && piece.text == bytePieceName(static_cast<std::uint8_t>(bytes++))
                : isText(piece.text);
        // Not !(<=): a score that is no number must fail too.
        if (!right || !(std::abs(piece.score) <= kLargestScore))
            return damaged(fmt::format("number {} cannot be one", id));
        if (!seen.insert(piece.text).second)
            return damaged(fmt::format("number {} was there before", id));
    }
    if (bytes != 256)
        return damaged("some bytes have none");
    return {};
}

} // namespace

std::string bytePieceName(std::uint8_t byte)
{
    return fmt::format("<0x{:02X}>", byte);
}

Bytes Pieces::serialise() const
{
    MessageWriter trainer;
    trainer.number(kTrainerModelType, model == PieceModel::Unigram ? 1 : 2);
    trainer.number(kTrainerVocabulary, all.size());
    trainer.number(kTrainerByteFallback, 1);
    trainer.number(kTrainerUnknownId, 0);
    writeNone(trainer, kTrainerBeginId);
    writeNone(trainer, kTrainerEndId);
    writeNone(trainer, kTrainerPaddingId);
    MessageWriter normalizer;
    normalizer.text(kNormalizerName, "identity");
    normalizer.number(kNormalizerDummyPrefix, 0);
    normalizer.number(kNormalizerRemoveSpaces, 0);
    normalizer.number(kNormalizerEscapeSpaces, 0);

    MessageWriter out;
    for (const Piece& piece : all)
        out.sized(kModelPieces, serialisePiece(piece));
    out.sized(kModelTrainer, trainer.take());
    out.sized(kModelNormalizer, normalizer.take());
    return out.take();
}

Result<Pieces> Pieces::parse(PieceModel model, ByteView bytes)
{
    auto pieces = readModel(model, bytes);
    MULLION_TRY(pieces);
    MULLION_TRY(check(*pieces));
    // Whatever else could stand in a model, such as rules of normalization, never reaches the
    // library.
    if (!std::ranges::equal(pieces->serialise(), bytes))
        return damaged("something stands beside them");
    return pieces;
}

Result<Pieces> Pieces::fromTrainer(PieceModel model, ByteView bytes)
{
    auto pieces = readModel(model, bytes);
    MULLION_TRY(pieces);
    for (Piece& piece : pieces->all)
        piece.text = withSpaces(piece.text);
    MULLION_TRY(check(*pieces));
    return pieces;
}

} // namespace mullion
