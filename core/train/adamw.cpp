// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/optimizer.h"

#include <cmath>

namespace mullion {

namespace {

class AdamW final : public Optimizer
{
public:
    AdamW(NamedTensors parameters, const AdamWOptions& options)
        : m_options(options)
    {
        for (auto& [name, parameter] : parameters)
            m_slots.push_back(
                {name, parameter, at::zeros_like(parameter), at::zeros_like(parameter)});
    }

    void update(std::uint64_t step, double rate) override
    {
        const at::NoGradGuard noGrad;
        const auto count = static_cast<double>(step + 1);
        const double correction1 = 1 - std::pow(m_options.beta1, count);
        const double correction2 = 1 - std::pow(m_options.beta2, count);
        for (Slot& slot : m_slots) {
            const at::Tensor& gradient = slot.parameter.grad();
            if (!gradient.defined())
                continue;
            if (slot.parameter.dim() > 1 && m_options.weightDecay > 0)
                slot.parameter.mul_(1 - rate * m_options.weightDecay);
            slot.mean.mul_(m_options.beta1).add_(gradient, 1 - m_options.beta1);
            slot.squares.mul_(m_options.beta2).addcmul_(gradient, gradient, 1 - m_options.beta2);
            const auto deviation =
                (slot.squares.sqrt() / std::sqrt(correction2)).add_(m_options.epsilon);
            slot.parameter.addcdiv_(slot.mean, deviation, -rate / correction1);
        }
    }

    [[nodiscard]] NamedTensors memory() const override
    {
        NamedTensors all;
        for (const Slot& slot : m_slots) {
            all.emplace_back("mean." + slot.name, slot.mean);
            all.emplace_back("squares." + slot.name, slot.squares);
        }
        return all;
    }

private:
    struct Slot
    {
        std::string name;
        at::Tensor parameter, mean, squares;
    };

    AdamWOptions m_options;
    std::vector<Slot> m_slots;
};

} // namespace

std::unique_ptr<Optimizer> makeAdamW(NamedTensors parameters, const AdamWOptions& options)
{
    return std::make_unique<AdamW>(std::move(parameters), options);
}

} // namespace mullion
