// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/recompute.h"

namespace mullion {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Carries the layer from the forward to the backward pass.
struct LayerHolder : torch::CustomClassHolder
{
    explicit LayerHolder(TwoInputs function)
        : layer(std::move(function))
    {
    }
    TwoInputs layer;
};

/// Undefined inputs cannot be told to autograd.
at::Tensor orNothing(const at::Tensor& extra)
{
    return extra.numel() > 0 ? extra : at::Tensor();
}

class Recomputed : public torch::autograd::Function<Recomputed>
{
public:
    /// `trained` requires a gradient in place of the parameters, which are not named here: without
    /// it nothing would be recorded where x needs none.
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x,
                              const at::Tensor& extra, const at::Tensor& /*trained*/,
                              const TwoInputs& layer)
    {
        context->save_for_backward({x, extra});
        context->saved_data["layer"] =
            c10::IValue::make_capsule(c10::make_intrusive<LayerHolder>(layer));
        return layer(x, orNothing(extra));
    }

    static variable_list backward(AutogradContext* context, variable_list outputs)
    {
        const auto holder = context->saved_data.at("layer").toCapsule();
        const auto saved = context->get_saved_variables();
        const auto leaf = [](const at::Tensor& tensor) {
            return tensor.detach().requires_grad_(tensor.requires_grad());
        };
        const auto x = leaf(saved[0]);
        const auto extra = leaf(saved[1]);
        {
            const at::AutoGradMode recording(true);
            const auto out = static_cast<LayerHolder*>(holder.get())->layer(x, orNothing(extra));
            torch::autograd::backward({out}, {outputs[0]});
        }
        return {x.grad(), extra.grad(), {}, {}};
    }
};

} // namespace

at::Tensor recomputed(const TwoInputs& layer, const at::Tensor& x, const at::Tensor& extra)
{
    if (!at::GradMode::is_enabled())
        return layer(x, extra);
    const auto trained = at::empty({0}).requires_grad_(true);
    return Recomputed::apply(x, extra.defined() ? extra : at::empty({0}), trained, layer);
}

} // namespace mullion
