// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/questiontokens.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace mullion {

namespace {

Result<std::vector<std::int64_t>> encode(const Tokenizer& tokenizer, const Bytes& bytes)
{
    const auto encoded = tokenizer.encode({bytes, {}});
    if (!encoded)
        return fail(encoded.error());
    return std::vector<std::int64_t>(encoded->ids.begin(), encoded->ids.end());
}

void cut(std::vector<std::int64_t>& ids, std::int64_t most)
{
    ids.resize(std::min(ids.size(), static_cast<std::size_t>(most)));
}

tl::unexpected<Error> emptyPart(const ContextQuestion& question, const char* part)
{
    return fail(ErrorCode::Input, fmt::format("{}: the {} is empty", question.origin, part),
                "Remove the line or fill it in");
}

} // namespace

Result<QuestionTokens> encodeQuestion(const Tokenizer& tokenizer, const ContextQuestion& question,
                                      std::optional<TokenId> endToken, const QuestionLimits& limits)
{
    if (question.context.empty())
        return emptyPart(question, "context");
    if (question.answer.empty())
        return emptyPart(question, "answer");
    auto context = encode(tokenizer, question.context);
    MULLION_TRY(context);
    auto prompt = encode(tokenizer, question.prompt);
    MULLION_TRY(prompt);
    auto answer = encode(tokenizer, question.answer);
    MULLION_TRY(answer);
    QuestionTokens tokens{std::move(*context), std::move(*prompt), std::move(*answer), 0};
    cut(tokens.context, limits.context);
    cut(tokens.prompt, limits.prompt);
    const auto all = static_cast<double>(tokens.answer.size());
    cut(tokens.answer, limits.answer);
    const auto kept = static_cast<double>(tokens.answer.size());
    tokens.answerSymbols = static_cast<double>(question.answer.size()) * kept / all;
    if (endToken && kept == all) {
        tokens.answer.push_back(static_cast<std::int64_t>(*endToken));
        tokens.answerSymbols += 1;
    }
    return tokens;
}

} // namespace mullion
