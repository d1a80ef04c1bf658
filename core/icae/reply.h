// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/icae/slotsfile.h"
#include "core/runs/contextmodel.h"
#include "core/sampling/sampler.h"
#include "core/tokenize/tokenizer.h"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace mullion {

struct ReplyOptions
{
    SamplingOptions sampling{.temperature = 0};
    std::uint32_t tokens = 128; ///< at most
};

struct Reply
{
    std::vector<TokenId> ids;
    Bytes text;
    std::uint64_t promptTokens = 0;
    bool hasEnded = false; ///< with the end token, not at the limit
};

/// What the decoder says to `prompt` (not empty) with all slots of `file` before it.
///
/// Errors: `Usage` for an ICAE that was not fine-tuned on prompts, an empty prompt, a text of more
/// segments than the ICAE was trained with at once; `Input` for slots of another ICAE, base or
/// tokenizer; `Cancelled`; those of the model.
Result<Reply> replyTo(const ContextModel& icae, const Tokenizer& tokenizer, const SlotsFile& file,
                      ByteView prompt, const ReplyOptions& options = {}, std::stop_token stop = {});

} // namespace mullion
