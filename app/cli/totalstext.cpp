// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/totalstext.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace mullion::cli {

std::string totalsLine(const Totals& totals)
{
    return fmt::format(
        "{} bytes and {} document {}, {} tokens, {} bits: {:.4f} bytes/token, {:.4f} "
        "bits/byte",
        totals.bytes, totals.ends, totals.ends == 1 ? "end" : "ends", totals.tokens,
        totals.codeBits, totals.bytesPerToken(), totals.bitsPerByte());
}

nlohmann::ordered_json totalsJson(const Totals& totals)
{
    return {{"bytes", totals.bytes},
            {"document_ends", totals.ends},
            {"tokens", totals.tokens},
            {"windows", totals.windows},
            {"bits", totals.codeBits},
            {"bytes_per_token", totals.bytesPerToken()},
            {"bits_per_byte", totals.bitsPerByte()}};
}

} // namespace mullion::cli
