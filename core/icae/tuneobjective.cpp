// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/tuneobjective.h"

#include "core/base/random.h"
#include "core/icae/answerbatches.h"
#include "core/model/crossentropy.h"
#include "core/train/computeformat.h"

#include <algorithm>
#include <optional>
#include <span>

namespace mullion {

namespace {

/// Held-out questions that go through the model together.
constexpr std::size_t kQuestionsAtOnce = 16;

std::optional<TokenId> endTokenOf(const IcaeDescription& description)
{
    if (!description.endToken)
        return std::nullopt;
    return static_cast<TokenId>(*description.endToken);
}

struct Sums
{
    double nats = 0;
    double correct = 0;
    double tokens = 0;

    void add(const AnswerBatch& answers, const OutputHead& head)
    {
        const TokenCosts costs = tokenCosts(answers.hidden, head, answers.targets);
        nats += costs.nats.sum().item<double>();
        correct += costs.correct.sum().item<double>();
        tokens += answers.targets.ne(kNoTarget).sum().item<double>();
    }
};

} // namespace

TuneObjective::TuneObjective(const TuneSettings& settings, IcaeDescription description,
                             IcaeModel model, std::shared_ptr<const Tokenizer> tokenizer,
                             std::unique_ptr<QuestionStream> training,
                             std::vector<QuestionTokens> heldOut, at::Device device)
    : m_settings(settings)
    , m_description(std::move(description))
    , m_device(device)
    , m_compute(computeFormat(settings.precision, device))
    , m_model(std::move(model))
    , m_tokenizer(std::move(tokenizer))
    , m_training(std::move(training))
    , m_heldOut(std::move(heldOut))
{
    m_model.to(m_device);
    for (auto& [name, parameter] : m_model.parameters())
        parameter.requires_grad_(true);
}

Result<LossSums> TuneObjective::accumulateGradients(std::uint64_t step)
{
    std::vector<QuestionTokens> questions;
    double symbols = 0;
    double predictions = 0;
    for (std::int64_t i = 0; i < m_settings.batch; ++i) {
        const auto question = m_training->next();
        if (!question)
            return fail(question.error());
        auto tokens =
            encodeQuestion(*m_tokenizer, *question, endTokenOf(m_description), m_settings.limits);
        if (!tokens)
            return fail(std::move(tokens).error());
        symbols += tokens->answerSymbols;
        predictions += static_cast<double>(tokens->answer.size());
        questions.push_back(std::move(*tokens));
    }
    const auto head = m_model.base().head(m_compute);
    at::Tensor nats;
    std::uint64_t part = 0;
    for (std::span<const QuestionTokens> rest = questions; !rest.empty();) {
        const auto now = rest.first(static_cast<std::size_t>(m_settings.microBatch));
        rest = rest.subspan(now.size());
        const std::uint64_t seed = derivedSeed(derivedSeed(m_settings.seed, step), part++);
        const ForwardOptions encoding{.compute = m_compute,
                                      .recompute = m_settings.recompute,
                                      .dropout = LoraDropout{m_settings.loraDropout, seed}};
        at::Tensor loss;
        for (const AnswerBatch& answers : predictAnswers(m_model, now, encoding)) {
            const auto result =
                crossEntropyLoss(answers.hidden, head, answers.targets, {.scale = 1 / predictions});
            loss = loss.defined() ? loss + result.loss : result.loss;
            nats = nats.defined() ? nats + result.nats : result.nats;
        }
        loss.backward();
    }
    return LossSums{nats.item<double>(), symbols, predictions};
}

Result<> TuneObjective::skip(std::uint64_t steps)
{
    return m_training->skip(steps * static_cast<std::uint64_t>(m_settings.batch));
}

Result<Validation> TuneObjective::validate()
{
    Validation metrics;
    if (m_heldOut.empty())
        return metrics;
    const at::NoGradGuard noGrad;
    const auto head = m_model.base().head(m_compute);
    Sums sums;
    for (std::span<const QuestionTokens> rest = m_heldOut; !rest.empty();) {
        const auto now = rest.first(std::min(kQuestionsAtOnce, rest.size()));
        rest = rest.subspan(now.size());
        for (const AnswerBatch& answers : predictAnswers(m_model, now, {.compute = m_compute}))
            sums.add(answers, head);
    }
    metrics.push_back(
        {"validation.answer_nats_per_token", sums.nats / sums.tokens, "nats/token", {}});
    metrics.push_back({"validation.answer_accuracy", sums.correct / sums.tokens, "", {}});
    return metrics;
}

Result<Validation> TuneObjective::facts()
{
    Validation facts;
    const auto questions = static_cast<double>(m_heldOut.size());
    facts.push_back({"validation.questions", questions, "questions", {}});
    if (m_heldOut.empty())
        return facts;
    const at::NoGradGuard noGrad;
    const auto head = m_model.base().head(m_compute);
    for (const bool withContext : {true, false}) {
        Sums sums;
        for (const AnswerBatch& answers :
             predictAnswersWithoutSlots(m_model, m_heldOut, withContext, m_compute))
            sums.add(answers, head);
        facts.push_back({"baseline.answer_nats_per_token",
                         sums.nats / sums.tokens,
                         "nats/token",
                         {{"given", withContext ? "context" : "nothing"}}});
    }
    return facts;
}

std::map<std::string, std::string> TuneObjective::description() const
{
    return describeIcae(m_description);
}

} // namespace mullion
