// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/gradients.h"

#include <cmath>

namespace mullion {

namespace {

std::vector<at::Tensor> gradients(const NamedTensors& parameters)
{
    std::vector<at::Tensor> all;
    for (const auto& [name, parameter] : parameters) {
        if (parameter.grad().defined())
            all.push_back(parameter.grad());
    }
    return all;
}

} // namespace

void forgetGradients(const NamedTensors& parameters)
{
    for (const auto& [name, parameter] : parameters)
        parameter.mutable_grad().reset();
}

double gradientNorm(const NamedTensors& parameters)
{
    const at::NoGradGuard noGrad;
    const auto all = gradients(parameters);
    return all.empty() ? 0 : at::stack(at::_foreach_norm(all)).norm().item<double>();
}

void clipGradients(const NamedTensors& parameters, double norm, double most)
{
    if (norm <= most)
        return;
    const at::NoGradGuard noGrad;
    at::_foreach_mul_(gradients(parameters), most / norm);
}

bool areFinite(const NamedTensors& parameters)
{
    const at::NoGradGuard noGrad;
    for (const auto& [name, parameter] : parameters) {
        if (!std::isfinite(parameter.sum().item<double>()))
            return false;
    }
    return true;
}

} // namespace mullion
