// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/contextmodel.h"
#include "core/runs/engine.h"

#include <memory>
#include <string>

namespace mullion {

/// What `Engine::openContextModel` promises.
Result<std::shared_ptr<const ContextModel>> openTorchContextModel(const ContextModelSource& source,
                                                                  const std::string& device);

} // namespace mullion
