// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/tokenize/codebook.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace mullion {

/// One string of a codebook, ready to be shown, searched and sorted.
struct CodebookRow
{
    std::uint32_t code = 0;
    float bits = 0;           ///< cost under the model
    std::uint16_t length = 0; ///< in bytes; an end of document counts as one
    Bytes bytes;              ///< the string without its document ends
    QString text;             ///< printable, see bytetext.h
};

/// Reads the whole codebook; some ten milliseconds for 65,536 strings, so not for the GUI thread.
std::vector<CodebookRow> readCodebook(const Codebook& codebook);

} // namespace mullion
