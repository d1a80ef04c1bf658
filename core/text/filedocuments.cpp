// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/filedocuments.h"

#include "core/text/bytesource.h"
#include "core/text/jsonline.h"

#include <algorithm>

namespace mullion {

std::optional<TextFileKind> kindOfTextFile(const std::filesystem::path& path)
{
    const std::filesystem::path extension = withoutGz(path).extension();
    if (extension == ".txt")
        return TextFileKind::Plain;
    if (extension == ".jsonl" || extension == ".ndjson")
        return TextFileKind::JsonLines;
    return std::nullopt;
}

FileDocuments::FileDocuments(std::filesystem::path path, const CorpusSpec& spec)
    : m_path(std::move(path))
    , m_jsonField(spec.jsonField)
    , m_largestDocument(spec.largestDocument)
{
}

Result<FileDocuments> FileDocuments::open(const std::filesystem::path& path, TextFileKind kind,
                                          const CorpusSpec& spec)
{
    auto source = openBytes(path);
    if (!source)
        return fail(source.error());
    FileDocuments documents(path, spec);
    if (kind == TextFileKind::Plain)
        documents.m_plain = std::move(*source);
    else
        documents.m_lines.emplace(std::move(*source), path, spec.largestDocument);
    return documents;
}

Result<std::optional<Document>> FileDocuments::next()
{
    if (m_lines)
        return nextLine();
    if (!m_plain)
        return std::nullopt;
    const auto source = std::exchange(m_plain, nullptr);
    auto bytes = readAll(*source, m_path, m_largestDocument);
    m_bytesRead = source->bytesRead();
    if (!bytes)
        return fail(bytes.error());
    return Document{m_path.string(), std::move(*bytes)};
}

std::uint64_t FileDocuments::bytesRead() const
{
    return m_lines ? m_lines->bytesRead() : m_bytesRead;
}

Result<std::optional<Document>> FileDocuments::nextLine()
{
    for (;;) {
        const auto line = m_lines->next();
        if (!line || !*line) {
            m_bytesRead = m_lines->bytesRead();
            m_lines.reset();
            if (!line)
                return fail(line.error());
            return std::nullopt;
        }
        if (isBlankLine(**line))
            continue;
        const std::string place = m_lines->place();
        auto bytes = fieldOfJsonLine(**line, m_jsonField, place);
        if (!bytes) {
            m_lines.reset();
            return fail(bytes.error());
        }
        return Document{place, std::move(*bytes)};
    }
}

} // namespace mullion
