// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runtokenizer.h"

#include <fmt/format.h>

namespace mullion {

namespace fs = std::filesystem;

Result<RunFolder> runOf(fs::path source)
{
    std::error_code error;
    source = fs::absolute(source, error).lexically_normal();
    for (int above = 0; above < 4 && source.has_relative_path(); ++above) {
        if (fs::exists(source / "spec.json", error))
            return RunFolder::open(source);
        source = source.parent_path();
    }
    return fail(ErrorCode::Input,
                fmt::format("'{}' belongs to no run that names its tokenizer", source.string()),
                "Give it with --tokenizer");
}

Result<std::shared_ptr<const Tokenizer>> tokenizerOfRun(const fs::path& source)
{
    const auto run = runOf(source);
    MULLION_TRY(run);
    const auto spec = run->readSpec();
    MULLION_TRY(spec);
    const UsedInput* input = spec->use("tokenizer");
    if (input == nullptr)
        return fail(
            ErrorCode::Usage,
            fmt::format("The run '{}' does not say where its tokenizer is", run->path().string()),
            "Give it with --tokenizer");
    return openTokenizerOf(*input, run->path());
}

} // namespace mullion
