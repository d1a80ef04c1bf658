// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: inference after instruction fine-tuning, ICAE paper, section 2.3.
#include "core/icae/reply.h"

#include "core/icae/drawntokens.h"
#include "core/icae/textslots.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

Result<> checkRequest(const ContextModelInfo& icae, const SlotsFile& file, ByteView prompt)
{
    if (!icae.answers)
        return fail(ErrorCode::Usage, "This ICAE was not fine-tuned on prompts with contexts",
                    "Fine-tune it, or restore the text instead ('mullion icae restore')");
    if (prompt.empty())
        return fail(ErrorCode::Usage, "The question is empty", "Ask something about the text");
    if (file.spans.size() > icae.segments)
        return fail(ErrorCode::Usage,
                    fmt::format("The text has {} tokens in {} segments, and the ICAE was trained "
                                "with at most {} of {} tokens at once",
                                file.tokens(), file.spans.size(), icae.segments,
                                icae.segmentTokens),
                    "Ask about a shorter part of the text");
    return {};
}

} // namespace

Result<Reply> replyTo(const ContextModel& icae, const Tokenizer& tokenizer, const SlotsFile& file,
                      ByteView prompt, const ReplyOptions& options, std::stop_token stop)
{
    const ContextModelInfo& info = icae.info();
    MULLION_TRY(check(options.sampling));
    MULLION_TRY(file.checkMadeBy(info));
    MULLION_TRY(checkTokenizer(info, tokenizer.info()));
    MULLION_TRY(checkRequest(info, file, prompt));
    const auto memory = file.memory(0, file.spans.size());
    MULLION_TRY(memory);
    const auto encoded = tokenizer.encode({prompt, {}}, stop);
    MULLION_TRY(encoded);
    const auto decoder = icae.open(&*memory, SlotTask::Answer);
    MULLION_TRY(decoder);
    auto ids = drawTokens(**decoder, encoded->ids, options.sampling,
                          {options.tokens, info.endToken}, info.vocabulary, stop);
    MULLION_TRY(ids);
    Reply reply;
    reply.promptTokens = encoded->ids.size();
    reply.hasEnded = ids->size() < options.tokens;
    auto text = tokenizer.decode({*ids, {{TokenCount(ids->size()), ids->size()}}});
    MULLION_TRY(text);
    reply.text = std::move(text->bytes);
    reply.ids = std::move(*ids);
    return reply;
}

} // namespace mullion
