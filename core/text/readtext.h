// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/corpus.h"
#include "core/text/text.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace mullion {

struct ReadOptions
{
    CorpusPart part = CorpusPart::All;

    /// At most this many bytes: the document in which they are reached is cut there and has no
    /// end. More memory than this is never taken.
    std::uint64_t limitBytes = kLargestDocument;

    /// Draws the documents at random instead of taking them from the front: with a limit, a
    /// sample that is the same for the same seed.
    std::optional<std::uint64_t> sampleSeed = {};
};

/// The documents of a corpus, joined in memory with their ends. No text at all is an `Input`
/// error.
Result<Text> readText(const CorpusSpec& corpus, const ReadOptions& options = {});

/// One file as a text: a JSON lines file gives a document per line, any other file is one
/// document, whatever its name; .gz is unpacked. More than `limitBytes` is an `Input` error.
Result<Text> readTextFile(const std::filesystem::path& path,
                          std::uint64_t limitBytes = kLargestDocument,
                          const std::string& jsonField = "text");

} // namespace mullion
