// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/tokensfile.h"

#include "core/base/bytestream.h"
#include "core/base/hash.h"
#include "core/coding/bitstream.h"

#include <fmt/format.h>

#include <bit>

namespace mullion {

namespace {

constexpr std::string_view kMagic = "MULTKN\r\n";
constexpr std::uint64_t kVersion = 1;
constexpr std::size_t kChecksumBytes = 8;
constexpr std::uint64_t kLargestText = 1ull << 32; ///< bytes and ends; a claim beyond is refused

tl::unexpected<Error> damaged(std::string_view what)
{
    return fail(ErrorCode::Input, fmt::format("The tokens are damaged: {}", what),
                "Copy the file again or encode the text again");
}

Bytes pack(const std::vector<TokenId>& ids, int bits)
{
    BitWriter out;
    for (const TokenId id : ids)
        out.write(id, bits);
    return out.finish();
}

/// False when the segments are not the whole of the ids and of the text.
bool readSegments(ByteReader& header, TokensFile& file, std::uint64_t& tokens)
{
    std::uint64_t symbols = 0;
    for (std::uint64_t n = header.count(2); n > 0; --n) {
        const Segment segment{TokenCount(header.number()), header.number()};
        if (segment.tokens.value() > kLargestText || segment.symbols > kLargestText)
            return false;
        tokens += segment.tokens.value();
        symbols += segment.symbols;
        file.encoded.segments.push_back(segment);
    }
    return !header.failed() && header.left() == 0 && file.bytes <= kLargestText
           && file.documentEnds <= kLargestText && symbols == file.bytes + file.documentEnds
           && symbols <= kLargestText;
}

} // namespace

Bytes TokensFile::serialise() const
{
    ByteWriter header;
    header.text(tokenizer);
    header.text(identity);
    header.number(bytes);
    header.number(documentEnds);
    header.number(static_cast<std::uint64_t>(bitsPerId));
    header.number(encoded.segments.size());
    for (const Segment& segment : encoded.segments) {
        header.number(segment.tokens.value());
        header.number(segment.symbols);
    }
    ByteWriter out;
    out.raw(asBytes(kMagic));
    out.fixed(kVersion, 4);
    out.sized(header.bytes());
    out.number(encoded.ids.size());
    out.sized(pack(encoded.ids, bitsPerId));
    out.fixed(hash64(out.bytes()), kChecksumBytes);
    return out.take();
}

Result<TokensFile> TokensFile::parse(ByteView bytes)
{
    ByteReader in(bytes);
    if (asChars(in.raw(kMagic.size())) != kMagic)
        return fail(ErrorCode::Input, "These are no tokens",
                    "Give a file made by 'mullion encode'");
    const std::uint64_t version = in.fixed(4);
    if (version != kVersion)
        return fail(ErrorCode::Input,
                    fmt::format("The tokens have file version {}; this program reads version {}",
                                version, kVersion),
                    "Update the program or encode the text again");
    if (in.left() < kChecksumBytes)
        return damaged("the file is cut off");
    if (ByteReader(bytes.last(kChecksumBytes)).fixed(kChecksumBytes)
        != hash64(bytes.first(bytes.size() - kChecksumBytes)))
        return damaged("the checksum is wrong");

    TokensFile file;
    ByteReader header(in.sized());
    const std::uint64_t idCount = in.number();
    const ByteView packed = in.sized();
    if (in.failed() || in.left() != kChecksumBytes)
        return damaged("their parts do not fill the file");
    file.tokenizer = header.text();
    file.identity = header.text();
    file.bytes = header.number();
    file.documentEnds = header.number();
    const std::uint64_t bits = header.number();
    std::uint64_t tokens = 0;
    if (bits < 1 || bits > 32 || !readSegments(header, file, tokens))
        return damaged("the header cannot be read");
    file.bitsPerId = static_cast<int>(bits);
    if (tokens != idCount || packed.size() != (idCount * bits + 7) / 8)
        return damaged("there are more or fewer tokens than the header says");
    BitReader ids(packed);
    file.encoded.ids.reserve(idCount);
    for (std::uint64_t i = 0; i < idCount; ++i)
        file.encoded.ids.push_back(ids.read(file.bitsPerId));
    return file;
}

Result<TokensFile> encodeToFile(const Tokenizer& tokenizer, TextView text)
{
    if (text.symbolCount() > kLargestText)
        return fail(ErrorCode::Input,
                    fmt::format("A text of {} bytes is too long to be encoded in one piece",
                                text.bytes.size()),
                    "Split it into parts of at most 4 GiB");
    auto encoded = tokenizer.encode(text);
    MULLION_TRY(encoded);
    const TokenizerInfo& info = tokenizer.info();
    TokensFile file;
    file.tokenizer = info.name;
    file.identity = info.identity;
    file.bytes = text.bytes.size();
    file.documentEnds = text.documentEnds.size();
    file.bitsPerId = std::bit_width(info.vocabulary - 1);
    file.encoded = std::move(*encoded);
    return file;
}

Result<Text> decodeFromFile(const Tokenizer& tokenizer, const TokensFile& file)
{
    const TokenizerInfo& info = tokenizer.info();
    if (file.identity != info.identity)
        return fail(ErrorCode::Input,
                    fmt::format("The tokens were made by '{}' ({}), not by '{}' ({})",
                                file.tokenizer, file.identity, info.name, info.identity),
                    "Decode them with the tokenizer that encoded them");
    auto text = tokenizer.decode(file.encoded);
    MULLION_TRY(text);
    const bool whole =
        text->bytes.size() == file.bytes && text->documentEnds.size() == file.documentEnds;
    if (info.lossless && !whole)
        return fail(ErrorCode::Input,
                    fmt::format("The tokens decode to {} bytes and {} document ends instead of {} "
                                "and {}",
                                text->bytes.size(), text->documentEnds.size(), file.bytes,
                                file.documentEnds),
                    "Encode the text again");
    return text;
}

} // namespace mullion
