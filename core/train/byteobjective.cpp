// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/byteobjective.h"

#include "core/model/m1description.h"
#include "core/train/computeformat.h"

#include <cmath>
#include <numbers>

namespace mullion {

namespace {

constexpr std::int64_t kShortContexts = 17; ///< contexts 0 to 16
constexpr std::int64_t kWindowContexts = 16;
constexpr std::int64_t kValidationSymbolsAtOnce = 16384;

/// [n, length] of int64 on the CPU.
at::Tensor idsOf(std::span<const Symbol> symbols, std::int64_t length)
{
    auto ids = at::empty({static_cast<std::int64_t>(symbols.size()) / length, length}, at::kLong);
    auto* out = ids.data_ptr<std::int64_t>();
    for (std::size_t i = 0; i < symbols.size(); ++i)
        out[i] = symbols[i];
    return ids;
}

/// What the model reads to predict `targets`: BOS, then all but the last.
at::Tensor inputsOf(const at::Tensor& targets)
{
    const auto begin = at::full({targets.size(0), 1}, kBeginOfContext, targets.options());
    return at::cat({begin, targets.narrow(1, 0, targets.size(1) - 1)}, 1);
}

} // namespace

ByteObjective::ByteObjective(const M1Settings& settings, std::unique_ptr<ExampleStream> training,
                             std::vector<Symbol> validation, at::Device device)
    : m_settings(settings)
    , m_device(device)
    , m_compute(computeFormat(settings.precision, device))
    , m_model(settings.model, settings.seed)
    , m_training(std::move(training))
    , m_validation(std::move(validation))
    , m_batch(static_cast<std::size_t>(settings.batch * settings.context))
{
    m_model.to(device);
    for (auto& [name, parameter] : m_model.parameters())
        parameter.requires_grad_(true);
}

bool ByteObjective::isShort(std::uint64_t step) const
{
    // Spreads the share evenly: the steps at which its running sum passes a whole number.
    const double before = std::floor(static_cast<double>(step) * m_settings.shortShare);
    return std::floor(static_cast<double>(step + 1) * m_settings.shortShare) > before;
}

Result<LossSums> ByteObjective::accumulateGradients(std::uint64_t step)
{
    MULLION_TRY(m_training->next(m_batch));
    const std::int64_t length = isShort(step) ? m_settings.shortContext : m_settings.context;
    const auto partSize = static_cast<std::size_t>(m_settings.microBatch * m_settings.context);
    const auto all = static_cast<double>(m_batch.size());

    at::Tensor nats;
    for (std::span<const Symbol> rest = m_batch; !rest.empty(); rest = rest.subspan(partSize)) {
        const auto targets = idsOf(rest.first(partSize), length).to(m_device);
        const auto logits = m_model.forward(
            inputsOf(targets), {.compute = m_compute, .recompute = m_settings.recompute});
        const auto logNormaliser = at::logsumexp(logits, -1);
        const auto chosen = logits.gather(-1, targets.unsqueeze(-1)).squeeze(-1);
        const auto crossEntropy = (logNormaliser - chosen).sum();
        const auto loss = (crossEntropy + logNormaliser.square().sum() * m_settings.zLoss) / all;
        loss.backward();
        const auto part = crossEntropy.detach().to(at::kDouble);
        nats = nats.defined() ? nats + part : part;
    }
    return LossSums{nats.item<double>(), all, all};
}

Result<> ByteObjective::skip(std::uint64_t steps)
{
    return m_training->skip(steps * static_cast<std::uint64_t>(m_settings.batch));
}

/// Cost in bits of each symbol: [n, length].
at::Tensor ByteObjective::costs(std::span<const Symbol> symbols, std::int64_t length) const
{
    const at::NoGradGuard noGrad;
    std::vector<at::Tensor> parts;
    const auto rows = static_cast<std::int64_t>(symbols.size()) / length;
    const std::int64_t rowsAtOnce = std::max<std::int64_t>(1, kValidationSymbolsAtOnce / length);
    for (std::int64_t row = 0; row < rows; row += rowsAtOnce) {
        const std::int64_t n = std::min(rowsAtOnce, rows - row);
        const auto targets = idsOf(symbols.subspan(static_cast<std::size_t>(row * length),
                                                   static_cast<std::size_t>(n * length)),
                                   length)
                                 .to(m_device);
        const auto logits =
            m_model.forward(inputsOf(targets), {.compute = m_compute, .lastOnly = false});
        const auto chosen = logits.gather(-1, targets.unsqueeze(-1)).squeeze(-1);
        parts.push_back((at::logsumexp(logits, -1) - chosen).to(at::kCPU, at::kDouble));
    }
    return at::cat(parts) / std::numbers::ln2;
}

Result<Validation> ByteObjective::validate()
{
    Validation metrics;
    if (m_validation.empty())
        return metrics;
    const auto add = [&metrics](const std::string& context, const at::Tensor& mean) {
        metrics.push_back(
            {"validation.bits_per_byte", mean.item<double>(), "bits/byte", {{"context", context}}});
    };
    const std::int64_t context = m_settings.context;
    const auto whole = costs(m_validation, context);
    add("full", whole.narrow(1, context / 2, context - context / 2).mean());

    const std::int64_t pieceLength = std::min(context, kShortContexts);
    std::vector<Symbol> pieces;
    for (std::size_t example = 0; example < m_validation.size();
         example += static_cast<std::size_t>(context)) {
        const auto first = m_validation.begin() + static_cast<std::ptrdiff_t>(example);
        pieces.insert(pieces.end(), first, first + context / pieceLength * pieceLength);
    }
    const auto perContext = costs(pieces, pieceLength).mean(0);
    if (pieceLength >= kWindowContexts)
        add("0-15", perContext.narrow(0, 0, kWindowContexts).mean());
    for (std::int64_t c = 0; c < pieceLength; ++c)
        add(std::to_string(c), perContext[c]);
    return metrics;
}

std::map<std::string, std::string> ByteObjective::description() const
{
    return describeM1(m_settings.model);
}

} // namespace mullion
