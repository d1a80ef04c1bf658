// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/answers.h"

#include <algorithm>

namespace mullion {

namespace {

Result<TokenIds> idsOf(const Bytes& text, const Tokenizer& tokenizer)
{
    auto encoded = tokenizer.encode({text, {}});
    MULLION_TRY(encoded);
    return std::move(encoded->ids);
}

DecoderText decoderText(const TokenQuestion& question, AnswerSource source,
                        const MemorySlots* slots)
{
    DecoderText text{slots, SlotTask::Answer, question.prompt, question.answer};
    if (source == AnswerSource::Context)
        text.prompt.insert(text.prompt.begin(), question.context.begin(), question.context.end());
    return text;
}

} // namespace

std::string nameOf(AnswerSource source)
{
    switch (source) {
    case AnswerSource::Slots:
        return "slots";
    case AnswerSource::Context:
        return "context";
    case AnswerSource::Nothing:
        return "nothing";
    }
    return {};
}

Result<TokenQuestion> tokensOf(const ContextQuestion& question, const Tokenizer& tokenizer,
                               const ContextModelInfo& info)
{
    auto context = idsOf(question.context, tokenizer);
    MULLION_TRY(context);
    auto prompt = idsOf(question.prompt, tokenizer);
    MULLION_TRY(prompt);
    auto answer = idsOf(question.answer, tokenizer);
    MULLION_TRY(answer);
    const std::size_t most = std::size_t{info.segmentTokens} * std::max(info.segments, 1U);
    const bool isTooLong = context->size() > most;
    context->resize(std::min(context->size(), most));
    return TokenQuestion{std::move(*context), std::move(*prompt), std::move(*answer), isTooLong};
}

Result<std::vector<Answer>> answerQuestions(const ContextModel& model, const Tokenizer& tokenizer,
                                            std::span<const TokenQuestion> questions,
                                            AnswerSource source, const AnswerOptions& options)
{
    std::vector<MemorySlots> slots(questions.size());
    if (source == AnswerSource::Slots) {
        std::vector<TokenIds> contexts;
        for (const TokenQuestion& question : questions)
            contexts.push_back(question.context);
        auto compressed = model.compress(contexts, {options.slots});
        MULLION_TRY(compressed);
        slots = std::move(*compressed);
    }
    std::vector<DecoderText> texts;
    for (std::size_t i = 0; i < questions.size(); ++i)
        texts.push_back(
            decoderText(questions[i], source, source == AnswerSource::Slots ? &slots[i] : nullptr));
    const auto costs = model.costs(texts);
    MULLION_TRY(costs);
    const auto written = model.write(texts, {options.newTokens, true});
    MULLION_TRY(written);

    std::vector<Answer> answers;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        auto said = textOf(tokenizer, (*written)[i]);
        MULLION_TRY(said);
        const auto expected = textOf(tokenizer, questions[i].answer);
        MULLION_TRY(expected);
        Answer& answer = answers.emplace_back();
        answer.scores = scoreAnswer(*said, *expected);
        answer.text = std::move(*said);
        answer.tokens = questions[i].answer.size();
        for (const TokenCost& cost : (*costs)[i])
            answer.nats += cost.nats;
    }
    return answers;
}

} // namespace mullion
