// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace mullion::cli {

/// What the chosen command does once the whole command line has been read.
using Action = std::function<Result<>()>;

/// Declares one command below `parent`; when the user chose it, its callback sets `action`.
/// Every command has a file of its own and one line in `kCommands` (program.cpp).
using CommandDeclaration = void (*)(CLI::App& parent, Action& action);

} // namespace mullion::cli
