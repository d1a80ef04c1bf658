// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bytemodel.h"

#include "core/model/freeze.h"
#include "core/runs/engine.h"

namespace mullion::cli {

Result<std::shared_ptr<const ByteModel>> openByteModel(const std::filesystem::path& run,
                                                       const std::string& device)
{
    auto frozen = openFrozenModel(run);
    if (!frozen)
        return fail(std::move(frozen).error());
    if (device == "cpu")
        return *frozen;
    const auto engine = loadEngine();
    MULLION_TRY(engine);
    return (*engine)->openByteModel((*frozen)->weights(), device);
}

} // namespace mullion::cli
