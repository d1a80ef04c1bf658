// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/icaevalidation.h"

#include "core/icae/icaesequences.h"
#include "core/model/crossentropy.h"

#include <algorithm>
#include <numbers>

namespace mullion {

namespace {

constexpr std::int64_t kTokensAtOnce = 8192;

/// Whole pieces, some at once: work(ids [pieces, heldOutTokens]).
template <typename Work>
void forBatches(std::span<const HeldOutText::Piece> pieces, const IcaeSettings& settings,
                at::Device device, Work work)
{
    const at::NoGradGuard noGrad;
    const std::int64_t length = heldOutTokens(settings);
    const std::int64_t atOnce = std::max<std::int64_t>(1, kTokensAtOnce / length);
    std::vector<std::int64_t> ids;
    const auto flush = [&] {
        const auto count = static_cast<std::int64_t>(ids.size()) / length;
        if (count > 0)
            work(at::tensor(ids, at::TensorOptions(at::kLong)).view({count, length}).to(device));
        ids.clear();
    };
    for (const HeldOutText::Piece& piece : pieces) {
        if (static_cast<std::int64_t>(piece.ids.size()) < length)
            continue;
        ids.insert(ids.end(), piece.ids.begin(), piece.ids.end());
        if (static_cast<std::int64_t>(ids.size()) >= atOnce * length)
            flush();
    }
    flush();
}

struct Sums
{
    double nats = 0;
    double correct = 0;
    double prefix = 0; ///< tokens before the first that is wrong
    double tokens = 0;
    double texts = 0;

    /// Columns [first, first + count) of what was predicted.
    void add(const TokenCosts& costs, std::int64_t first, std::int64_t count)
    {
        const auto right = costs.correct.narrow(1, first, count).to(at::kDouble);
        nats += costs.nats.narrow(1, first, count).sum().item<double>();
        correct += right.sum().item<double>();
        prefix += right.cumprod(1).sum().item<double>();
        tokens += static_cast<double>(costs.nats.size(0) * count);
        texts += static_cast<double>(costs.nats.size(0));
    }
    [[nodiscard]] double natsPerToken() const { return nats / std::max(tokens, 1.0); }
};

class Measuring
{
public:
    Measuring(const IcaeModel& model, std::optional<std::int64_t> endToken, at::ScalarType compute)
        : m_model(model)
        , m_endToken(endToken)
        , m_options{.compute = compute}
    {
    }

    [[nodiscard]] SlotBatch compress(const at::Tensor& contexts) const
    {
        return m_model.compress(contexts, 0, m_options);
    }

    [[nodiscard]] TokenCosts restore(const SlotBatch& slots, const at::Tensor& contexts) const
    {
        return costs(m_model.opening(slots, SlotTask::Restore), restoration(contexts, m_endToken));
    }

    [[nodiscard]] TokenCosts goOn(const SlotBatch& slots, const at::Tensor& text) const
    {
        return costs(m_model.opening(slots, SlotTask::Continue), continuation(text, 0));
    }

    [[nodiscard]] TokenCosts withoutSlots(const at::Tensor& text) const
    {
        return costs(m_model.openingWithoutSlots(text.size(0)), continuation(text, 0));
    }

private:
    [[nodiscard]] TokenCosts costs(const DecoderOpening& opening,
                                   const DecoderSequence& sequence) const
    {
        return tokenCosts(m_model.predict(opening, sequence.read, m_options),
                          m_model.base().head(m_options.compute), sequence.targets);
    }

    const IcaeModel& m_model;
    std::optional<std::int64_t> m_endToken;
    ForwardOptions m_options;
};

at::Device deviceOf(const IcaeModel& model)
{
    return model.parameters().front().second.device();
}

} // namespace

std::int64_t heldOutTokens(const IcaeSettings& settings)
{
    return settings.layout.longest() + settings.continuation;
}

IcaeBaselines measureBaselines(const IcaeModel& model, std::span<const HeldOutText::Piece> pieces,
                               const IcaeSettings& settings, at::ScalarType compute)
{
    const Measuring base(model, std::nullopt, compute);
    const std::int64_t context = settings.layout.segmentTokens();
    Sums alone;
    Sums after;
    Sums none;
    forBatches(pieces, settings, deviceOf(model), [&](const at::Tensor& ids) {
        const auto text =
            ids.narrow(1, settings.layout.longest() - context, context + settings.continuation);
        const TokenCosts whole = base.withoutSlots(text);
        alone.add(whole, 0, context);
        after.add(whole, context, settings.continuation);
        none.add(base.withoutSlots(text.narrow(1, context, settings.continuation)), 0,
                 settings.continuation);
    });
    return {alone.natsPerToken(), none.natsPerToken(), after.natsPerToken()};
}

Validation measureIcae(const IcaeModel& model, std::span<const HeldOutText::Piece> pieces,
                       const IcaeSettings& settings, std::optional<std::int64_t> endToken,
                       at::ScalarType compute, const IcaeBaselines& baselines)
{
    const Measuring icae(model, endToken, compute);
    const std::int64_t context = settings.layout.segmentTokens();
    const std::int64_t longest = settings.layout.longest();
    Sums restored;
    Sums continued;
    Sums joined;
    forBatches(pieces, settings, deviceOf(model), [&](const at::Tensor& ids) {
        const auto contexts = ids.narrow(1, longest - context, context);
        const SlotBatch slots = icae.compress(contexts);
        restored.add(icae.restore(slots, contexts), 0, context);
        continued.add(icae.goOn(slots, ids.narrow(1, longest, settings.continuation)), 0,
                      settings.continuation);
        if (longest > context) {
            const auto all = ids.narrow(1, 0, longest);
            joined.add(icae.restore(icae.compress(all), all), 0, longest);
        }
    });
    Validation metrics;
    const auto add = [&](const char* name, double value, const char* unit,
                         std::map<std::string, std::string> labels = {}) {
        metrics.push_back({name, value, unit, std::move(labels)});
    };
    if (restored.tokens == 0)
        return metrics;
    add("validation.restoration_nats_per_token", restored.natsPerToken(), "nats/token");
    add("validation.restoration_accuracy", restored.correct / restored.tokens, "");
    add("validation.restoration_prefix", restored.prefix / restored.tokens, "share");
    add("validation.continuation_nats_per_token", continued.natsPerToken(), "nats/token",
        {{"given", "slots"}});
    const double bitsOfContext = static_cast<double>(context)
                                 * (baselines.contextNats - restored.natsPerToken())
                                 / std::numbers::ln2;
    add("validation.bits_per_slot",
        bitsOfContext / static_cast<double>(settings.layout.slotsOf(context)), "bits/slot");
    if (joined.tokens > 0) {
        const std::map<std::string, std::string> labels = {
            {"segments", std::to_string(settings.layout.segments)}};
        add("validation.restoration_nats_per_token", joined.natsPerToken(), "nats/token", labels);
        add("validation.restoration_prefix", joined.prefix / joined.tokens, "share", labels);
    }
    return metrics;
}

} // namespace mullion
