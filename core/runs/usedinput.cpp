// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/usedinput.h"

#include "core/base/hash.h"
#include "core/runs/usedrun.h"
#include "core/tokenize/registry.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

namespace fs = std::filesystem;

constexpr int kFoldersAbove = 2;

bool isBuiltinTokenizer(const std::string& source)
{
    return std::ranges::count(builtinTokenizerNames(), source) > 0;
}

std::string placeOf(const UsedInput& input, const fs::path& run)
{
    const fs::path path = input.source;
    if (path.is_absolute())
        return input.source;
    std::error_code error;
    fs::path folder = run;
    for (int above = 0; above <= kFoldersAbove; ++above, folder /= "..") {
        if (fs::exists(folder / path, error))
            return (folder / path).lexically_normal().string();
    }
    return input.source;
}

UsedInput describe(const TokenizerInfo& info, const std::string& source)
{
    return {"tokenizer", source, info.name, info.identity};
}

UsedInput describe(const Dataset& dataset, const std::string& source)
{
    const std::string index = dataset.index().toJson();
    return {"dataset", source, dataset.index().plan.tokenizer, identityOf(asBytes(index))};
}

Result<> compare(const UsedInput& before, const UsedInput& now)
{
    if (before.identity == now.identity)
        return {};
    return fail(ErrorCode::Input,
                fmt::format("The {} '{}' is '{}' of identity {} now, but the run began with '{}' "
                            "of identity {}",
                            before.role, now.source, now.name, now.identity, before.name,
                            before.identity),
                "Put back the one it began with, or start a new run");
}

} // namespace

Result<UsedInput> describeInput(const std::string& role, const std::string& source)
{
    const auto absolute = [&] { return fs::absolute(source).lexically_normal().string(); };
    if (role == "tokenizer") {
        const auto tokenizer = openTokenizer(source);
        if (!tokenizer)
            return fail(tokenizer.error());
        return describe((*tokenizer)->info(), isBuiltinTokenizer(source) ? source : absolute());
    }
    if (role == "dataset") {
        const auto dataset = Dataset::open(source);
        if (!dataset)
            return fail(dataset.error());
        return describe(*dataset, absolute());
    }
    return describeUsedRun(role, absolute());
}

Result<std::vector<UsedInput>> inputsBehind(const UsedInput& input)
{
    std::vector<UsedInput> behind;
    if (!isUsedRun(input.role))
        return behind;
    const auto run = runBehind(input.source);
    MULLION_TRY(run);
    const auto spec = run->readSpec();
    MULLION_TRY(spec);
    for (UsedInput used : spec->uses) {
        if (used.role == "dataset")
            continue;
        if (used.role == "tokenizer") {
            MULLION_TRY(openTokenizerOf(used, run->path()));
        } else {
            MULLION_TRY(folderOf(used, run->path()));
        }
        if (used.role != "tokenizer" || !isBuiltinTokenizer(used.source))
            used.source = fs::absolute(placeOf(used, run->path())).lexically_normal().string();
        behind.push_back(std::move(used));
    }
    return behind;
}

std::string sourceOf(const UsedInput& input, const fs::path& run)
{
    const bool isName = input.role == "tokenizer" && isBuiltinTokenizer(input.source);
    return isName ? input.source : placeOf(input, run);
}

Result<std::shared_ptr<const Tokenizer>> openTokenizerOf(const UsedInput& input,
                                                         const fs::path& run)
{
    const std::string source = sourceOf(input, run);
    auto tokenizer = openTokenizer(source);
    if (!tokenizer)
        return fail(tokenizer.error().within(
            fmt::format("The tokenizer of the run, '{}', cannot be opened", input.name)));
    MULLION_TRY(compare(input, describe((*tokenizer)->info(), source)));
    return tokenizer;
}

Result<Dataset> openDatasetOf(const UsedInput& input, const fs::path& run)
{
    const std::string source = placeOf(input, run);
    auto dataset = Dataset::open(source);
    if (!dataset)
        return fail(std::move(dataset).error().within("The dataset of the run cannot be opened"));
    MULLION_TRY(compare(input, describe(*dataset, source)));
    return dataset;
}

Result<fs::path> folderOf(const UsedInput& input, const fs::path& run)
{
    const std::string source = placeOf(input, run);
    const auto now = describeUsedRun(input.role, source);
    if (!now)
        return fail(now.error().within(
            fmt::format("The {} of the run, '{}', cannot be opened", input.role, input.name)));
    MULLION_TRY(compare(input, *now));
    return fs::path(source);
}

} // namespace mullion
