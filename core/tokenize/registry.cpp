// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/registry.h"

#include "core/tokenize/bytestokenizer.h"
#include "core/tokenize/gziptokenizer.h"
#include "core/tokenize/tokenizerfile.h"

#include <fmt/format.h>

namespace mullion {

namespace {

/// A built-in tokenizer, or nothing where the name asks for one that needs a file.
std::shared_ptr<const Tokenizer> makeBuiltin(const TokenizerName& name)
{
    const std::string text = name.text();
    if (text == "bytes")
        return std::make_shared<BytesTokenizer>();
    if (text == "gzip[v=256]")
        return std::make_shared<GzipTokenizer>(8);
    if (text == "gzip[v=65k]")
        return std::make_shared<GzipTokenizer>(16);
    return nullptr;
}

bool isFile(std::string_view nameOrPath)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::path(nameOrPath), ignored)
           || nameOrPath.find('/') != nameOrPath.npos || nameOrPath.ends_with(".tokenizer");
}

Result<std::shared_ptr<const Tokenizer>> openFile(const std::filesystem::path& path)
{
    const auto file = readTokenizerFile(path);
    if (!file)
        return fail(file.error());
    auto tokenizer = makeTokenizer(*file);
    if (!tokenizer)
        return fail(tokenizer.error().within(fmt::format("'{}'", path.string())));
    return tokenizer;
}

} // namespace

std::vector<std::string> builtinTokenizerNames()
{
    return {"bytes", "gzip[v=256]", "gzip[v=65k]"};
}

Result<std::shared_ptr<const Tokenizer>> openTokenizer(std::string_view nameOrPath)
{
    if (isFile(nameOrPath))
        return openFile(std::filesystem::path(nameOrPath));
    const auto name = TokenizerName::parse(nameOrPath);
    if (!name)
        return fail(name.error());
    if (auto tokenizer = makeBuiltin(*name))
        return tokenizer;
    return fail(ErrorCode::Usage, fmt::format("There is no built-in tokenizer '{}'", nameOrPath),
                fmt::format("Give one of {}, or the path of a .tokenizer file made by 'mullion "
                            "tokenizer build'",
                            fmt::join(builtinTokenizerNames(), ", ")));
}

} // namespace mullion
