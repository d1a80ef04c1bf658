// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/icae/openedicae.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <string>

namespace mullion::cli {

/// The options with which a command is told which ICAE to use.
struct IcaeChoice
{
    std::filesystem::path icae;
    std::filesystem::path base; ///< empty: where the run says
    std::string tokenizer;      ///< empty: that of the run or of its base
    std::string device = "cpu";

    /// --icae (required), --base, --tokenizer, --device.
    void declare(CLI::App& command);

    /// Errors: those of the engine; `Input` for a tokenizer that the model was not trained with.
    /// `untrained`: see ContextModelSource.
    [[nodiscard]] Result<OpenedIcae> open(bool untrained = false) const;
};

} // namespace mullion::cli
