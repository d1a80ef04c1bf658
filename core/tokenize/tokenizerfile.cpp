// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/tokenizerfile.h"

#include "core/base/bytestream.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/tokenize/deflate.h"

#include <fmt/format.h>

namespace mullion {

namespace {

constexpr std::string_view kMagic = "MULTOK\r\n"; // the line end shows a text-mode copy
constexpr std::uint64_t kVersion = 1;
constexpr std::size_t kChecksumBytes = 8;
constexpr std::uint64_t kFileLimit = 16 << 20;
constexpr std::uint64_t kBodyLimit = 64 << 20;

tl::unexpected<Error> damaged(std::string_view what)
{
    return fail(ErrorCode::Input, fmt::format("The tokenizer file is damaged: {}", what),
                "Copy it again or build the tokenizer again");
}

void writeSample(ByteWriter& out, const TokenizerFile::Sample& sample)
{
    out.sized(sample.text.bytes);
    out.number(sample.text.documentEnds.size());
    for (const BytePos end : sample.text.documentEnds)
        out.number(end.value());
    out.number(sample.ids.size());
    for (const TokenId id : sample.ids)
        out.number(id);
}

TokenizerFile::Sample readSample(ByteReader& in)
{
    TokenizerFile::Sample sample;
    const ByteView bytes = in.sized();
    sample.text.bytes.assign(bytes.begin(), bytes.end());
    std::uint64_t before = 0;
    for (std::uint64_t n = in.count(); n > 0; --n) {
        const std::uint64_t end = in.number();
        if (end < before || end > bytes.size())
            in.giveUp();
        sample.text.documentEnds.emplace_back(before = end);
    }
    for (std::uint64_t n = in.count(); n > 0; --n)
        sample.ids.push_back(static_cast<TokenId>(in.number()));
    return sample;
}

Result<> parseHeader(ByteReader header, TokenizerFile& file)
{
    const std::string nameText = header.text();
    for (std::uint64_t n = header.count(2); n > 0; --n) {
        std::string key = header.text();
        file.provenance.emplace_back(std::move(key), header.text());
    }
    if (header.failed() || header.left() != 0)
        return damaged("its header cannot be read");
    auto name = TokenizerName::parse(nameText);
    if (!name)
        return damaged(name.error().what);
    file.name = *name;
    return {};
}

Result<> parseBody(ByteView bytes, TokenizerFile& file)
{
    ByteReader body(bytes);
    const ByteView payload = body.sized();
    file.payload.assign(payload.begin(), payload.end());
    for (std::uint64_t n = body.count(3); n > 0; --n)
        file.samples.push_back(readSample(body));
    if (body.failed() || body.left() != 0)
        return damaged("its body cannot be read");
    return {};
}

} // namespace

Result<Bytes> TokenizerFile::serialise() const
{
    ByteWriter header;
    header.text(name.text());
    header.number(provenance.size());
    for (const auto& [key, value] : provenance) {
        header.text(key);
        header.text(value);
    }
    ByteWriter body;
    body.sized(payload);
    body.number(samples.size());
    for (const Sample& sample : samples)
        writeSample(body, sample);
    const auto compressed = Deflater(9).run(body.bytes());
    if (!compressed)
        return fail(compressed.error());

    ByteWriter out;
    out.raw(asBytes(kMagic));
    out.fixed(kVersion, 4);
    out.sized(header.bytes());
    out.fixed(body.bytes().size(), 8);
    out.sized(*compressed);
    out.fixed(hash64(out.bytes()), kChecksumBytes);
    return out.take();
}

Result<TokenizerFile> TokenizerFile::parse(ByteView bytes)
{
    ByteReader in(bytes);
    if (asChars(in.raw(kMagic.size())) != kMagic)
        return fail(ErrorCode::Input, "This is no tokenizer file",
                    "Give a file made by 'mullion tokenizer build'");
    const std::uint64_t version = in.fixed(4);
    if (version != kVersion)
        return fail(ErrorCode::Input,
                    fmt::format("The tokenizer file has version {}; this program reads version {}",
                                version, kVersion),
                    "Update the program or build the tokenizer again");
    if (in.left() < kChecksumBytes)
        return damaged("it is cut off");
    const ByteView content = bytes.first(bytes.size() - kChecksumBytes);
    if (ByteReader(bytes.last(kChecksumBytes)).fixed(kChecksumBytes) != hash64(content))
        return damaged("its checksum is wrong");

    TokenizerFile file;
    const ByteView header = in.sized();
    const std::uint64_t bodySize = in.fixed(8);
    const ByteView compressed = in.sized();
    if (in.failed() || in.left() != kChecksumBytes)
        return damaged("its parts do not fill it");
    MULLION_TRY(parseHeader(ByteReader(header), file));
    // zlib never reaches 1032 : 1, so a small file cannot ask for much memory.
    if (bodySize > kBodyLimit || bodySize / 1040 > compressed.size())
        return damaged("its body claims an impossible size");
    const auto body = Inflater().run(compressed, bodySize);
    if (!body || body->size() != bodySize)
        return damaged("its body cannot be unpacked");
    MULLION_TRY(parseBody(*body, file));
    return file;
}

Result<TokenizerFile> readTokenizerFile(const std::filesystem::path& path)
{
    const auto bytes = readFile(path, kFileLimit);
    if (!bytes)
        return fail(bytes.error());
    auto file = TokenizerFile::parse(*bytes);
    if (!file)
        return fail(file.error().within(fmt::format("'{}'", path.string())));
    return file;
}

Result<> writeTokenizerFile(const std::filesystem::path& path, const TokenizerFile& file)
{
    const auto bytes = file.serialise();
    if (!bytes)
        return fail(bytes.error());
    return writeFileAtomically(path, *bytes);
}

} // namespace mullion
