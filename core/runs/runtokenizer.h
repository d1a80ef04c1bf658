// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/runfolder.h"
#include "core/tokenize/tokenizer.h"

#include <filesystem>
#include <memory>

namespace mullion {

/// The run that a run folder, a checkpoint or its weights belong to. Error (`Input`): none.
Result<RunFolder> runOf(std::filesystem::path source);

/// The tokenizer that this run names. Errors: `Usage` when it names none, those of opening it.
Result<std::shared_ptr<const Tokenizer>> tokenizerOfRun(const std::filesystem::path& source);

} // namespace mullion
