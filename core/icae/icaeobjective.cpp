// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/icaeobjective.h"

#include "core/base/random.h"
#include "core/icae/icaecosts.h"
#include "core/icae/icaesequences.h"
#include "core/model/crossentropy.h"
#include "core/model/modelcosts.h"
#include "core/train/computeformat.h"

#include <algorithm>

namespace mullion {

namespace {

std::int64_t lengthOf(const std::int64_t* ids, std::int64_t window)
{
    return std::find(ids, ids + window, kNoToken) - ids;
}

at::Tensor rowsOf(const at::Tensor& all, const std::vector<std::int64_t>& rows)
{
    if (static_cast<std::int64_t>(rows.size()) == all.size(0))
        return all;
    return all.index_select(0, at::tensor(rows, at::TensorOptions(at::kLong)).to(all.device()));
}

/// Samples of a batch that go through the model together.
struct Samples
{
    at::Tensor ids; ///< [samples, window]
    IcaePlan plan;
    std::uint64_t seed = 0;
};

} // namespace

struct IcaeObjective::Part
{
    at::Tensor loss;
    at::Tensor nats;
    std::int64_t predictions = 0;

    void add(const LossResult& result)
    {
        loss = loss.defined() ? loss + result.loss : result.loss;
        nats = nats.defined() ? nats + result.nats : result.nats;
        predictions += result.predictions;
    }
};

IcaeObjective::IcaeObjective(const IcaeSettings& settings, IcaeDescription description,
                             Transformer base, std::unique_ptr<TokenExamples> training,
                             HeldOutText heldOut, at::Device device)
    : m_settings(settings)
    , m_description(std::move(description))
    , m_device(device)
    , m_compute(computeFormat(settings.text.precision, device))
    , m_model(settings.layout, std::move(base))
    , m_training(std::move(training))
    , m_heldOut(std::move(heldOut))
{
    m_model.to(device);
    for (auto& [name, parameter] : m_model.parameters())
        parameter.requires_grad_(true);
}

IcaeObjective::Part IcaeObjective::learn(const at::Tensor& ids, const IcaePlan& plan,
                                         std::uint64_t seed, double restoreScale,
                                         double continueScale) const
{
    const ForwardOptions decoding{.compute = m_compute, .recompute = m_settings.text.recompute};
    ForwardOptions encoding = decoding;
    encoding.dropout = LoraDropout{m_settings.loraDropout, seed};
    const auto contexts = ids.narrow(1, 0, plan.context);
    const SlotBatch all = m_model.compress(contexts, 0, encoding);
    const auto head = m_model.base().head(m_compute);
    Part part;
    if (!plan.restored.empty()) {
        const SlotBatch slots{rowsOf(all.slots, plan.restored), all.segments};
        const auto sequence = restoration(rowsOf(contexts, plan.restored), m_description.endToken);
        const auto hidden =
            m_model.predict(m_model.opening(slots, SlotTask::Restore), sequence.read, decoding);
        part.add(crossEntropyLoss(hidden, head, sequence.targets, {.scale = restoreScale}));
    }
    if (!plan.continued.empty()) {
        const SlotBatch slots{rowsOf(all.slots, plan.continued), all.segments};
        const auto text = rowsOf(ids.narrow(1, plan.context, plan.continuation), plan.continued);
        const auto sequence = continuation(text, m_settings.skipFirst);
        const auto hidden =
            m_model.predict(m_model.opening(slots, SlotTask::Continue), sequence.read, decoding);
        part.add(crossEntropyLoss(hidden, head, sequence.targets, {.scale = continueScale}));
    }
    return part;
}

Result<LossSums> IcaeObjective::accumulateGradients(std::uint64_t step)
{
    auto batch = m_training->next(m_settings.text.batch);
    if (!batch)
        return fail(std::move(batch).error());
    const std::int64_t window = m_settings.text.context;
    const auto all = at::from_blob(batch->ids.data(), {m_settings.text.batch, window},
                                   at::TensorOptions(at::kLong));
    std::vector<Samples> parts;
    double restored = 0;
    double continued = 0;
    for (const auto& ids : all.split(m_settings.text.microBatch)) {
        std::vector<std::int64_t> lengths;
        for (std::int64_t i = 0; i < ids.size(0); ++i)
            lengths.push_back(
                std::max<std::int64_t>(1, lengthOf(ids[i].data_ptr<std::int64_t>(), window)));
        const std::uint64_t seed =
            derivedSeed(derivedSeed(m_settings.text.seed, step), parts.size());
        parts.push_back({ids, planSamples(m_settings, lengths, seed), seed});
        const IcaePlan& plan = parts.back().plan;
        const std::int64_t end = m_description.endToken ? 1 : 0;
        restored +=
            static_cast<double>(plan.restored.size()) * static_cast<double>(plan.context + end);
        continued += static_cast<double>(plan.continued.size())
                     * static_cast<double>(plan.continuation - m_settings.skipFirst);
    }
    // One loss: all predictions of the batch weigh the same. Both: each is a mean of its own.
    const double both = std::max(restored + continued, 1.0);
    const double restoreScale =
        m_settings.bothLosses ? m_settings.aeWeight / std::max(restored, 1.0) : 1 / both;
    const double continueScale =
        m_settings.bothLosses ? (1 - m_settings.aeWeight) / std::max(continued, 1.0) : 1 / both;
    at::Tensor nats;
    double predictions = 0;
    for (const Samples& samples : parts) {
        // What stands after the end of a short example is never read.
        const auto ids = samples.ids.to(m_device).clamp_min(0);
        const Part part = learn(ids, samples.plan, samples.seed, restoreScale, continueScale);
        part.loss.backward();
        nats = nats.defined() ? nats + part.nats : part.nats;
        predictions += static_cast<double>(part.predictions);
    }
    const double symbolsPerToken = batch->tokens > 0 ? batch->symbols / batch->tokens : 1;
    return LossSums{nats.item<double>(), predictions * symbolsPerToken, predictions};
}

Result<> IcaeObjective::skip(std::uint64_t steps)
{
    return m_training->skip(steps * static_cast<std::uint64_t>(m_settings.text.batch));
}

const IcaeBaselines& IcaeObjective::baselines()
{
    if (!m_baselines)
        m_baselines = measureBaselines(m_model, m_heldOut.pieces, m_settings, m_compute);
    return *m_baselines;
}

Result<Validation> IcaeObjective::validate()
{
    if (m_heldOut.pieces.empty())
        return Validation{};
    return measureIcae(m_model, m_heldOut.pieces, m_settings, m_description.endToken, m_compute,
                       baselines());
}

Result<Validation> IcaeObjective::facts()
{
    Validation facts;
    const auto add = [&](const char* name, double value, const char* unit,
                         std::map<std::string, std::string> labels) {
        facts.push_back({name, value, unit, std::move(labels)});
    };
    const auto table = m_model.parameters().back().second;
    const auto adapter = static_cast<double>(m_model.adapterParameters());
    add("model.parameters", static_cast<double>(m_model.base().parameterCount()), "",
        {{"part", "base"}});
    add("model.parameters", adapter, "", {{"part", "adapter"}});
    add("model.parameters", static_cast<double>(table.numel()), "", {{"part", "memory"}});
    add("training.flops_per_token", flopsPerToken(), "FLOP/token", {});
    if (m_heldOut.pieces.empty())
        return facts;
    add("validation.symbols", static_cast<double>(m_heldOut.symbols), "bytes",
        {{"text", m_heldOut.hash}});
    const IcaeBaselines& base = baselines();
    add("baseline.restoration_nats_per_token", base.contextNats, "nats/token",
        {{"given", "nothing"}});
    add("baseline.continuation_nats_per_token", base.continuationNats, "nats/token",
        {{"given", "nothing"}});
    add("baseline.continuation_nats_per_token", base.continuationNatsAfterContext, "nats/token",
        {{"given", "context"}});
    return facts;
}

double IcaeObjective::flopsPerToken() const
{
    return icaeFlopsPerPrediction(m_settings, m_model.base().config(), m_model.adapterParameters());
}

std::map<std::string, std::string> IcaeObjective::description() const
{
    return describeIcae(m_description);
}

} // namespace mullion
