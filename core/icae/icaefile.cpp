// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/icaefile.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/model/languagemodelfile.h"
#include "core/model/weightsfile.h"
#include "core/runs/usedrun.h"

#include <fmt/format.h>

#include <utility>

namespace mullion {

namespace {

namespace fs = std::filesystem;

/// Where the run says its base is.
Result<fs::path> baseOf(const fs::path& icae)
{
    const auto run = runBehind(icae);
    if (!run)
        return fail(run.error());
    const auto spec = run->readSpec();
    if (!spec)
        return fail(spec.error());
    const UsedInput* base = spec->use("base");
    if (!base)
        return fail(ErrorCode::Input, fmt::format("'{}' is no run of an ICAE", icae.string()),
                    "Name a run folder of 'mullion train icae'");
    return folderOf(*base, run->path());
}

std::string joinedIdentity(const std::string& base, const std::string& own, bool untrained)
{
    const std::string all = base + " " + own + (untrained ? " untrained" : "");
    return identityOf(asBytes(all));
}

} // namespace

Result<LoadedIcae> loadIcae(const ContextModelSource& source)
{
    const auto weights = findWeights(source.icae);
    MULLION_TRY(weights);
    const std::string origin = weights->string();
    auto content = readFile(*weights);
    MULLION_TRY(content);
    const std::string own = identityOf(*content);
    const auto file = Safetensors::parse(std::move(*content), origin);
    MULLION_TRY(file);
    auto description = icaeFromDescription(file->metadata(), origin);
    MULLION_TRY(description);

    const auto place = source.base.empty() ? baseOf(source.icae) : Result<fs::path>(source.base);
    MULLION_TRY(place);
    auto base = loadLanguageModel(*place);
    MULLION_TRY(base);
    if (base->identity != description->baseIdentity
        || base->shape.config != description->base.config)
        return fail(ErrorCode::Input,
                    fmt::format("The ICAE '{}' was trained on a base of identity {}, '{}' has {}",
                                source.icae.string(), description->baseIdentity, place->string(),
                                base->identity),
                    "Name the base that it was trained on");
    IcaeModel model(description->layout, std::move(base->model));
    if (!source.untrained) {
        MULLION_TRY(loadTensors(*file, origin, model.parameters()));
    }
    std::string identity = joinedIdentity(base->identity, own, source.untrained);
    return LoadedIcae{std::move(*description), std::move(model), std::move(identity)};
}

} // namespace mullion
