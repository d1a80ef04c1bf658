// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/position.h"
#include "core/base/result.h"

#include <QString>

#include <stop_token>
#include <vector>

namespace mullion::workbench {

/// What is looked for: bytes, from a text or from hexadecimal pairs.
struct Needle
{
    Bytes bytes;
    bool matchCase = true; ///< without it, ASCII letters of both cases are alike
};

/// Error `Usage` when the hexadecimal digits do not form whole bytes.
Result<Needle> needleFromText(const QString& text, bool matchCase);
Result<Needle> needleFromHex(const QString& digits);

struct Found
{
    std::vector<BytePos> places; ///< in ascending order, not overlapping
    bool complete = true;        ///< false: there are more than were kept
};

/// All places of the needle. Made for worker threads; stops soon when asked to.
Found findAll(ByteView text, const Needle& needle, const std::stop_token& stop = {});

} // namespace mullion::workbench
