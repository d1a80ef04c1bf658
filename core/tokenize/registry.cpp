// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/registry.h"

#include "core/tokenize/tokenizerfamily.h"
#include "core/tokenize/tokenizerfile.h"

#include <fmt/format.h>

namespace mullion {

namespace {

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
    const auto family = familyOf(*name);
    if (family && (*family)->build == nullptr)
        return (*family)->open(*name, {});
    return fail(ErrorCode::Usage, fmt::format("There is no built-in tokenizer '{}'", nameOrPath),
                fmt::format("Give one of {}, or the path of a .tokenizer file made by 'mullion "
                            "tokenizer build'",
                            fmt::join(builtinTokenizerNames(), ", ")));
}

} // namespace mullion
