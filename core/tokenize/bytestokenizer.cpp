// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/bytestokenizer.h"

#include "core/base/cancelled.h"
#include "core/base/hash.h"
#include "core/tokenize/blockbuilder.h"
#include "core/tokenize/families.h"
#include "core/tokenize/stringcontinuation.h"
#include "core/tokenize/symbolcursor.h"

#include <fmt/format.h>

namespace mullion {

namespace {

constexpr std::size_t kSymbolsBetweenStops = 1 << 20;

/// Each symbol is a token.
class SymbolRule final : public StringRule
{
public:
    [[nodiscard]] std::vector<Choice> choices(std::span<const Symbol> rest) const override
    {
        return {{rest.front(), 1}};
    }
    [[nodiscard]] std::vector<Symbol> string(std::uint32_t code) const override
    {
        return {static_cast<Symbol>(code)};
    }
};

} // namespace

BytesTokenizer::BytesTokenizer()
{
    m_info.name = "bytes";
    m_info.identity = identityOf(asBytes("bytes 1"));
    m_info.summary = "One token for each byte, and one for the end of a document";
    m_info.vocabulary = kAlphabetSize;
    m_info.bitsPerToken = 8;
}

Result<EncodedText> BytesTokenizer::encode(TextView text, std::stop_token stop) const
{
    EncodedText encoded;
    encoded.ids.reserve(text.symbolCount());
    for (SymbolCursor cursor(text); !cursor.atEnd(); cursor.advance()) {
        if (encoded.ids.size() % kSymbolsBetweenStops == 0 && stop.stop_requested())
            return fail(cancelled());
        encoded.ids.push_back(cursor.peek());
    }
    if (!text.empty())
        encoded.segments.push_back({TokenCount(encoded.ids.size()), encoded.ids.size()});
    return encoded;
}

Result<Text> BytesTokenizer::decode(const EncodedText& encoded, std::stop_token stop) const
{
    Text text;
    text.bytes.reserve(encoded.ids.size());
    for (std::size_t i = 0; i < encoded.ids.size(); ++i) {
        if (i % kSymbolsBetweenStops == 0 && stop.stop_requested())
            return fail(cancelled());
        if (encoded.ids[i] > kEndOfDocument)
            return fail(ErrorCode::Input,
                        fmt::format("Token {} at place {} is no id of 'bytes'", encoded.ids[i], i),
                        "Ids are 0 to 256; decode with the tokenizer that encoded");
        append(text, static_cast<Symbol>(encoded.ids[i]));
    }
    return text;
}

Result<> BytesTokenizer::trace(TextView text, const TokenBlockSink& sink,
                               std::stop_token stop) const
{
    BlockBuilder blocks(sink);
    for (SymbolCursor cursor(text); !cursor.atEnd(); cursor.advance()) {
        if (stop.stop_requested())
            return fail(cancelled());
        const Symbol symbol = cursor.peek();
        blocks.addSymbol(symbol, 8.0f);
        if (!blocks.addToken(symbol, 0))
            return {};
    }
    blocks.flush();
    return {};
}

Result<std::unique_ptr<Continuation>> BytesTokenizer::continueText(TextView prompt) const
{
    return std::make_unique<StringContinuation>(m_info, std::make_unique<SymbolRule>(),
                                                std::vector<TokenId>(), symbolsOf(prompt));
}

const TokenizerFamily kBytesFamily = {
    .name = "bytes",
    .source = TokenizerSource::Nothing,
    .forms = "bytes",
    .knows = [](const TokenizerName& name) { return name.text() == "bytes"; },
    .build = nullptr,
    .open = [](const TokenizerName&, ByteView) -> Result<std::shared_ptr<const Tokenizer>> {
        return std::make_shared<BytesTokenizer>();
    },
};

} // namespace mullion
