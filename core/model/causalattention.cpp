// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/causalattention.h"

#include "core/model/cpukernels.h"

#include <ATen/Parallel.h>

#include <algorithm>

namespace mullion {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Positions whose scores exist at once: with 1,024 positions two such blocks fit in a second-level
/// cache, and with 256 nearly half of the products is skipped.
constexpr std::int64_t kRowsAtOnce = 64;

/// Sides of the problem, and work in blocks: each kvHead of each text with the heads that share it
/// belongs to one thread.
struct Sides
{
    std::int64_t texts, heads, kvHeads, length, width;

    Sides(const at::Tensor& query, const at::Tensor& key)
        : texts(query.size(0))
        , heads(query.size(1))
        , kvHeads(key.size(1))
        , length(query.size(2))
        , width(query.size(3))
    {
    }

    /// work(text, kvHead), several at a time, below what records gradients.
    template <typename Work>
    void forEach(Work work) const
    {
        at::parallel_for(0, texts * kvHeads, 1, [&](std::int64_t begin, std::int64_t end) {
            const at::AutoDispatchBelowADInplaceOrView plain;
            for (std::int64_t i = begin; i < end; ++i)
                work(i / kvHeads, i % kvHeads);
        });
    }
};

/// The shares of positions [first, first + rows) of one head, and a place for their gradients.
class Block
{
public:
    Block(const Sides& sides, const at::TensorOptions& options)
        : m_shares(at::empty({std::min(kRowsAtOnce, sides.length) * sides.length}, options))
        , m_gradients(at::empty_like(m_shares))
    {
    }

    const at::Tensor& compute(const at::Tensor& query, const at::Tensor& key, const float* bias,
                              std::int64_t first, std::int64_t rows)
    {
        const std::int64_t seen = first + rows;
        shares = m_shares.narrow(0, 0, rows * seen).view({rows, seen});
        gradients = m_gradients.narrow(0, 0, rows * seen).view({rows, seen});
        at::mm_out(shares, query.narrow(0, first, rows), key.narrow(0, 0, seen).t());
        biasCausalRows(shares.data_ptr<float>(), bias, first, rows);
        return at::_softmax_out(shares, shares, -1, false);
    }

    at::Tensor shares, gradients; ///< [rows, first + rows]

private:
    at::Tensor m_shares, m_gradients;
};

const float* rowOf(const at::Tensor& table, std::int64_t row)
{
    return table.numel() > 0 ? table.data_ptr<float>() + row * table.size(-1) : nullptr;
}

class CausalAttention : public torch::autograd::Function<CausalAttention>
{
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& query,
                              const at::Tensor& key, const at::Tensor& value,
                              const at::Tensor& bias)
    {
        const Sides sides(query, key);
        context->save_for_backward({query, key, value, bias});
        auto out =
            at::empty({sides.texts, sides.length, sides.heads, sides.width}, query.options());
        sides.forEach([&](std::int64_t text, std::int64_t kvHead) {
            Block block(sides, query.options());
            const auto keys = key[text][kvHead];
            const auto values = value[text][kvHead];
            for (std::int64_t h = kvHead * sides.heads / sides.kvHeads;
                 h < (kvHead + 1) * sides.heads / sides.kvHeads; ++h) {
                const auto queries = query[text][h];
                const auto mixed = out[text].select(1, h);
                for (std::int64_t first = 0; first < sides.length; first += kRowsAtOnce) {
                    const std::int64_t rows = std::min(kRowsAtOnce, sides.length - first);
                    block.compute(queries, keys, rowOf(bias, h), first, rows);
                    auto part = mixed.narrow(0, first, rows);
                    at::mm_out(part, block.shares, values.narrow(0, 0, first + rows));
                }
            }
        });
        return out.flatten(2);
    }

    static variable_list backward(AutogradContext* context, variable_list outputs)
    {
        const auto saved = context->get_saved_variables();
        const at::Tensor& query = saved[0];
        const at::Tensor& key = saved[1];
        const at::Tensor& value = saved[2];
        const at::Tensor& bias = saved[3];
        const Sides sides(query, key);
        const auto outGradient =
            outputs[0].view({sides.texts, sides.length, sides.heads, sides.width});
        const auto like = [&](std::int64_t heads) {
            return at::zeros({sides.texts, sides.length, heads, sides.width}, query.options())
                .transpose(1, 2);
        };
        const auto queryGradient = like(sides.heads);
        const auto keyGradient = like(sides.kvHeads);
        const auto valueGradient = like(sides.kvHeads);
        const bool learnsBias = bias.numel() > 0 && bias.requires_grad();
        const auto biasGradients =
            at::zeros({sides.texts, sides.heads, learnsBias ? sides.length : 0}, query.options());
        sides.forEach([&](std::int64_t text, std::int64_t kvHead) {
            Block block(sides, query.options());
            const auto keys = key[text][kvHead];
            const auto values = value[text][kvHead];
            for (std::int64_t h = kvHead * sides.heads / sides.kvHeads;
                 h < (kvHead + 1) * sides.heads / sides.kvHeads; ++h) {
                float* biasRow = learnsBias ? biasGradients[text][h].data_ptr<float>() : nullptr;
                const auto queries = query[text][h];
                const auto mixedGradient = outGradient[text].select(1, h);
                for (std::int64_t first = 0; first < sides.length; first += kRowsAtOnce) {
                    const std::int64_t rows = std::min(kRowsAtOnce, sides.length - first);
                    const std::int64_t seen = first + rows;
                    block.compute(queries, keys, rowOf(bias, h), first, rows);
                    const auto mixed = mixedGradient.narrow(0, first, rows);
                    valueGradient[text][kvHead].narrow(0, 0, seen).addmm_(block.shares.t(), mixed);
                    at::mm_out(block.gradients, mixed, values.narrow(0, 0, seen).t());
                    softmaxGradientRows(block.shares.data_ptr<float>(),
                                        block.gradients.data_ptr<float>(), biasRow, first, rows);
                    auto part = queryGradient[text][h].narrow(0, first, rows);
                    at::mm_out(part, block.gradients, keys.narrow(0, 0, seen));
                    keyGradient[text][kvHead]
                        .narrow(0, 0, seen)
                        .addmm_(block.gradients.t(), queries.narrow(0, first, rows));
                }
            }
        });
        return {queryGradient, keyGradient, valueGradient,
                learnsBias ? biasGradients.sum(0) : at::Tensor()};
    }
};

} // namespace

bool hasCausalAttention(const at::Tensor& query)
{
    return query.is_cpu() && query.scalar_type() == at::kFloat;
}

at::Tensor causalAttention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                           const at::Tensor& bias)
{
    return CausalAttention::apply(query, key, value,
                                  bias.defined() ? bias : at::empty({0}, query.options()));
}

} // namespace mullion
