// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <string>

namespace mullion {

/// One unit of a corpus, its bytes exactly as they stand in the file.
struct Document
{
    std::string origin; ///< "path" or "path:line", for messages and provenance
    Bytes bytes;
};

} // namespace mullion
