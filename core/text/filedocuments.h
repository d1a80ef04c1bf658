// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/corpus.h"
#include "core/text/document.h"
#include "core/text/linereader.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace mullion {

/// How a file's name says its documents are to be read.
enum class TextFileKind
{
    Plain,    ///< .txt: the whole file is one document
    JsonLines ///< .jsonl, .ndjson: one document per line
};

/// By the name, .gz not counted; nothing for a name that belongs to no kind.
std::optional<TextFileKind> kindOfTextFile(const std::filesystem::path& path);

/// The documents of one file, in its order. Empty lines of a JSON lines file are passed over.
class FileDocuments final : public DocumentSource
{
public:
    static Result<FileDocuments> open(const std::filesystem::path& path, TextFileKind kind,
                                      const CorpusSpec& spec);

    Result<std::optional<Document>> next() override;
    [[nodiscard]] std::uint64_t bytesRead() const override;

private:
    FileDocuments(std::filesystem::path path, const CorpusSpec& spec);
    Result<std::optional<Document>> nextLine();

    std::filesystem::path m_path;
    std::string m_jsonField;
    std::uint64_t m_largestDocument;
    std::unique_ptr<ByteSource> m_plain; ///< until it has been read
    std::optional<LineReader> m_lines;
    std::uint64_t m_bytesRead = 0; ///< of a file that has been read to its end
};

} // namespace mullion
