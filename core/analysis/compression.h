// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/roundtrip.h"
#include "core/base/result.h"
#include "core/text/text.h"
#include "core/tokenize/tokenizer.h"
#include "core/tokenize/totals.h"

#include <stop_token>
#include <string>

namespace mullion {

/// What one tokenizer makes of a text: a row of the paper's table 12.
struct Compression
{
    std::string tokenizer;
    int bitsPerToken = 0;
    Totals totals;
    RoundTrip roundTrip;
};

/// Encodes the text, decodes it again and counts.
Result<Compression> measureCompression(const Tokenizer& tokenizer, TextView text,
                                       std::stop_token stop = {});

} // namespace mullion
