// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/corpus.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace mullion {

/// One file of a corpus, so that another file under its name is noticed.
struct CorpusFile
{
    std::filesystem::path path;
    std::uint64_t sizeBytes = 0;
    std::string hash; ///< `identityOfFile`
};

/// The files behind a corpus, in its order. Reads each once. Errors: as `listCorpusFiles`.
Result<std::vector<CorpusFile>> describeCorpus(const CorpusSpec& corpus);

} // namespace mullion
