// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fusedlayers.h"

#include "core/model/cpukernels.h"

#include <ATen/Parallel.h>

#include <algorithm>

namespace mullion {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Rows that one thread takes at once. Sums over rows are made in blocks of so many, whatever the
/// number of threads.
constexpr std::int64_t kRowsAtOnce = 128;

bool hasKernel(const at::Tensor& x)
{
    return x.is_cpu() && x.scalar_type() == at::kFloat;
}

/// work(first row, rows, block) for all rows.
template <typename Work>
void inBlocks(std::int64_t rows, Work work)
{
    const std::int64_t blocks = (rows + kRowsAtOnce - 1) / kRowsAtOnce;
    at::parallel_for(0, blocks, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t block = begin; block < end; ++block) {
            const std::int64_t first = block * kRowsAtOnce;
            work(first, std::min(kRowsAtOnce, rows - first), block);
        }
    });
}

class RmsNorm : public torch::autograd::Function<RmsNorm>
{
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& input,
                              const at::Tensor& scale, double epsilon)
    {
        const auto x = input.contiguous();
        context->save_for_backward({x, scale});
        context->saved_data["epsilon"] = epsilon;
        auto out = at::empty_like(x);
        const std::int64_t width = x.size(-1);
        inBlocks(x.numel() / width, [&](std::int64_t first, std::int64_t rows, std::int64_t) {
            rmsNormRows(x.data_ptr<float>() + first * width, scale.data_ptr<float>(),
                        out.data_ptr<float>() + first * width, rows, width, epsilon);
        });
        return out;
    }

    static variable_list backward(AutogradContext* context, variable_list outputs)
    {
        const auto saved = context->get_saved_variables();
        const auto& x = saved[0];
        const double epsilon = context->saved_data["epsilon"].toDouble();
        const auto outGradient = outputs[0].contiguous();
        const std::int64_t width = x.size(-1);
        const std::int64_t all = x.numel() / width;
        auto xGradient = at::empty_like(x);
        auto scaleGradients =
            at::zeros({(all + kRowsAtOnce - 1) / kRowsAtOnce, width}, x.options());
        inBlocks(all, [&](std::int64_t first, std::int64_t rows, std::int64_t block) {
            rmsNormGradientRows(x.data_ptr<float>() + first * width, saved[1].data_ptr<float>(),
                                outGradient.data_ptr<float>() + first * width,
                                xGradient.data_ptr<float>() + first * width,
                                scaleGradients.data_ptr<float>() + block * width, rows, width,
                                epsilon);
        });
        return {xGradient, saved[1].requires_grad() ? scaleGradients.sum(0) : at::Tensor(), {}};
    }
};

class GatedRelu : public torch::autograd::Function<GatedRelu>
{
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& input)
    {
        const auto gateUp = input.contiguous();
        context->saved_data["gateUp"] = gateUp;
        auto sizes = gateUp.sizes().vec();
        const std::int64_t width = sizes.back() /= 2;
        auto out = at::empty(sizes, gateUp.options());
        inBlocks(out.numel() / width, [&](std::int64_t first, std::int64_t rows, std::int64_t) {
            gatedReluRows(gateUp.data_ptr<float>() + first * 2 * width,
                          out.data_ptr<float>() + first * width, rows, width);
        });
        return out;
    }

    static variable_list backward(AutogradContext* context, variable_list outputs)
    {
        const auto gateUp = context->saved_data.at("gateUp").toTensor().detach();
        context->saved_data.erase("gateUp"); // it becomes the gradient
        const auto outGradient = outputs[0].contiguous();
        const std::int64_t width = outGradient.size(-1);
        inBlocks(
            outGradient.numel() / width, [&](std::int64_t first, std::int64_t rows, std::int64_t) {
                gatedReluGradientRows(gateUp.data_ptr<float>() + first * 2 * width,
                                      outGradient.data_ptr<float>() + first * width, rows, width);
            });
        return {gateUp};
    }
};

} // namespace

at::Tensor rmsNorm(const at::Tensor& x, const at::Tensor& scale, double epsilon)
{
    if (hasKernel(x) && hasKernel(scale))
        return RmsNorm::apply(x, scale, epsilon);
    return x * at::rsqrt(x.square().mean(-1, true) + epsilon) * scale;
}

at::Tensor gated(const at::Tensor& gateUp, FeedForward kind)
{
    if (kind == FeedForward::GatedRelu && hasKernel(gateUp))
        return GatedRelu::apply(gateUp);
    const auto halves = gateUp.chunk(2, -1);
    return (kind == FeedForward::GatedRelu ? at::relu(halves[0]) : at::silu(halves[0])) * halves[1];
}

} // namespace mullion
