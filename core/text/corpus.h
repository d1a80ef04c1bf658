// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/document.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mullion {

/// What one document, or one line of JSON, may hold; it bounds the memory a corpus can take.
inline constexpr std::uint64_t kLargestDocument = 1ull << 30;

/// Which documents: files (.txt = one document; .jsonl/.ndjson = one per line; each also .gz) and
/// folders (all such files below, in order of path).
struct CorpusSpec
{
    std::vector<std::filesystem::path> paths;
    std::string jsonField = "text";
    std::uint64_t largestDocument = kLargestDocument; ///< bytes; a larger one is an error
};

/// Which part of a corpus. The part of a document depends on its bytes only, so that a document
/// keeps its part when the corpus grows, and a copy of it cannot be in both.
enum class CorpusPart
{
    All,
    Training,
    Validation ///< about one document in 100
};

/// Training or Validation.
CorpusPart partOf(ByteView document);

/// A stream of documents. Memory stays bounded by the largest document (and by the shuffle
/// buffer), not by the corpus.
class DocumentSource
{
public:
    virtual ~DocumentSource() = default;

    /// The next document, or nothing at the end. After an error the source is at its end.
    virtual Result<std::optional<Document>> next() = 0;

    /// How many bytes of the corpus's files have been read, as they lie on the disk: for a
    /// progress bar. 0 where nobody counts.
    [[nodiscard]] virtual std::uint64_t bytesRead() const { return 0; }
};

/// The files behind `spec`, checked: `Input` error for a missing path, a folder without text, or
/// a file of unknown kind.
Result<std::vector<std::filesystem::path>> listCorpusFiles(const CorpusSpec& spec);

/// Documents in the order of the files.
Result<std::unique_ptr<DocumentSource>> openCorpus(const CorpusSpec& spec,
                                                   CorpusPart part = CorpusPart::All);

struct ShuffleOptions
{
    std::uint64_t seed = 0;
    std::uint64_t bufferBytes = 64ull << 20; ///< documents kept in memory to draw from
};

/// The same documents in an order that depends on the seed and the corpus alone: files are
/// permuted, then documents drawn at random from a bounded buffer.
Result<std::unique_ptr<DocumentSource>> openShuffledCorpus(const CorpusSpec& spec, CorpusPart part,
                                                           const ShuffleOptions& options);

} // namespace mullion
