// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Implements: Adafactor as T5X runs it: factored second moments, update clipping, updates scaled
// by the size of the parameter, no momentum.
#include "core/train/optimizer.h"

#include <cmath>

namespace mullion {

namespace {

class Adafactor final : public Optimizer
{
public:
    Adafactor(NamedTensors parameters, const AdafactorOptions& options)
        : m_options(options)
    {
        for (auto& [name, parameter] : parameters) {
            Slot slot{name, parameter, {}, {}, {}};
            if (parameter.dim() == 2 && parameter.size(0) >= options.factoredFrom
                && parameter.size(1) >= options.factoredFrom) {
                slot.rows = at::zeros({parameter.size(0)}, parameter.options());
                slot.columns = at::zeros({parameter.size(1)}, parameter.options());
            } else {
                slot.full = at::zeros_like(parameter);
            }
            m_slots.push_back(std::move(slot));
        }
    }

    void update(std::uint64_t step, double rate) override
    {
        const at::NoGradGuard noGrad;
        const double decay = 1 - std::pow(static_cast<double>(step + 1), -m_options.decayRate);
        for (Slot& slot : m_slots) {
            const at::Tensor& gradient = slot.parameter.grad();
            if (!gradient.defined())
                continue;
            auto change = slot.full.defined() ? fullStep(slot, gradient, decay)
                                              : factoredStep(slot, gradient, decay);
            // Both sizes stay on the device: no waiting for a GPU.
            const auto excess = (rootMeanSquare(change) / m_options.clipThreshold).clamp_min(1);
            const auto size = rootMeanSquare(slot.parameter).clamp_min(m_options.epsilonParameter);
            slot.parameter.sub_(change.mul_(size / excess * rate));
        }
    }

    [[nodiscard]] NamedTensors memory() const override
    {
        NamedTensors all;
        for (const Slot& slot : m_slots) {
            if (slot.full.defined()) {
                all.emplace_back("moments." + slot.name, slot.full);
            } else {
                all.emplace_back("row_moments." + slot.name, slot.rows);
                all.emplace_back("column_moments." + slot.name, slot.columns);
            }
        }
        return all;
    }

private:
    /// Second moments of one parameter: `full`, or `rows` and `columns`.
    struct Slot
    {
        std::string name;
        at::Tensor parameter, full, rows, columns;
    };

    static at::Tensor rootMeanSquare(const at::Tensor& x) { return x.square().mean().sqrt(); }

    at::Tensor fullStep(Slot& slot, const at::Tensor& gradient, double decay) const
    {
        const auto squares = gradient.square().add_(m_options.epsilonGradient);
        slot.full.mul_(decay).add_(squares, 1 - decay);
        return gradient * slot.full.rsqrt();
    }

    at::Tensor factoredStep(Slot& slot, const at::Tensor& gradient, double decay) const
    {
        const auto squares = gradient.square().add_(m_options.epsilonGradient);
        slot.rows.mul_(decay).add_(squares.mean(1), 1 - decay);
        slot.columns.mul_(decay).add_(squares.mean(0), 1 - decay);
        const auto rowFactor = (slot.rows / slot.rows.mean()).rsqrt_();
        return gradient * rowFactor.unsqueeze(1) * slot.columns.rsqrt().unsqueeze(0);
    }

    AdafactorOptions m_options;
    std::vector<Slot> m_slots;
};

} // namespace

std::unique_ptr<Optimizer> makeAdafactor(NamedTensors parameters, const AdafactorOptions& options)
{
    return std::make_unique<Adafactor>(std::move(parameters), options);
}

} // namespace mullion
