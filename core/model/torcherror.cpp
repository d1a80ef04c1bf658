// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torcherror.h"

#include <fmt/format.h>

#include <string_view>
#include <utility>

namespace mullion {

Error torchError(const std::exception& error, std::string cure)
{
    const std::string_view what = error.what();
    return {ErrorCode::Resource,
            fmt::format("LibTorch failed: {}", what.substr(0, what.find('\n'))), std::move(cure)};
}

} // namespace mullion
