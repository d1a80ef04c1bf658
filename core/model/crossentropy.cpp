// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: cross-entropy with z-loss (paper reference, section 2) without whole logits. With
// p = softmax(logits) the gradient of -log p[t] + z logZ^2 is (1 + 2 z logZ) p - onehot(t).
#include "core/model/crossentropy.h"

#include <algorithm>

namespace mullion {

namespace {

/// Logits of one chunk. Below 32 MiB the C library hands out the same pages again and again, and
/// the passes over a chunk stay in the last cache.
constexpr std::int64_t kLogitsAtOnce = (24 << 20) / sizeof(float);
/// With few rows the products into the gradient of the weights wait for memory.
constexpr std::int64_t kLeastRowsAtOnce = 128;

std::int64_t rowsAtOnce(std::int64_t vocabulary)
{
    return std::max(kLeastRowsAtOnce, kLogitsAtOnce / vocabulary);
}

/// Predictions that count, in one list.
struct Predictions
{
    at::Tensor rows;    ///< [count] of int64: which positions; undefined: all
    at::Tensor hidden;  ///< [count, dModel]
    at::Tensor targets; ///< [count]
};

Predictions predictionsThatCount(const at::Tensor& hidden, const at::Tensor& targets)
{
    Predictions all{{}, hidden.detach().flatten(0, -2), targets.flatten()};
    const auto counts = all.targets.ne(kNoTarget);
    if (counts.all().item<bool>())
        return all;
    const auto rows = counts.nonzero().squeeze(1);
    return {rows, all.hidden.index_select(0, rows), all.targets.index_select(0, rows)};
}

/// The output head in its number format, and a place for the logits of a chunk.
class ChunkedHead
{
public:
    explicit ChunkedHead(const OutputHead& head)
        : m_compute(head.compute)
        , m_weight(head.weight.detach().narrow(0, 0, head.vocabulary).to(m_compute))
        , m_logits(at::empty({0}, m_weight.options().dtype(at::kFloat)))
    {
    }

    [[nodiscard]] std::int64_t rowsAtOnce() const { return mullion::rowsAtOnce(m_weight.size(0)); }

    /// fp32 [rows, vocabulary]; lost with the next call.
    at::Tensor logits(const at::Tensor& hidden)
    {
        if (m_compute != at::kFloat)
            return at::linear(hidden.to(m_compute), m_weight).to(at::kFloat);
        m_logits.resize_({hidden.size(0), m_weight.size(0)});
        return at::mm_out(m_logits, hidden, m_weight.t());
    }

    void writeHiddenGradient(const at::Tensor& logitsGradient, at::Tensor rows) const
    {
        if (m_compute == at::kFloat)
            at::mm_out(rows, logitsGradient, m_weight);
        else
            rows.copy_(at::mm(logitsGradient.to(m_compute), m_weight));
    }

    void addWeightGradient(const at::Tensor& logitsGradient, const at::Tensor& hidden,
                           at::Tensor sum) const
    {
        if (m_compute == at::kFloat)
            sum.addmm_(logitsGradient.t(), hidden);
        else
            sum.add_(at::mm(logitsGradient.to(m_compute).t(), hidden.to(m_compute)));
    }

private:
    at::ScalarType m_compute;
    at::Tensor m_weight; ///< [vocabulary, dModel]
    at::Tensor m_logits;
};

/// Makes `logits` the probabilities, in place. Returns logZ: [rows, 1].
at::Tensor softmaxInPlace(at::Tensor& logits)
{
    // The most probable symbol has 1 / sum(exp(logit - largest)): never too small to take the log.
    const auto largest = logits.amax(-1, true);
    at::_softmax_out(logits, logits, -1, false);
    return largest - logits.amax(-1, true).log();
}

struct Sums
{
    at::Tensor loss;           ///< not yet scaled
    at::Tensor nats;           ///< fp64
    at::Tensor hiddenGradient; ///< of the rows that count; undefined if nobody wants it
    at::Tensor weightGradient;
};

Sums sumsOver(const Predictions& predictions, const OutputHead& head, const LossOptions& options,
              bool wantsHidden, bool wantsWeight)
{
    ChunkedHead chunked(head);
    const auto& [positions, hidden, targets] = predictions;
    Sums sums;
    sums.nats = at::zeros({}, hidden.options().dtype(at::kDouble));
    auto squares = at::zeros({}, sums.nats.options());
    if (wantsHidden)
        sums.hiddenGradient = at::empty_like(hidden);
    if (wantsWeight)
        sums.weightGradient = at::zeros_like(head.weight);

    const std::int64_t count = hidden.size(0);
    for (std::int64_t begin = 0; begin < count; begin += chunked.rowsAtOnce()) {
        const std::int64_t rows = std::min(chunked.rowsAtOnce(), count - begin);
        const auto part = hidden.narrow(0, begin, rows);
        const auto target = targets.narrow(0, begin, rows).unsqueeze(1);
        auto logits = chunked.logits(part);
        const auto chosen = logits.gather(1, target);
        const auto logNormaliser = softmaxInPlace(logits);
        sums.nats += (logNormaliser - chosen).sum(at::kDouble);
        squares += logNormaliser.square().sum(at::kDouble);
        if (!wantsHidden && !wantsWeight)
            continue;
        if (options.zLoss != 0)
            logits.mul_(logNormaliser * (2 * options.zLoss * options.scale) + options.scale);
        else if (options.scale != 1)
            logits.mul_(options.scale);
        logits.scatter_add_(1, target, at::full_like(chosen, -options.scale));
        if (wantsHidden)
            chunked.writeHiddenGradient(logits, sums.hiddenGradient.narrow(0, begin, rows));
        if (wantsWeight)
            chunked.addWeightGradient(logits, part,
                                      sums.weightGradient.narrow(0, 0, head.vocabulary));
    }
    sums.loss = sums.nats + squares * options.zLoss;
    return sums;
}

/// Hands gradients on that are known before.
class KnownGradients : public torch::autograd::Function<KnownGradients>
{
public:
    static at::Tensor forward(torch::autograd::AutogradContext* context,
                              const at::Tensor& /*hidden*/, const at::Tensor& /*weight*/,
                              const Sums& sums)
    {
        context->saved_data["hidden"] = sums.hiddenGradient;
        context->saved_data["weight"] = sums.weightGradient;
        return sums.loss.clone();
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list outputs)
    {
        const auto scaled = [&](const char* name) {
            // Taken away: gradients as large as the head are neither copied nor kept.
            auto gradient = context->saved_data.at(name).toTensor();
            context->saved_data.erase(name);
            return gradient.defined() ? gradient.mul_(outputs[0]) : gradient;
        };
        return {scaled("hidden"), scaled("weight"), {}};
    }
};

} // namespace

LossResult crossEntropyLoss(const at::Tensor& hidden, const OutputHead& head,
                            const at::Tensor& targets, const LossOptions& options)
{
    const bool wantsGradients = at::GradMode::is_enabled();
    const bool wantsHidden = wantsGradients && hidden.requires_grad();
    const bool wantsWeight = wantsGradients && head.weight.requires_grad();
    Sums sums;
    std::int64_t count = 0;
    {
        const at::NoGradGuard noGrad;
        const auto predictions = predictionsThatCount(hidden, targets);
        count = predictions.targets.size(0);
        sums = sumsOver(predictions, head, options, wantsHidden, wantsWeight);
        sums.loss = (sums.loss * options.scale).to(at::kFloat);
        if (wantsHidden && predictions.rows.defined())
            sums.hiddenGradient = at::zeros_like(hidden).flatten(0, -2).index_copy_(
                0, predictions.rows, sums.hiddenGradient);
        if (wantsHidden)
            sums.hiddenGradient = sums.hiddenGradient.view(hidden.sizes());
    }
    const auto loss =
        wantsHidden || wantsWeight ? KnownGradients::apply(hidden, head.weight, sums) : sums.loss;
    return {loss, sums.nats, count};
}

TokenCosts tokenCosts(const at::Tensor& hidden, const OutputHead& head, const at::Tensor& targets)
{
    const at::NoGradGuard noGrad;
    const auto predictions = predictionsThatCount(hidden, targets);
    ChunkedHead chunked(head);
    const std::int64_t count = predictions.targets.size(0);
    auto nats = at::zeros({count}, at::kDouble);
    auto correct = at::zeros({count}, at::kBool);
    for (std::int64_t begin = 0; begin < count; begin += chunked.rowsAtOnce()) {
        const std::int64_t rows = std::min(chunked.rowsAtOnce(), count - begin);
        const auto target = predictions.targets.narrow(0, begin, rows).unsqueeze(1);
        auto logits = chunked.logits(predictions.hidden.narrow(0, begin, rows));
        const auto chosen = logits.gather(1, target);
        correct.narrow(0, begin, rows).copy_(logits.argmax(1, true).eq(target).squeeze(1));
        nats.narrow(0, begin, rows).copy_((softmaxInPlace(logits) - chosen).squeeze(1));
    }
    if (predictions.rows.defined()) {
        const auto rows = predictions.rows.cpu();
        nats = at::zeros({targets.numel()}, at::kDouble).index_copy_(0, rows, nats);
        correct = at::zeros({targets.numel()}, at::kBool).index_copy_(0, rows, correct);
    }
    return {nats.view(targets.sizes()), correct.view(targets.sizes())};
}

} // namespace mullion
