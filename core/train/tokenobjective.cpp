// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/tokenobjective.h"

#include "core/model/crossentropy.h"
#include "core/model/modelcosts.h"
#include "core/train/computeformat.h"
#include "core/train/unigram.h"
#include "core/train/windowpositions.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mullion {

namespace {

static_assert(kNoTarget == kNoToken, "padding is what the loss leaves out");

constexpr std::int64_t kValidationTokensAtOnce = 8192;

/// M1 in the paper's count of FLOPs per byte (section 3.8).
constexpr double kPaperByteModelParameters = 3e6;

TokenSettings withVocabulary(TokenSettings settings, const TokenizerInfo& tokenizer)
{
    settings.model.vocabulary = tokenizer.vocabulary;
    settings.model.inputVocabulary = settings.model.vocabulary + 1;
    return settings;
}

MetricEvent metric(std::string name, double value, std::string unit,
                   std::map<std::string, std::string> labels = {})
{
    return {std::move(name), value, std::move(unit), std::move(labels)};
}

/// Bits per token and accuracy, and again for each position if there are several.
void addPositions(Validation& metrics, const std::string& name, const PredictionSums& all,
                  const WindowPositions& positions,
                  const std::map<std::string, std::string>& labels)
{
    const auto add = [&](const PredictionSums& sums, std::map<std::string, std::string> where) {
        where.insert(labels.begin(), labels.end());
        const double count = std::max(sums.count, 1.0);
        metrics.push_back(metric(name + ".bits_per_token", sums.nats / std::numbers::ln2 / count,
                                 "bits/token", where));
        metrics.push_back(metric(name + ".accuracy", sums.correct / count, "", where));
    };
    add(all, {});
    if (positions.sums().size() < 2)
        return;
    for (std::size_t p = 0; p < positions.sums().size(); ++p)
        add(positions.sums()[p], {{"position", std::to_string(p)}});
}

/// Pieces as rows of `context`, padded.
at::Tensor rowsOf(std::span<const HeldOutText::Piece> pieces, std::int64_t context)
{
    auto rows = at::full({static_cast<std::int64_t>(pieces.size()), context}, kNoTarget, at::kLong);
    auto* out = rows.data_ptr<std::int64_t>();
    for (const HeldOutText::Piece& piece : pieces) {
        std::ranges::copy(piece.ids, out);
        out += context;
    }
    return rows;
}

} // namespace

TokenObjective::TokenObjective(const TokenSettings& settings, const TokenizerInfo& tokenizer,
                               std::unique_ptr<TokenExamples> training, HeldOutText heldOut,
                               TokenBatch baseline, at::Device device)
    : m_settings(withVocabulary(settings, tokenizer))
    , m_tokenizer(tokenizer)
    , m_device(device)
    , m_compute(computeFormat(settings.precision, device))
    , m_model(m_settings.model, settings.seed)
    , m_training(std::move(training))
    , m_heldOut(std::move(heldOut))
    , m_baseline(std::move(baseline))
{
    m_model.to(device);
    for (auto& [name, parameter] : m_model.parameters())
        parameter.requires_grad_(true);
}

/// What the model reads to predict `targets`: the start token, then all but the last. What follows
/// the end of a short example is never asked for, so any token serves there.
at::Tensor TokenObjective::inputsOf(const at::Tensor& targets) const
{
    const auto begin =
        at::full({targets.size(0), 1}, m_settings.model.vocabulary, targets.options());
    return at::cat({begin, targets.narrow(1, 0, targets.size(1) - 1).clamp_min(0)}, 1);
}

Result<LossSums> TokenObjective::accumulateGradients(std::uint64_t)
{
    auto batch = m_training->next(m_settings.batch);
    if (!batch)
        return fail(std::move(batch).error());
    const auto all = at::from_blob(batch->ids.data(), {m_settings.batch, m_settings.context},
                                   at::TensorOptions(at::kLong));
    const auto head = m_model.head(m_compute);
    at::Tensor nats;
    for (const auto& part : all.split(m_settings.microBatch)) {
        const auto targets = part.to(m_device);
        const auto hidden = m_model.hidden(
            inputsOf(targets), {.compute = m_compute, .recompute = m_settings.recompute});
        const auto result = crossEntropyLoss(
            hidden, head, targets,
            {.zLoss = m_settings.zLoss, .scale = 1 / std::max(batch->tokens, 1.0)});
        result.loss.backward();
        nats = nats.defined() ? nats + result.nats : result.nats;
    }
    return LossSums{nats.item<double>(), batch->symbols, batch->tokens};
}

Result<> TokenObjective::skip(std::uint64_t steps)
{
    return m_training->skip(steps * static_cast<std::uint64_t>(m_settings.batch));
}

double TokenObjective::symbolsPerTrainingToken() const
{
    return m_baseline.tokens > 0 ? m_baseline.symbols / m_baseline.tokens : 0;
}

Result<Validation> TokenObjective::validate()
{
    Validation metrics;
    if (m_heldOut.pieces.empty())
        return metrics;
    const at::NoGradGuard noGrad;
    const std::int64_t context = m_settings.context;
    const auto atOnce =
        static_cast<std::size_t>(std::max<std::int64_t>(1, kValidationTokensAtOnce / context));
    const auto head = m_model.head(m_compute);
    WindowPositions positions(m_tokenizer.tokensPerWindow);
    for (std::span<const HeldOutText::Piece> rest = m_heldOut.pieces; !rest.empty();) {
        const auto pieces = rest.first(std::min(atOnce, rest.size()));
        rest = rest.subspan(pieces.size());
        const auto targets = rowsOf(pieces, context).to(m_device);
        const auto hidden =
            m_model.hidden(inputsOf(targets), {.compute = m_compute, .lastOnly = false});
        const auto costs = tokenCosts(hidden, head, targets);
        const auto nats = costs.nats.accessor<double, 2>();
        const auto correct = costs.correct.accessor<bool, 2>();
        for (std::size_t row = 0; row < pieces.size(); ++row) {
            const auto r = static_cast<std::int64_t>(row);
            for (std::size_t i = 0; i < pieces[row].ids.size(); ++i) {
                const auto column = static_cast<std::int64_t>(i);
                positions.add(pieces[row].first + i, nats[r][column], correct[r][column]);
            }
        }
    }
    const PredictionSums all = positions.total();
    const double bits = all.nats / std::numbers::ln2;
    metrics.push_back(metric("validation.bits_per_byte",
                             bits / static_cast<double>(m_heldOut.symbols), "bits/byte"));
    if (symbolsPerTrainingToken() > 0)
        metrics.push_back(metric("validation.bits_per_byte",
                                 bits / all.count / symbolsPerTrainingToken(), "bits/byte",
                                 {{"formula", "fixed-ratio"}}));
    addPositions(metrics, "validation", all, positions, {});
    return metrics;
}

double TokenObjective::flopsPerToken() const
{
    return trainingFlops(m_settings.model, m_settings.context).total();
}

Result<Validation> TokenObjective::facts()
{
    Validation facts;
    addCosts(facts);
    if (!m_heldOut.pieces.empty())
        addBaselines(facts);
    return facts;
}

void TokenObjective::addCosts(Validation& facts) const
{
    const ModelConfig& model = m_settings.model;
    facts.push_back(metric("model.parameters", static_cast<double>(allParameters(model)), "",
                           {{"part", "all"}}));
    facts.push_back(metric("model.parameters", static_cast<double>(bodyParameters(model)), "",
                           {{"part", "body"}}));
    facts.push_back(metric("training.flops_per_token", flopsPerToken(), "FLOP/token"));
    if (symbolsPerTrainingToken() > 0)
        facts.push_back(
            metric("training.bytes_per_token", symbolsPerTrainingToken(), "bytes/token"));
    if (m_heldOut.tokens == 0)
        return;
    const double bytesPerToken =
        static_cast<double>(m_heldOut.symbols) / static_cast<double>(m_heldOut.tokens);
    facts.push_back(metric("cost.bytes_per_token", bytesPerToken, "bytes/token"));
    const TokenFlops flops = forwardFlops(model, m_settings.context);
    const double paperByteModel = m_tokenizer.usesByteModel ? 2 * kPaperByteModelParameters : 0;
    const auto add = [&](const char* count, double value) {
        facts.push_back(metric("cost.flops_per_byte", value, "FLOP/byte", {{"count", count}}));
    };
    add("paper", flops.body / bytesPerToken + paperByteModel);
    add("logits", flops.total() / bytesPerToken + paperByteModel);
    add("model", flops.total() / bytesPerToken + m_tokenizer.byteModelFlops);
}

void TokenObjective::addBaselines(Validation& facts) const
{
    const auto symbols = static_cast<double>(m_heldOut.symbols);
    facts.push_back(metric("validation.symbols", symbols, "bytes", {{"text", m_heldOut.hash}}));
    const double uniform = std::log2(static_cast<double>(m_tokenizer.vocabulary));
    facts.push_back(metric("baseline.bits_per_byte",
                           uniform * static_cast<double>(m_heldOut.tokens) / symbols, "bits/byte",
                           {{"model", "uniform"}}));
    const UnigramBaseline unigram =
        measureUnigram(m_baseline, m_settings.context, m_tokenizer, m_heldOut);
    facts.push_back(metric("baseline.bits_per_byte", unigram.all.nats / std::numbers::ln2 / symbols,
                           "bits/byte", {{"model", "unigram"}}));
    addPositions(facts, "baseline", unigram.all, unigram.perPosition, {{"model", "unigram"}});
}

std::map<std::string, std::string> TokenObjective::description() const
{
    return describeLanguageModel(
        {m_settings.model, m_settings.context, m_tokenizer.name, m_tokenizer.identity});
}

} // namespace mullion
