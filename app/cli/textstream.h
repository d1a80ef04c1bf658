// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"

#include <string>

namespace mullion::cli {

/// Text for a terminal that comes in pieces: whole characters of UTF-8, lines and tabs as they are;
/// other control characters and loose bytes as \xHH. A character of which the end is missing waits
/// for it.
class TextStream
{
public:
    /// What can be shown with `bytes` behind what waits.
    std::string take(ByteView bytes);
    /// What still waits, when nothing more comes.
    std::string finish();

private:
    Bytes m_waiting; ///< the beginning of a character
};

} // namespace mullion::cli
