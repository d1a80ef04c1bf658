// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/corpusfiles.h"

#include "core/base/hash.h"

namespace mullion {

Result<std::vector<CorpusFile>> describeCorpus(const CorpusSpec& corpus)
{
    const auto paths = listCorpusFiles(corpus);
    if (!paths)
        return fail(paths.error());
    std::vector<CorpusFile> files;
    for (const auto& path : *paths) {
        auto identity = identityOfFile(path);
        if (!identity)
            return fail(std::move(identity).error());
        files.push_back({path, identity->sizeBytes, std::move(identity->hash)});
    }
    return files;
}

} // namespace mullion
