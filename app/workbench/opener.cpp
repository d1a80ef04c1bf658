// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/opener.h"

#include "core/base/file.h"
#include "core/text/corpus.h"
#include "core/tokenize/registry.h"

#include <fmt/format.h>

#include <utility>

namespace mullion::workbench {

namespace {

namespace fs = std::filesystem;

/// A window shows a text from memory; beyond this the command line is the tool.
constexpr std::uint64_t kLargestText = 1ull << 30;

bool hasDocuments(const fs::path& path)
{
    fs::path inner = path;
    const bool packed = inner.extension() == ".gz";
    if (packed)
        inner = inner.stem();
    const std::string ending = inner.extension().string();
    return packed || ending == ".jsonl" || ending == ".ndjson" || fs::is_directory(path);
}

tl::unexpected<Error> tooLarge(const fs::path& path)
{
    return fail(
        ErrorCode::Input,
        fmt::format("The text '{}' is larger than {} MB", path.string(), kLargestText >> 20),
        "Open a part of it, or use the command 'mullion analyze'");
}

Result<Text> readDocuments(const fs::path& path, const std::stop_token& stop)
{
    auto source = openCorpus({{path}, "text"});
    MULLION_TRY(source);
    Text text;
    for (;;) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "Opening was stopped", "");
        auto document = (*source)->next();
        MULLION_TRY(document);
        if (!*document)
            return text;
        const Bytes& bytes = (*document)->bytes;
        if (text.bytes.size() + bytes.size() > kLargestText)
            return tooLarge(path);
        text.bytes.insert(text.bytes.end(), bytes.begin(), bytes.end());
        text.documentEnds.emplace_back(text.bytes.size());
    }
}

Result<Text> readPlain(const fs::path& path)
{
    std::error_code error;
    if (const auto size = fs::file_size(path, error); !error && size > kLargestText)
        return tooLarge(path);
    Result<Bytes> bytes = readFile(path, kLargestText);
    MULLION_TRY(bytes);
    Text text;
    text.bytes = std::move(*bytes);
    text.documentEnds.emplace_back(text.bytes.size());
    return text;
}

Result<Opened> openTextFile(const fs::path& path, const std::stop_token& stop)
{
    Result<Text> text = hasDocuments(path) ? readDocuments(path, stop) : readPlain(path);
    MULLION_TRY(text);
    if (text->bytes.empty())
        return fail(ErrorCode::Input, fmt::format("The text '{}' is empty", path.string()),
                    "Choose a file that holds text");
    return OpenText{path.filename().string(), path, std::make_shared<const Text>(std::move(*text))};
}

} // namespace

Result<Opened> openPath(const fs::path& path, std::stop_token stop)
{
    std::error_code ignored;
    if (path.filename() == kProjectFile)
        return readProject(path.parent_path()).map([](Project p) { return Opened(std::move(p)); });
    if (fs::is_directory(path, ignored) && fs::exists(path / kProjectFile, ignored))
        return readProject(path).map([](Project p) { return Opened(std::move(p)); });
    if (path.extension() == ".tokenizer") {
        auto tokenizer = openTokenizer(path.string());
        MULLION_TRY(tokenizer);
        return OpenTokenizer{path.string(), std::move(*tokenizer)};
    }
    return openTextFile(path, stop);
}

OpenText makeText(std::string name, std::string_view content)
{
    Text text;
    const ByteView bytes = asBytes(content);
    text.bytes.assign(bytes.begin(), bytes.end());
    text.documentEnds.emplace_back(text.bytes.size());
    return {std::move(name), {}, std::make_shared<const Text>(std::move(text))};
}

} // namespace mullion::workbench
