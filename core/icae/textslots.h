// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/icae/slotsfile.h"
#include "core/runs/contextmodel.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <stop_token>

namespace mullion {

struct TextSlotsOptions
{
    std::uint32_t slots = 0; ///< of each segment, at most the ICAE's own; 0: its own
    SlotFormat format = SlotFormat::Fp32;
    /// Faithfulness guard: restore each span from what is stored of it, and store the text itself
    /// of those that do not come back.
    bool guard = false;
};

/// Squeezes a text of any length and any bytes into slots, a segment at a time. Each segment is a
/// span of the text that was encoded alone, so that it can be restored alone, and a span that fails
/// takes no other with it.
///
/// Errors: `Usage` for an empty text, more slots than the ICAE has, and more slots than a span has
/// tokens, since nothing would be saved; `Input` for another tokenizer than the ICAE's;
/// `Cancelled`; those of model and tokenizer.
Result<SlotsFile> slotsOfText(const ContextModel& icae, const Tokenizer& tokenizer, ByteView text,
                              const TextSlotsOptions& options = {}, std::stop_token stop = {});

/// `Input` error unless these are the ids that the ICAE reads.
Result<> checkTokenizer(const ContextModelInfo& icae, const TokenizerInfo& tokenizer);

} // namespace mullion
