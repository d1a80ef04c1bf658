// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/corpus.h"

#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/text/filedocuments.h"

#include <fmt/format.h>

#include <algorithm>
#include <unistd.h>
#include <utility>

namespace mullion {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> cannotList(const fs::path& folder, const std::error_code& error)
{
    return fail(ErrorCode::Input,
                fmt::format("Cannot list '{}': {}", folder.string(), error.message()),
                "Check the permissions of the folder and of those below it");
}

Result<std::vector<fs::path>> filesBelow(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, error);
    for (const fs::recursive_directory_iterator end; !error && entry != end;
         entry.increment(error)) {
        std::error_code unreadable;
        if (kindOfTextFile(entry->path()) && !entry->is_directory(unreadable))
            files.push_back(entry->path());
    }
    if (error)
        return cannotList(folder, error);
    if (files.empty())
        return fail(ErrorCode::Input, fmt::format("There is no text below '{}'", folder.string()),
                    "Put .txt, .jsonl or .ndjson files there (each may end in .gz)");
    std::sort(files.begin(), files.end());
    return files;
}

/// One file after another, in the order given.
class FilesInOrder final : public DocumentSource
{
public:
    FilesInOrder(std::vector<fs::path> files, CorpusSpec spec)
        : m_files(std::move(files))
        , m_spec(std::move(spec))
    {
    }

    Result<std::optional<Document>> next() override
    {
        for (;;) {
            if (!m_current) {
                if (m_nextFile == m_files.size())
                    return std::nullopt;
                const fs::path& path = m_files[m_nextFile++];
                auto opened = FileDocuments::open(path, kindOfTextFile(path).value(), m_spec);
                if (!opened)
                    return failed(std::move(opened).error());
                m_current = std::move(*opened);
            }
            auto document = m_current->next();
            if (!document)
                return failed(std::move(document).error());
            if (*document)
                return document;
            m_bytesRead += m_current->bytesRead();
            m_current.reset();
        }
    }

    [[nodiscard]] std::uint64_t bytesRead() const override
    {
        return m_bytesRead + (m_current ? m_current->bytesRead() : 0);
    }

private:
    tl::unexpected<Error> failed(Error error)
    {
        m_current.reset();
        m_nextFile = m_files.size();
        return fail(std::move(error));
    }

    std::vector<fs::path> m_files;
    CorpusSpec m_spec;
    std::size_t m_nextFile = 0;
    std::optional<FileDocuments> m_current;
    std::uint64_t m_bytesRead = 0; ///< of the files before the current one
};

class PartOf final : public DocumentSource
{
public:
    PartOf(std::unique_ptr<DocumentSource> source, CorpusPart part)
        : m_source(std::move(source))
        , m_part(part)
    {
    }

    Result<std::optional<Document>> next() override
    {
        for (;;) {
            auto document = m_source->next();
            if (!document || !*document || partOf((*document)->bytes) == m_part)
                return document;
        }
    }

    [[nodiscard]] std::uint64_t bytesRead() const override { return m_source->bytesRead(); }

private:
    std::unique_ptr<DocumentSource> m_source;
    CorpusPart m_part;
};

/// Draws from a buffer that is kept as full as its size in bytes allows.
class ShuffledDocuments final : public DocumentSource
{
public:
    ShuffledDocuments(std::unique_ptr<DocumentSource> source, const ShuffleOptions& options)
        : m_source(std::move(source))
        , m_random(derivedSeed(options.seed, kDocumentDraws))
        , m_bufferBytes(options.bufferBytes)
    {
    }

    static constexpr std::uint64_t kFileOrder = 1;
    static constexpr std::uint64_t kDocumentDraws = 2;

    Result<std::optional<Document>> next() override
    {
        MULLION_TRY(fill());
        if (m_buffer.empty())
            return std::nullopt;
        std::swap(m_buffer[m_random.below(m_buffer.size())], m_buffer.back());
        Document drawn = std::move(m_buffer.back());
        m_buffer.pop_back();
        m_heldBytes -= costOf(drawn);
        return drawn;
    }

private:
    /// What a document takes beside its bytes counts too: lines may be short.
    static std::uint64_t costOf(const Document& document)
    {
        return document.bytes.size() + document.origin.size() + sizeof(Document);
    }

    Result<> fill()
    {
        while (!m_atEnd && (m_buffer.empty() || m_heldBytes < m_bufferBytes)) {
            auto document = m_source->next();
            m_atEnd = !document || !*document;
            if (!document) {
                m_buffer.clear();
                return fail(std::move(document).error());
            }
            if (*document) {
                m_heldBytes += costOf(**document);
                m_buffer.push_back(std::move(**document));
            }
        }
        return {};
    }

    std::unique_ptr<DocumentSource> m_source;
    Random m_random;
    std::uint64_t m_bufferBytes;
    std::vector<Document> m_buffer;
    std::uint64_t m_heldBytes = 0;
    bool m_atEnd = false;
};

std::unique_ptr<DocumentSource> documentsOf(std::vector<fs::path> files, const CorpusSpec& spec,
                                            CorpusPart part)
{
    std::unique_ptr<DocumentSource> source = std::make_unique<FilesInOrder>(std::move(files), spec);
    if (part != CorpusPart::All)
        source = std::make_unique<PartOf>(std::move(source), part);
    return source;
}

} // namespace

CorpusPart partOf(ByteView document)
{
    // A seed of its own: whoever hashes documents for another reason gets other numbers.
    constexpr std::uint64_t kSplit = 0x6d756c6c696f6e31;
    return hash64(document, kSplit) % 100 == 0 ? CorpusPart::Validation : CorpusPart::Training;
}

Result<std::vector<fs::path>> listCorpusFiles(const CorpusSpec& spec)
{
    if (spec.paths.empty())
        return fail(ErrorCode::Usage, "No text is named", "Name files or folders of text");
    std::vector<fs::path> files;
    for (const fs::path& path : spec.paths) {
        std::error_code error;
        const fs::file_status status = fs::status(path, error);
        if (!fs::exists(status))
            return fail(ErrorCode::Input,
                        fmt::format("Cannot read '{}': {}", path.string(),
                                    error ? error.message() : "No such file or directory"),
                        "Check the path");
        if (fs::is_directory(status)) {
            const auto below = filesBelow(path);
            if (!below)
                return fail(below.error());
            files.insert(files.end(), below->begin(), below->end());
            continue;
        }
        if (!kindOfTextFile(path))
            return fail(ErrorCode::Input,
                        fmt::format("'{}' is not a kind of text file that is known", path.string()),
                        "Use .txt, .jsonl or .ndjson (each may end in .gz)");
        files.push_back(path);
    }
    for (const fs::path& file : files)
        if (::access(file.c_str(), R_OK) != 0)
            return fail(ErrorCode::Input,
                        fmt::format("Cannot read '{}': {}", file.string(),
                                    std::generic_category().message(errno)),
                        "Check the permissions of the file and its folders");
    return files;
}

Result<std::unique_ptr<DocumentSource>> openCorpus(const CorpusSpec& spec, CorpusPart part)
{
    auto files = listCorpusFiles(spec);
    if (!files)
        return fail(files.error());
    return documentsOf(std::move(*files), spec, part);
}

Result<std::unique_ptr<DocumentSource>> openShuffledCorpus(const CorpusSpec& spec, CorpusPart part,
                                                           const ShuffleOptions& options)
{
    auto files = listCorpusFiles(spec);
    if (!files)
        return fail(files.error());
    Random(derivedSeed(options.seed, ShuffledDocuments::kFileOrder)).shuffle(*files);
    return std::make_unique<ShuffledDocuments>(documentsOf(std::move(*files), spec, part), options);
}

} // namespace mullion
