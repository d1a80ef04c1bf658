// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/opener.h"

#include "core/runs/runindex.h"
#include "core/text/readtext.h"
#include "core/tokenize/registry.h"

#include <fmt/format.h>

#include <utility>

namespace mullion::workbench {

namespace {

namespace fs = std::filesystem;

/// A window shows a text from memory; beyond this the command line is the tool.
constexpr std::uint64_t kLargestText = 1ull << 30;

Result<Opened> openText(const fs::path& path)
{
    std::error_code ignored;
    Result<Text> text = fs::is_directory(path, ignored) ? readText({{path}, "text"})
                                                        : readTextFile(path, kLargestText);
    MULLION_TRY(text);
    if (text->bytes.empty())
        return fail(ErrorCode::Input, fmt::format("The text '{}' is empty", path.string()),
                    "Choose a file that holds text");
    return OpenText{path.filename().string(), path, std::make_shared<const Text>(std::move(*text))};
}

} // namespace

Result<Opened> openPath(const fs::path& path)
{
    std::error_code ignored;
    if (path.filename() == kProjectFile)
        return readProject(path.parent_path()).map([](Project p) { return Opened(std::move(p)); });
    if (fs::is_directory(path, ignored) && fs::exists(path / kProjectFile, ignored))
        return readProject(path).map([](Project p) { return Opened(std::move(p)); });
    if (path.filename() == "spec.json")
        return OpenRuns{fs::canonical(path, ignored).parent_path(), true};
    if (fs::is_directory(path, ignored) && !findRuns(path).empty())
        return OpenRuns{fs::canonical(path, ignored), fs::exists(path / "spec.json", ignored)};
    if (path.extension() == ".tokenizer") {
        auto tokenizer = openTokenizer(path.string());
        MULLION_TRY(tokenizer);
        return OpenTokenizer{path.string(), std::move(*tokenizer)};
    }
    return openText(path);
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
