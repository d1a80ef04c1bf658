// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace mullion {

/// The error of whoever stopped because its stop token asked; nobody shows it.
inline Error cancelled()
{
    return {ErrorCode::Cancelled, "Stopped", ""};
}

} // namespace mullion
