// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/codec.h"

#include "core/base/symbol.h"
#include "core/tokenize/symbolcursor.h"
#include "core/tokenize/totals.h"

#include <zlib.h>

#include <algorithm>
#include <zstd.h>

namespace mullion {

namespace {

tl::unexpected<Error> failed(std::string_view library)
{
    return fail(ErrorCode::Resource, std::string(library) + " cannot code the text",
                "Close other programs or give less text");
}

class TokenizerCodec final : public Codec
{
public:
    explicit TokenizerCodec(std::shared_ptr<const Tokenizer> tokenizer)
        : m_tokenizer(std::move(tokenizer))
    {
    }

    [[nodiscard]] const std::string& name() const override { return m_tokenizer->info().name; }
    void take(TextView text) override { m_text = text; }

    Result<> encode() override
    {
        auto encoded = m_tokenizer->encode(m_text);
        MULLION_TRY(encoded);
        m_encoded = std::move(*encoded);
        return {};
    }
    Result<> decode() override
    {
        auto decoded = m_tokenizer->decode(m_encoded);
        MULLION_TRY(decoded);
        m_decoded = std::move(*decoded);
        return {};
    }

    [[nodiscard]] bool isBack() const override
    {
        return std::ranges::equal(m_decoded.bytes, m_text.bytes)
               && std::ranges::equal(m_decoded.documentEnds, m_text.documentEnds);
    }
    [[nodiscard]] std::uint64_t codeBits() const override
    {
        return totalsOf(m_tokenizer->info(), m_text, TokenCount(m_encoded.ids.size())).codeBits;
    }
    [[nodiscard]] std::optional<std::uint64_t> tokens() const override
    {
        return m_encoded.ids.size();
    }

private:
    std::shared_ptr<const Tokenizer> m_tokenizer;
    TextView m_text;
    EncodedText m_encoded;
    Text m_decoded;
};

/// A compressor of bytes.
class PackerCodec : public Codec
{
public:
    void take(TextView text) override
    {
        m_plain.clear();
        m_plain.reserve(text.symbolCount());
        for (SymbolCursor cursor(text); !cursor.atEnd(); cursor.advance()) {
            const Symbol symbol = cursor.peek();
            m_plain.push_back(static_cast<std::uint8_t>(std::min<Symbol>(symbol, 0xff)));
            if (symbol >= 0xff)
                m_plain.push_back(symbol == kEndOfDocument ? 0 : 0xff);
        }
        m_back.assign(m_plain.size() + 1, 0);
    }

    [[nodiscard]] bool isBack() const override
    {
        return m_backSize == m_plain.size()
               && std::equal(m_plain.begin(), m_plain.end(), m_back.begin());
    }
    [[nodiscard]] std::uint64_t codeBits() const override { return 8 * m_packed.size(); }
    [[nodiscard]] std::optional<std::uint64_t> tokens() const override { return std::nullopt; }

protected:
    Bytes m_plain;
    Bytes m_packed;
    Bytes m_back; ///< longer than m_plain by a byte: never without memory
    std::size_t m_backSize = 0;
};

class GzipCodec final : public PackerCodec
{
public:
    [[nodiscard]] const std::string& name() const override { return m_name; }

    Result<> encode() override
    {
        z_stream stream{};
        if (deflateInit2(&stream, 6, Z_DEFLATED, kGzipWindow, 8, Z_DEFAULT_STRATEGY) != Z_OK)
            return failed("zlib");
        m_packed.resize(deflateBound(&stream, m_plain.size()));
        connect(stream, m_plain, m_packed);
        const int outcome = deflate(&stream, Z_FINISH);
        m_packed.resize(stream.total_out);
        deflateEnd(&stream);
        return outcome == Z_STREAM_END ? Result<>() : failed("zlib");
    }
    Result<> decode() override
    {
        z_stream stream{};
        if (inflateInit2(&stream, kGzipWindow) != Z_OK)
            return failed("zlib");
        connect(stream, m_packed, m_back);
        const int outcome = inflate(&stream, Z_FINISH);
        inflateEnd(&stream);
        m_backSize = stream.total_out;
        return outcome == Z_STREAM_END ? Result<>() : failed("zlib");
    }

private:
    static constexpr int kGzipWindow = 15 + 16; ///< 32 KiB, with gzip's header and footer

    static void connect(z_stream& stream, Bytes& in, Bytes& out)
    {
        stream.next_in = in.data();
        stream.avail_in = static_cast<uInt>(in.size());
        stream.next_out = out.data();
        stream.avail_out = static_cast<uInt>(out.size());
    }

    std::string m_name = "gzip -6";
};

class ZstdCodec final : public PackerCodec
{
public:
    [[nodiscard]] const std::string& name() const override { return m_name; }

    Result<> encode() override
    {
        m_packed.resize(ZSTD_compressBound(m_plain.size()));
        const std::size_t size =
            ZSTD_compress(m_packed.data(), m_packed.size(), m_plain.data(), m_plain.size(), 3);
        if (ZSTD_isError(size) != 0)
            return failed("zstd");
        m_packed.resize(size);
        return {};
    }
    Result<> decode() override
    {
        m_backSize =
            ZSTD_decompress(m_back.data(), m_back.size(), m_packed.data(), m_packed.size());
        return ZSTD_isError(m_backSize) == 0 ? Result<>() : failed("zstd");
    }

private:
    std::string m_name = "zstd -3";
};

} // namespace

std::unique_ptr<Codec> tokenizerCodec(std::shared_ptr<const Tokenizer> tokenizer)
{
    return std::make_unique<TokenizerCodec>(std::move(tokenizer));
}

std::unique_ptr<Codec> gzipCodec()
{
    return std::make_unique<GzipCodec>();
}

std::unique_ptr<Codec> zstdCodec()
{
    return std::make_unique<ZstdCodec>();
}

} // namespace mullion
