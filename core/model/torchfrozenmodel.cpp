// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torchfrozenmodel.h"

#include "core/base/hash.h"
#include "core/bytemodel/frozenshares.h"
#include "core/coding/integersoftmax.h"
#include "core/model/device.h"
#include "core/model/torcherror.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

// Each line below is one operation that IEEE 754 rounds correctly, or a sum of integers that fp32
// holds exactly. Divisors are tensors on the device: LibTorch turns a division by a number of C++
// into a product with its reciprocal on a GPU, which rounds differently.

namespace mullion {

namespace {

at::Tensor rowOf(const std::vector<float>& numbers, at::Device device)
{
    return at::tensor(numbers, at::kFloat).to(device);
}

struct Matrix
{
    Matrix(const FrozenMatrix& matrix, at::Device device)
    {
        const std::vector<float> digits(matrix.digits.begin(), matrix.digits.end());
        transposed = rowOf(digits, device)
                         .view({static_cast<std::int64_t>(matrix.rows),
                                static_cast<std::int64_t>(matrix.columns)})
                         .t()
                         .contiguous();
        units = rowOf(matrix.units, device);
    }

    at::Tensor transposed; ///< columns x rows
    at::Tensor units;
};

struct Layer
{
    Layer(const FrozenLayer& layer, const FrozenShape& shape, at::Device device)
        : attention(layer.attention, device)
        , output(layer.output, device)
        , gateAndUp(layer.gateAndUp, device)
        , down(layer.down, device)
    {
        const auto heads = static_cast<std::int64_t>(shape.heads);
        // Per head, to be multiplied with (texts, heads, headDim).
        queryDigits = rowOf(layer.queryDigits, device).view({1, heads, 1});
        keyDigits = rowOf(layer.keyDigits, device).view({1, heads, 1});
        valueDigits = rowOf(layer.valueDigits, device).view({1, heads, 1});
        scoreUnit = rowOf(layer.scoreUnit, device).view({1, heads, 1});
        valueUnit = rowOf(layer.valueUnit, device).view({1, heads, 1});
        bias = rowOf(layer.bias, device).view({heads, static_cast<std::int64_t>(shape.span)});
    }

    Matrix attention;
    Matrix output;
    Matrix gateAndUp;
    Matrix down;
    at::Tensor queryDigits, keyDigits, valueDigits, scoreUnit, valueUnit;
    at::Tensor bias; ///< heads x span
};

constexpr const char* kCure = "Encode fewer texts at a time, or choose another device";

class TorchFrozenModel final : public ByteModel
{
public:
    TorchFrozenModel(const FrozenWeights& weights, at::Device device);

    [[nodiscard]] std::string identity() const override { return m_identity; }
    [[nodiscard]] const Distribution& first() const override { return m_first; }
    [[nodiscard]] Result<std::unique_ptr<ByteModelLanes>>
    openLanes(std::size_t count, std::size_t longest) const override;
    [[nodiscard]] Result<Bytes> serialise() const override { return m_bytes; }

private:
    class Lanes;

    FrozenShape m_shape;
    at::Device m_device;
    Bytes m_bytes;
    std::string m_identity;
    at::Tensor m_embedding;
    std::vector<Layer> m_layers;
    Matrix m_head;
    at::Tensor m_shares; ///< of attention, by steps below the largest score
    at::Tensor m_digit;  ///< kFrozenDigit
    at::Tensor m_dModel; ///< the number of columns that a norm divides by
    std::vector<at::Tensor> m_beginKeys, m_beginValues; ///< per layer: heads x headDim
    Distribution m_first;
};

class TorchFrozenModel::Lanes final : public ByteModelLanes
{
public:
    Lanes(const TorchFrozenModel& model, std::size_t count, std::size_t slots)
        : m_model(model)
        , m_slots(static_cast<std::int64_t>(slots))
        , m_places(count, 0)
    {
        const FrozenShape& shape = model.m_shape;
        for (std::size_t i = 0; i < shape.layers; ++i) {
            const auto empty = at::zeros({static_cast<std::int64_t>(count), m_slots,
                                          static_cast<std::int64_t>(shape.heads),
                                          static_cast<std::int64_t>(shape.headDim)},
                                         at::TensorOptions(at::kFloat).device(model.m_device));
            m_keys.push_back(empty);
            m_values.push_back(empty.clone());
        }
    }

    [[nodiscard]] std::size_t count() const override { return m_places.size(); }

    void reset(std::uint32_t lane) override
    {
        m_places[lane] = 1;
        m_fresh.push_back(lane);
    }

    [[nodiscard]] Result<> step(std::span<const Step> steps, std::span<Distribution> next) override
    try {
        for (const Step& step : steps) {
            const bool full = static_cast<std::size_t>(m_slots) < m_model.m_shape.span
                              && m_places[step.lane] >= m_slots;
            if (step.symbol >= kAlphabetSize || full)
                return fail(ErrorCode::Internal,
                            fmt::format("Symbol {} cannot be the {}th of lane {}", step.symbol,
                                        m_places[step.lane], step.lane),
                            "Please report this");
        }
        if (steps.empty())
            return {};
        const c10::InferenceMode noGradients;
        beginFreshLanes();
        const auto logits = advance(steps, !next.empty());
        if (next.empty())
            return {};
        const auto onCpu = logits.to(at::kCPU).contiguous();
        for (std::size_t i = 0; i < steps.size(); ++i)
            next[i] = integerSoftmax({onCpu.data_ptr<float>() + i * kAlphabetSize, kAlphabetSize});
        return {};
    } catch (const std::exception& error) { // LibTorch: memory or device gave out
        return fail(torchError(error, kCure));
    }

private:
    friend class TorchFrozenModel;

    struct Digits
    {
        at::Tensor digits; ///< integers in fp32
        at::Tensor unit;   ///< per row
    };

    Digits toDigits(const at::Tensor& x) const
    {
        const auto largest = x.abs().amax(-1, true);
        const auto usable = at::logical_and(largest > 1e-30f, largest < 1e30f);
        const auto zero = at::zeros_like(largest);
        const auto digits = at::round(x * (m_model.m_digit / largest));
        return {at::where(usable, digits, zero),
                at::where(usable, largest / m_model.m_digit, zero)};
    }

    static at::Tensor product(const Matrix& matrix, const at::Tensor& digits,
                              const at::Tensor& factor)
    {
        return (at::matmul(digits, matrix.transposed) * matrix.units) * factor;
    }

    at::Tensor plain(const Matrix& matrix, const at::Tensor& x) const
    {
        const Digits digits = toDigits(x);
        return product(matrix, digits.digits, digits.unit);
    }

    at::Tensor normed(const Matrix& matrix, const at::Tensor& x) const
    {
        const auto digits = toDigits(x).digits;
        const auto squares = (digits * digits).sum(-1, true);
        const auto root = at::sqrt(squares / m_model.m_dModel);
        const auto factor =
            at::where(squares > 0, at::ones_like(root) / root, at::zeros_like(root));
        return product(matrix, digits, factor);
    }

    static at::Tensor attentionDigits(const at::Tensor& x, const at::Tensor& factor)
    {
        constexpr float kLimit = kFrozenAttentionDigit;
        auto value = x * factor;
        value = at::where(value > -kLimit, value, at::full_like(value, -kLimit));
        value = at::where(value < kLimit, value, at::full_like(value, kLimit));
        return at::round(value);
    }

    at::Tensor indices(const std::vector<std::int64_t>& numbers) const
    {
        return at::tensor(numbers, at::kLong).to(m_model.m_device);
    }

    void beginFreshLanes()
    {
        if (m_fresh.empty())
            return;
        const auto lanes = indices(m_fresh);
        const auto firstSlots = at::zeros_like(lanes);
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            const auto all = [&](const at::Tensor& one) {
                return one.unsqueeze(0).expand({lanes.size(0), -1, -1});
            };
            m_keys[i].index_put_({lanes, firstSlots}, all(m_model.m_beginKeys[i]));
            m_values[i].index_put_({lanes, firstSlots}, all(m_model.m_beginValues[i]));
        }
        m_fresh.clear();
    }

    /// Logits, texts x kAlphabetSize; undefined where nobody wants them.
    at::Tensor advance(std::span<const Step> steps, bool wantLogits)
    {
        std::vector<std::int64_t> lanes;
        std::vector<std::int64_t> symbols;
        std::vector<std::int64_t> places;
        std::int64_t used = 0;
        for (const Step& step : steps) {
            lanes.push_back(step.lane);
            symbols.push_back(step.symbol);
            places.push_back(m_places[step.lane]++);
            used = std::max(used, std::min(places.back() + 1, m_slots));
        }
        const auto lane = indices(lanes);
        const auto place = indices(places);
        const auto slot = place.remainder(m_slots);
        // texts x used slots: how far back a slot's symbol stands, and whether it holds one.
        const auto slots = at::arange(used, lane.options());
        const auto distance = (slot.unsqueeze(1) - slots).remainder(m_slots);
        const auto holds = (distance <= place.unsqueeze(1)).unsqueeze(1);

        const auto n = static_cast<std::int64_t>(steps.size());
        const auto heads = static_cast<std::int64_t>(m_model.m_shape.heads);
        const auto headDim = static_cast<std::int64_t>(m_model.m_shape.headDim);
        auto x = m_model.m_embedding.index_select(0, indices(symbols));
        for (std::size_t i = 0; i < m_model.m_layers.size(); ++i) {
            const Layer& layer = m_model.m_layers[i];
            const auto parts = normed(layer.attention, x).view({n, 3, heads, headDim}).unbind(1);
            m_keys[i].index_put_({lane, slot}, attentionDigits(parts[1], layer.keyDigits));
            m_values[i].index_put_({lane, slot}, attentionDigits(parts[2], layer.valueDigits));
            // texts x heads x slots x headDim
            const auto keys = m_keys[i].narrow(1, 0, used).index_select(0, lane).transpose(1, 2);
            const auto values =
                m_values[i].narrow(1, 0, used).index_select(0, lane).transpose(1, 2);
            const auto query = attentionDigits(parts[0], layer.queryDigits).unsqueeze(2);
            auto scores = at::matmul(query, keys.transpose(2, 3)).squeeze(2) * layer.scoreUnit;
            scores = scores + layer.bias.index({at::indexing::Slice(), distance}).transpose(0, 1);
            scores = at::where(holds, scores, at::full_like(scores, -1e30f));
            auto below = (scores.amax(-1, true) - scores) * kFrozenStepsPerNat;
            constexpr float kLast = kFrozenSteps - 1;
            below = at::where(below < kLast, below, at::full_like(below, kLast));
            const auto shares = m_model.m_shares.index({at::round(below).to(at::kLong)});
            const auto total = shares.sum(-1, true);
            const auto one = at::full_like(total, static_cast<float>(kFrozenAttentionOne));
            const auto weights = at::round(shares * (one / total)).unsqueeze(2);
            const auto mixed = at::matmul(weights, values).squeeze(2) * layer.valueUnit;
            x = x + plain(layer.output, mixed.reshape({n, heads * headDim}));

            const auto both = normed(layer.gateAndUp, x).chunk(2, -1);
            const auto open = at::where(both[0] > 0, both[0], at::zeros_like(both[0]));
            x = x + plain(layer.down, open * both[1]);
        }
        return wantLogits ? normed(m_model.m_head, x) : at::Tensor();
    }

    const TorchFrozenModel& m_model;
    std::int64_t m_slots;
    std::vector<std::int64_t> m_places; ///< per lane: symbols so far, the begin among them
    std::vector<std::int64_t> m_fresh;  ///< lanes whose begin is not in their memory yet
    std::vector<at::Tensor> m_keys;     ///< per layer: lanes x slots x heads x headDim
    std::vector<at::Tensor> m_values;
};

TorchFrozenModel::TorchFrozenModel(const FrozenWeights& weights, at::Device device)
    : m_shape(weights.shape)
    , m_device(device)
    , m_bytes(weights.serialise())
    , m_identity(identityOf(m_bytes))
    , m_head(weights.head, device)
{
    const c10::InferenceMode noGradients;
    m_embedding = rowOf(weights.embedding, device).view({kAlphabetSize + 1, -1});
    for (const FrozenLayer& layer : weights.layers)
        m_layers.emplace_back(layer, m_shape, device);
    std::vector<float> shares;
    for (const std::int32_t share : frozenShares())
        shares.push_back(static_cast<float>(share));
    m_shares = rowOf(shares, device);
    m_digit = rowOf({static_cast<float>(kFrozenDigit)}, device);
    m_dModel = rowOf({static_cast<float>(m_shape.dModel)}, device);

    Lanes lane(*this, 1, 16);
    const ByteModelLanes::Step begin{0, kFrozenBegin};
    const auto logits = lane.advance({&begin, 1}, true).to(at::kCPU).contiguous();
    m_first = integerSoftmax({logits.data_ptr<float>(), kAlphabetSize});
    for (std::size_t i = 0; i < m_shape.layers; ++i) {
        m_beginKeys.push_back(lane.m_keys[i].select(0, 0).select(0, 0).clone());
        m_beginValues.push_back(lane.m_values[i].select(0, 0).select(0, 0).clone());
    }
}

Result<std::unique_ptr<ByteModelLanes>> TorchFrozenModel::openLanes(std::size_t count,
                                                                    std::size_t longest) const
try {
    const c10::InferenceMode noGradients;
    // The begin of the text takes a slot too.
    const std::size_t slots = longest == 0 || longest >= m_shape.span ? m_shape.span : longest + 1;
    auto lanes = std::make_unique<Lanes>(*this, count, slots);
    for (std::uint32_t lane = 0; lane < count; ++lane)
        lanes->reset(lane);
    return lanes;
} catch (const std::exception& error) {
    return fail(torchError(error, kCure));
}

} // namespace

Result<std::shared_ptr<const ByteModel>> openTorchFrozenModel(const FrozenWeights& weights,
                                                              const std::string& device)
try {
    const auto place = openDevice(device);
    if (!place)
        return fail(place.error());
    at::globalContext().setAllowTF32CuBLAS(false);
    return std::make_shared<const TorchFrozenModel>(weights, *place);
} catch (const std::exception& error) {
    return fail(torchError(error, kCure));
}

} // namespace mullion
