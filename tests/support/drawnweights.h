// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/bytemodel/frozenweights.h"

namespace mullion {

/// A frozen model of any shape with random weights of a sensible size.
inline FrozenWeights drawnWeights(const FrozenShape& shape, std::uint64_t seed)
{
    Random random(seed);
    const auto number = [&](double size) {
        return static_cast<float>(
            size * (2.0 * static_cast<double>(random.next() >> 11) * 0x1p-53 - 1.0));
    };
    const auto matrix = [&](std::size_t rows, std::size_t columns) {
        FrozenMatrix drawn{rows, columns, {}, {}};
        for (std::size_t i = 0; i < rows * columns; ++i)
            drawn.digits.push_back(static_cast<std::int8_t>(
                static_cast<int>(random.next() % (2 * kFrozenDigit + 1)) - kFrozenDigit));
        for (std::size_t i = 0; i < rows; ++i)
            drawn.units.push_back(0.02f + number(0.005));
        return drawn;
    };
    const std::size_t width = shape.attentionWidth();
    FrozenWeights weights;
    weights.shape = shape;
    for (std::size_t i = 0; i < (kAlphabetSize + 1) * shape.dModel; ++i)
        weights.embedding.push_back(number(3.0));
    for (std::size_t i = 0; i < shape.layers; ++i) {
        FrozenLayer layer;
        layer.attention = matrix(3 * width, shape.dModel);
        for (std::size_t head = 0; head < shape.heads; ++head) {
            layer.queryDigits.push_back(20.0f + number(5.0));
            layer.keyDigits.push_back(20.0f + number(5.0));
            layer.valueDigits.push_back(20.0f + number(5.0));
            layer.scoreUnit.push_back(0.0005f + number(0.0001));
            layer.valueUnit.push_back(0.000003f);
        }
        for (std::size_t j = 0; j < shape.heads * shape.span; ++j)
            layer.bias.push_back(number(2.0));
        layer.output = matrix(shape.dModel, width);
        layer.gateAndUp = matrix(2 * shape.dFf, shape.dModel);
        layer.down = matrix(shape.dModel, shape.dFf);
        weights.layers.push_back(std::move(layer));
    }
    weights.head = matrix(kAlphabetSize, shape.dModel);
    return weights;
}

} // namespace mullion
