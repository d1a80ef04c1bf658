// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast an M1 is stepped through texts, one symbol at a time with what it remembers: in plain
// LibTorch (fp32, one thread) and frozen, in one run, round by round.
//
//   steppingbench RUN TEXT [LENGTH...]     texts of LENGTH bytes (default 13, 32, 64 and 512: the
//                                          strings of windows of 32, 64 and 128 bits, and `ac`)
#include "core/base/file.h"
#include "core/bytemodel/frozenlanes.h"
#include "core/coding/integersoftmax.h"
#include "core/model/freeze.h"
#include "core/model/m1description.h"
#include "core/model/tensorfile.h"
#include "core/model/transformer.h"
#include "core/runs/checkpoints.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace mullion {
namespace {

/// The M1 as anybody would write it in LibTorch to generate text: keys and values are kept.
class PlainStepper
{
public:
    PlainStepper(const Transformer& model, std::int64_t texts, std::int64_t length)
        : m_config(model.config())
    {
        for (const auto& [name, tensor] : model.parameters())
            m_weights[name] = tensor;
        const auto floats = at::TensorOptions(at::kFloat);
        for (std::int64_t i = 0; i < m_config.layers; ++i) {
            m_keys.push_back(at::zeros({texts, m_config.heads, length, m_config.headDim}, floats));
            m_values.push_back(m_keys.back().clone());
            auto buckets = at::empty({length}, at::TensorOptions(at::kLong));
            for (std::int64_t back = 0; back < length; ++back)
                buckets.data_ptr<std::int64_t>()[length - 1 - back] = relativeBucket(back);
            m_bias.push_back(weight(i, "self_attn.relative_bias")
                                 .index_select(1, buckets)
                                 .view({1, -1, 1, length}));
        }
    }

    /// ids: one for each text. Logits, texts x alphabet.
    at::Tensor step(const at::Tensor& ids)
    {
        const auto texts = ids.size(0);
        const std::int64_t place = m_place++;
        const std::int64_t length = m_keys[0].size(2);
        auto x = at::embedding(m_weights["model.embed_tokens.weight"], ids);
        for (std::int64_t i = 0; i < m_config.layers; ++i) {
            const auto normed = norm(x, weight(i, "input_layernorm"));
            const auto part = [&](const char* name) {
                return at::linear(normed, weight(i, name)).view({texts, m_config.heads, 1, -1});
            };
            const auto query = part("self_attn.q_proj");
            m_keys[size(i)].narrow(2, place, 1).copy_(part("self_attn.k_proj"));
            m_values[size(i)].narrow(2, place, 1).copy_(part("self_attn.v_proj"));
            const auto keys = m_keys[size(i)].narrow(2, 0, place + 1);
            const auto values = m_values[size(i)].narrow(2, 0, place + 1);
            const auto bias = m_bias[size(i)].narrow(3, length - 1 - place, place + 1);
            const auto shares = at::softmax(at::matmul(query, keys.transpose(2, 3)) + bias, -1);
            const auto mixed = at::matmul(shares, values).reshape({texts, -1});
            x = x + at::linear(mixed, weight(i, "self_attn.o_proj"));
            const auto second = norm(x, weight(i, "post_attention_layernorm"));
            const auto hidden = at::relu(at::linear(second, weight(i, "mlp.gate_proj")))
                                * at::linear(second, weight(i, "mlp.up_proj"));
            x = x + at::linear(hidden, weight(i, "mlp.down_proj"));
        }
        x = norm(x, m_weights["model.norm.weight"]) / std::sqrt(double(m_config.dModel));
        return at::linear(x, m_weights["model.embed_tokens.weight"].narrow(0, 0, kAlphabetSize));
    }

private:
    static std::size_t size(std::int64_t i) { return static_cast<std::size_t>(i); }
    [[nodiscard]] at::Tensor norm(const at::Tensor& x, const at::Tensor& scale) const
    {
        return x * at::rsqrt(x.square().mean(-1, true) + m_config.normEpsilon) * scale;
    }
    at::Tensor& weight(std::int64_t layer, const char* part)
    {
        return m_weights[fmt::format("model.layers.{}.{}.weight", layer, part)];
    }

    ModelConfig m_config;
    std::map<std::string, at::Tensor> m_weights;
    std::vector<at::Tensor> m_keys, m_values, m_bias;
    std::int64_t m_place = 0;
};

double seconds(const std::function<void()>& work)
{
    const std::clock_t begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

void stepPlain(const Transformer& model, ByteView text, std::size_t texts, std::size_t length)
{
    const c10::InferenceMode noGradients;
    PlainStepper stepper(model, static_cast<std::int64_t>(texts),
                         static_cast<std::int64_t>(length) + 1);
    auto ids = at::empty({static_cast<std::int64_t>(texts)}, at::TensorOptions(at::kLong));
    for (std::size_t at = 0; at <= length; ++at) {
        for (std::size_t i = 0; i < texts; ++i)
            ids.data_ptr<std::int64_t>()[i] = at == 0 ? kBeginOfContext : text[i * length + at - 1];
        const auto logits = stepper.step(ids);
        for (std::size_t i = 0; i < texts; ++i)
            (void)integerSoftmax({logits.data_ptr<float>() + i * kAlphabetSize, kAlphabetSize});
    }
}

void stepFrozen(const FrozenModel& model, ByteView text, std::size_t texts, std::size_t length)
{
    auto lanes = model.openLanes(texts).value();
    std::vector<ByteModelLanes::Step> steps(texts);
    std::vector<Distribution> next(texts);
    for (std::size_t at = 0; at < length; ++at) {
        for (std::size_t i = 0; i < texts; ++i)
            steps[i] = {static_cast<std::uint32_t>(i), text[i * length + at]};
        (void)lanes->step(steps, next);
    }
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
    return values[values.size() / 2];
}

int run(int argc, char** argv)
{
    if (argc < 3) {
        fmt::print(stderr, "usage: steppingbench RUN TEXT [LENGTH...]\n");
        return 2;
    }
    at::set_num_threads(1);
    const auto frozen = openFrozenModel(argv[1]);
    const auto text = readFile(argv[2]);
    if (!frozen || !text) {
        fmt::print(stderr, "steppingbench: {}\n",
                   (frozen ? text.error() : frozen.error()).sentence());
        return 1;
    }
    const auto weights = bestCheckpoint(argv[1]).value() / "model.safetensors";
    const auto file = Safetensors::open(weights).value();
    Transformer trained(m1FromDescription(file.metadata(), argv[1]).value(), 0);
    if (!loadTensors(file, argv[1], trained.parameters()))
        return 1;
    std::vector<std::size_t> lengths;
    for (int i = 3; i < argc; ++i)
        lengths.push_back(std::stoul(argv[i]));
    if (lengths.empty())
        lengths = {13, 32, 64, 512};
    fmt::print("us of one core per symbol, medians of 5 rounds; {}\n{:>7} {:>10} {:>11} {:>10} "
               "{:>10} {:>12} {:>12}\n",
               frozenKernelNames().front(), "length", "plain, 1", "plain, 64", "frozen, 1",
               "frozen, 64", "x plain, 1", "x plain, 64");
    for (const std::size_t length : lengths) {
        std::vector<double> rounds[4];
        for (int round = 0; round < 5; ++round) {
            // Some 3,000 symbols one by one, as many as fit in 64 texts at once.
            const std::size_t texts = std::max<std::size_t>(1, 1500 / length);
            const auto view = ByteView(*text);
            const auto each = [&](auto&& step) {
                for (std::size_t i = 0; i < texts; ++i)
                    step(view.subspan(i * length, length));
            };
            const double symbols = static_cast<double>(texts * length);
            const double together = static_cast<double>(64 * length);
            rounds[0].push_back(
                seconds([&] { each([&](ByteView one) { stepPlain(trained, one, 1, length); }); })
                / symbols);
            rounds[1].push_back(seconds([&] { stepPlain(trained, view, 64, length); }) / together);
            rounds[2].push_back(
                seconds([&] { each([&](ByteView one) { stepFrozen(**frozen, one, 1, length); }); })
                / symbols);
            rounds[3].push_back(seconds([&] { stepFrozen(**frozen, view, 64, length); })
                                / together);
        }
        double us[4];
        for (int i = 0; i < 4; ++i)
            us[i] = 1e6 * median(rounds[i]);
        fmt::print("{:>7} {:>10.1f} {:>11.1f} {:>10.1f} {:>10.1f} {:>12.1f} {:>12.1f}\n", length,
                   us[0], us[1], us[2], us[3], us[0] / us[3], us[1] / us[3]);
    }
    return 0;
}

} // namespace
} // namespace mullion

int main(int argc, char** argv)
{
    return mullion::run(argc, argv);
}
