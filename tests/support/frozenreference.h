// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytemodel/frozenweights.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

/// The frozen M1 as its README defines it, written a second time and as plainly as can be: the
/// logits after the last of `text` (an empty one: after the begin alone).
class FrozenReference
{
public:
    explicit FrozenReference(const FrozenWeights& weights)
        : m_weights(weights)
    {
    }

    [[nodiscard]] std::vector<float> logits(std::span<const Symbol> text) const
    {
        const FrozenShape& shape = m_weights.shape;
        std::vector<std::vector<float>> stream{row(kFrozenBegin)};
        for (const Symbol symbol : text)
            stream.push_back(row(symbol));
        for (const FrozenLayer& layer : m_weights.layers) {
            std::vector<std::vector<float>> attention;
            for (const auto& x : stream)
                attention.push_back(normed(layer.attention, x));
            for (std::size_t place = 0; place < stream.size(); ++place)
                add(stream[place], plain(layer.output, mixed(layer, attention, place)));
            for (auto& x : stream) {
                const std::vector<float> both = normed(layer.gateAndUp, x);
                std::vector<float> hidden;
                for (std::size_t i = 0; i < shape.dFf; ++i)
                    hidden.push_back((both[i] > 0 ? both[i] : 0.0f) * both[shape.dFf + i]);
                add(x, plain(layer.down, hidden));
            }
        }
        return normed(m_weights.head, stream.back());
    }

private:
    [[nodiscard]] std::vector<float> row(Symbol symbol) const
    {
        const std::size_t d = m_weights.shape.dModel;
        const float* first = m_weights.embedding.data() + symbol * d;
        return {first, first + d};
    }

    static void add(std::vector<float>& to, const std::vector<float>& more)
    {
        for (std::size_t i = 0; i < to.size(); ++i)
            to[i] = to[i] + more[i];
    }

    static int rounded(float value) { return static_cast<int>(std::nearbyint(value)); }

    static std::vector<int> digits(const std::vector<float>& x, float& unit)
    {
        float largest = 0;
        for (const float value : x)
            largest = std::max(largest, std::abs(value));
        std::vector<int> all(x.size(), 0);
        unit = 0;
        if (!(largest > 1e-30f && largest < 1e30f))
            return all;
        const float perUnit = static_cast<float>(kFrozenDigit) / largest;
        for (std::size_t i = 0; i < x.size(); ++i)
            all[i] = rounded(x[i] * perUnit);
        unit = largest / static_cast<float>(kFrozenDigit);
        return all;
    }

    static std::vector<float> product(const FrozenMatrix& matrix, const std::vector<int>& digits,
                                      float factor)
    {
        std::vector<float> out;
        for (std::size_t r = 0; r < matrix.rows; ++r) {
            long long sum = 0;
            for (std::size_t c = 0; c < matrix.columns; ++c)
                sum += matrix.digits[r * matrix.columns + c] * digits[c];
            const float scaled = static_cast<float>(sum) * matrix.units[r];
            out.push_back(scaled * factor);
        }
        return out;
    }

    static std::vector<float> plain(const FrozenMatrix& matrix, const std::vector<float>& x)
    {
        float unit = 0;
        const std::vector<int> all = digits(x, unit);
        return product(matrix, all, unit);
    }

    static std::vector<float> normed(const FrozenMatrix& matrix, const std::vector<float>& x)
    {
        float unit = 0;
        const std::vector<int> all = digits(x, unit);
        int squares = 0;
        for (const int digit : all)
            squares += digit * digit;
        const float mean = static_cast<float>(squares) / static_cast<float>(x.size());
        return product(matrix, all, squares == 0 ? 0.0f : 1.0f / std::sqrt(mean));
    }

    static int attentionDigit(float value, float factor)
    {
        const float limit = static_cast<float>(kFrozenAttentionDigit);
        return rounded(std::clamp(value * factor, -limit, limit));
    }

    [[nodiscard]] std::vector<float> mixed(const FrozenLayer& layer,
                                           const std::vector<std::vector<float>>& attention,
                                           std::size_t place) const
    {
        const FrozenShape& shape = m_weights.shape;
        const std::size_t width = shape.attentionWidth();
        const std::size_t first = place + 1 > shape.span ? place + 1 - shape.span : 0;
        std::vector<float> out;
        for (std::size_t head = 0; head < shape.heads; ++head) {
            const auto digit = [&](std::size_t at, std::size_t which, std::size_t dim) {
                const float factor = which == 0   ? layer.queryDigits[head]
                                     : which == 1 ? layer.keyDigits[head]
                                                  : layer.valueDigits[head];
                return attentionDigit(attention[at][which * width + head * shape.headDim + dim],
                                      factor);
            };
            std::vector<float> scores;
            for (std::size_t at = first; at <= place; ++at) {
                int sum = 0;
                for (std::size_t dim = 0; dim < shape.headDim; ++dim)
                    sum += digit(place, 0, dim) * digit(at, 1, dim);
                const float score = static_cast<float>(sum) * layer.scoreUnit[head];
                scores.push_back(score + layer.bias[head * shape.span + place - at]);
            }
            const float largest = *std::max_element(scores.begin(), scores.end());
            std::vector<int> shares;
            int total = 0;
            for (const float score : scores) {
                const float steps = (largest - score) * kFrozenStepsPerNat;
                const int step = rounded(std::min(steps, static_cast<float>(kFrozenSteps - 1)));
                shares.push_back(static_cast<int>(
                    std::floor(kFrozenAttentionOne * std::exp2(-step / 256.0) + 0.5)));
                total += shares.back();
            }
            const float perShare =
                static_cast<float>(kFrozenAttentionOne) / static_cast<float>(total);
            for (std::size_t dim = 0; dim < shape.headDim; ++dim) {
                long long sum = 0;
                for (std::size_t at = first; at <= place; ++at)
                    sum += rounded(static_cast<float>(shares[at - first]) * perShare)
                           * digit(at, 2, dim);
                out.push_back(static_cast<float>(sum) * layer.valueUnit[head]);
            }
        }
        return out;
    }

    const FrozenWeights& m_weights;
};

} // namespace mullion
