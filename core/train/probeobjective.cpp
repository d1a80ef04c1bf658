// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/probeobjective.h"

#include "core/model/crossentropy.h"
#include "core/model/modelcosts.h"
#include "core/model/modelshape.h"
#include "core/train/computeformat.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace mullion {

namespace {

constexpr std::size_t kHeldOutTextsAtOnce = 32;

ProbeSettings withVocabulary(ProbeSettings settings, const ProbeSequences& sequences)
{
    settings.model.vocabulary = sequences.vocabulary();
    settings.model.inputVocabulary = sequences.vocabulary() + 1;
    return settings;
}

at::Tensor rowsOf(std::vector<std::int64_t>& ids, const ProbeBatch& batch)
{
    return at::from_blob(ids.data(), {batch.rows, batch.length}, at::TensorOptions(at::kLong));
}

} // namespace

ProbeObjective::ProbeObjective(const ProbeSettings& settings, ProbeSequences sequences,
                               std::unique_ptr<ExampleStream> training, std::vector<Symbol> heldOut,
                               std::string heldOutHash, at::Device device)
    : m_settings(withVocabulary(settings, sequences))
    , m_sequences(std::move(sequences))
    , m_device(device)
    , m_compute(computeFormat(settings.precision, device))
    , m_model(m_settings.model, settings.seed)
    , m_training(std::move(training))
    , m_batch(static_cast<std::size_t>(settings.batch) * settings.textSymbols)
    , m_heldOut(std::move(heldOut))
    , m_heldOutHash(std::move(heldOutHash))
{
    m_model.to(device);
    for (auto& [name, parameter] : m_model.parameters())
        parameter.requires_grad_(true);
}

Result<LossSums> ProbeObjective::accumulateGradients(std::uint64_t)
{
    MULLION_TRY(m_training->next(m_batch));
    auto batch = m_sequences.batchOf(m_batch, m_settings.textSymbols);
    if (!batch)
        return fail(std::move(batch).error());
    const auto inputs = rowsOf(batch->inputs, *batch).split(m_settings.microBatch);
    const auto targets = rowsOf(batch->targets, *batch).split(m_settings.microBatch);
    const auto head = m_model.head(m_compute);
    at::Tensor nats;
    for (std::size_t part = 0; part < inputs.size(); ++part) {
        const auto hidden = m_model.hidden(
            inputs[part].to(m_device), {.compute = m_compute, .recompute = m_settings.recompute});
        const auto result =
            crossEntropyLoss(hidden, head, targets[part].to(m_device),
                             {.zLoss = m_settings.zLoss, .scale = 1 / batch->predictions});
        result.loss.backward();
        nats = nats.defined() ? nats + result.nats : result.nats;
    }
    return LossSums{nats.item<double>(), batch->symbols, batch->predictions};
}

Result<> ProbeObjective::skip(std::uint64_t steps)
{
    return m_training->skip(steps * static_cast<std::uint64_t>(m_settings.batch));
}

Result<Validation> ProbeObjective::validate()
{
    Validation metrics;
    const at::NoGradGuard noGrad;
    const auto head = m_model.head(m_compute);
    double nats = 0;
    double correct = 0;
    double predictions = 0;
    for (std::span<const Symbol> rest = m_heldOut; !rest.empty();) {
        const auto some =
            rest.first(std::min(rest.size(), kHeldOutTextsAtOnce * m_settings.textSymbols));
        rest = rest.subspan(some.size());
        auto batch = m_sequences.batchOf(some, m_settings.textSymbols);
        if (!batch)
            return fail(std::move(batch).error());
        const auto targets = rowsOf(batch->targets, *batch);
        const auto hidden = m_model.hidden(rowsOf(batch->inputs, *batch).to(m_device),
                                           {.compute = m_compute, .lastOnly = false});
        const auto costs = tokenCosts(hidden, head, targets.to(m_device));
        nats += costs.nats.sum().item<double>();
        correct += costs.correct.logical_and(targets != kNoTarget).sum().item<double>();
        predictions += batch->predictions;
    }
    if (predictions == 0)
        return metrics;
    metrics.push_back({"validation.bits_per_byte",
                       nats / std::numbers::ln2 / static_cast<double>(m_heldOut.size()),
                       "bits/byte",
                       {}});
    metrics.push_back({"validation.nats_per_token", nats / predictions, "nats/token", {}});
    metrics.push_back(
        {"validation.bits_per_token", nats / std::numbers::ln2 / predictions, "bits/token", {}});
    metrics.push_back({"validation.accuracy", correct / predictions, "", {}});
    return metrics;
}

Result<Validation> ProbeObjective::facts()
{
    Validation facts;
    facts.push_back({"model.parameters",
                     static_cast<double>(allParameters(m_settings.model)),
                     "",
                     {{"part", "all"}}});
    facts.push_back({"model.parameters",
                     static_cast<double>(bodyParameters(m_settings.model)),
                     "",
                     {{"part", "body"}}});
    facts.push_back({"baseline.nats_per_token",
                     std::log(static_cast<double>(m_sequences.targetKinds())),
                     "nats/token",
                     {{"model", "uniform"}}});
    if (!m_heldOut.empty())
        facts.push_back({"validation.symbols",
                         static_cast<double>(m_heldOut.size()),
                         "bytes",
                         {{"text", m_heldOutHash}}});
    return facts;
}

std::map<std::string, std::string> ProbeObjective::description() const
{
    auto description = describeShape(m_settings.model);
    description["format"] = "mullion probe 1";
    description["vocabulary"] = std::to_string(m_settings.model.vocabulary);
    return description;
}

} // namespace mullion
