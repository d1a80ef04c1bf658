// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/readtext.h"

#include "core/text/filedocuments.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

/// Appends as much of the document as fits; false when it was cut.
bool append(Text& text, const Document& document, std::uint64_t limitBytes)
{
    const auto room = static_cast<std::size_t>(limitBytes - text.bytes.size());
    const std::size_t n = std::min(document.bytes.size(), room);
    text.bytes.insert(text.bytes.end(), document.bytes.begin(),
                      document.bytes.begin() + static_cast<std::ptrdiff_t>(n));
    if (n < document.bytes.size())
        return false;
    text.documentEnds.emplace_back(text.bytes.size());
    return true;
}

Result<std::unique_ptr<DocumentSource>> open(const CorpusSpec& corpus, const ReadOptions& options)
{
    if (options.sampleSeed)
        return openShuffledCorpus(corpus, options.part, {.seed = *options.sampleSeed});
    return openCorpus(corpus, options.part);
}

} // namespace

Result<Text> readText(const CorpusSpec& corpus, const ReadOptions& options)
{
    auto documents = open(corpus, options);
    if (!documents)
        return fail(std::move(documents).error());
    Text text;
    while (text.bytes.size() < options.limitBytes) {
        auto document = (*documents)->next();
        if (!document)
            return fail(std::move(document).error());
        if (!*document || !append(text, **document, options.limitBytes))
            break;
    }
    if (text.view().empty())
        return fail(ErrorCode::Input,
                    fmt::format("There is no document in '{}'{}", corpus.paths.front().string(),
                                options.part == CorpusPart::Validation
                                    ? " that belongs to the validation part"
                                    : ""),
                    options.part == CorpusPart::Validation
                        ? "Use the whole corpus (--part all) or give more documents"
                        : "Give a file with text in it");
    return text;
}

Result<Text> readTextFile(const std::filesystem::path& path, std::uint64_t limitBytes,
                          const std::string& jsonField)
{
    auto documents =
        FileDocuments::open(path, kindOfTextFile(path).value_or(TextFileKind::Plain),
                            {.paths = {path},
                             .jsonField = jsonField,
                             .largestDocument = std::min(limitBytes, kLargestDocument)});
    if (!documents)
        return fail(std::move(documents).error());
    Text text;
    for (;;) {
        auto document = documents->next();
        if (!document)
            return fail(std::move(document).error());
        if (!*document)
            return text;
        if (!append(text, **document, limitBytes))
            return fail(
                ErrorCode::Input,
                fmt::format("'{}' holds more than {} bytes of text", path.string(), limitBytes),
                "Split it into smaller files");
    }
}

} // namespace mullion
