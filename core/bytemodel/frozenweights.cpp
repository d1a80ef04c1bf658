// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bytemodel/frozenweights.h"

#include "core/base/bytestream.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <string_view>

namespace mullion {

namespace {

constexpr std::string_view kMagic = "frozen m1 1\n";

/// Sides that no model of bytes reaches; with them all sums stay exact (see kFrozenDigit).
constexpr std::size_t kMaxLayers = 128;
constexpr std::size_t kMaxSide = 4'096;
/// Numbers in floating point beyond this are no weights.
constexpr float kMaxNumber = 1e6f;

tl::unexpected<Error> damaged(std::string_view what)
{
    return fail(ErrorCode::Input, fmt::format("The frozen byte model is damaged: {}", what),
                "Copy the file again or build it again");
}

void write(ByteWriter& out, const std::vector<float>& numbers)
{
    for (const float number : numbers)
        out.fixed(std::bit_cast<std::uint32_t>(number), 4);
}

void write(ByteWriter& out, const FrozenMatrix& matrix)
{
    write(out, matrix.units);
    out.raw({reinterpret_cast<const std::uint8_t*>(matrix.digits.data()), matrix.digits.size()});
}

/// Reads what was written; after the first impossible number everything is empty.
class Reader
{
public:
    explicit Reader(ByteReader& in)
        : m_in(in)
    {
    }

    std::vector<float> numbers(std::size_t count)
    {
        std::vector<float> numbers;
        if (count > m_in.left() / 4) {
            m_in.giveUp();
            return numbers;
        }
        numbers.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            const auto number = std::bit_cast<float>(static_cast<std::uint32_t>(m_in.fixed(4)));
            if (!(std::abs(number) <= kMaxNumber))
                m_in.giveUp();
            numbers.push_back(number);
        }
        return numbers;
    }

    FrozenMatrix matrix(std::size_t rows, std::size_t columns)
    {
        FrozenMatrix matrix{rows, columns, {}, numbers(rows)};
        const ByteView digits = m_in.raw(rows * columns);
        matrix.digits.assign(digits.begin(), digits.end());
        const auto fits = [](std::int8_t digit) { return std::abs(digit) <= kFrozenDigit; };
        if (!std::all_of(matrix.digits.begin(), matrix.digits.end(), fits))
            m_in.giveUp();
        return matrix;
    }

private:
    ByteReader& m_in;
};

bool isPossible(const FrozenShape& shape)
{
    const auto side = [](std::size_t value) {
        return value > 0 && value <= kMaxSide && value % 16 == 0;
    };
    return shape.layers > 0 && shape.layers <= kMaxLayers && side(shape.dModel)
           && side(shape.headDim) && shape.heads <= kMaxSide && side(shape.attentionWidth())
           && side(shape.dFf) && side(shape.span);
}

} // namespace

double FrozenWeights::flopsPerSymbol() const
{
    std::size_t digits = head.digits.size();
    for (const FrozenLayer& layer : layers)
        digits += layer.attention.digits.size() + layer.output.digits.size()
                  + layer.gateAndUp.digits.size() + layer.down.digits.size();
    return 2.0 * static_cast<double>(digits);
}

Bytes FrozenWeights::serialise() const
{
    ByteWriter out;
    out.raw(asBytes(kMagic));
    for (const std::size_t number :
         {shape.layers, shape.dModel, shape.heads, shape.headDim, shape.dFf, shape.span})
        out.number(number);
    write(out, embedding);
    for (const FrozenLayer& layer : layers) {
        write(out, layer.attention);
        for (const auto* perHead : {&layer.queryDigits, &layer.keyDigits, &layer.valueDigits,
                                    &layer.scoreUnit, &layer.valueUnit, &layer.bias})
            write(out, *perHead);
        write(out, layer.output);
        write(out, layer.gateAndUp);
        write(out, layer.down);
    }
    write(out, head);
    return out.take();
}

Result<FrozenWeights> FrozenWeights::parse(ByteView bytes)
{
    ByteReader in(bytes);
    if (asChars(in.raw(kMagic.size())) != kMagic)
        return damaged("it does not begin like one");
    FrozenWeights weights;
    FrozenShape& shape = weights.shape;
    for (std::size_t* number :
         {&shape.layers, &shape.dModel, &shape.heads, &shape.headDim, &shape.dFf, &shape.span})
        *number = in.number();
    if (in.failed() || !isPossible(shape))
        return damaged("its sides cannot be");
    const std::size_t width = shape.attentionWidth();
    Reader read(in);
    weights.embedding = read.numbers((kAlphabetSize + 1) * shape.dModel);
    for (std::size_t i = 0; i < shape.layers && !in.failed(); ++i) {
        FrozenLayer layer;
        layer.attention = read.matrix(3 * width, shape.dModel);
        for (auto* perHead : {&layer.queryDigits, &layer.keyDigits, &layer.valueDigits,
                              &layer.scoreUnit, &layer.valueUnit})
            *perHead = read.numbers(shape.heads);
        layer.bias = read.numbers(shape.heads * shape.span);
        layer.output = read.matrix(shape.dModel, width);
        layer.gateAndUp = read.matrix(2 * shape.dFf, shape.dModel);
        layer.down = read.matrix(shape.dModel, shape.dFf);
        weights.layers.push_back(std::move(layer));
    }
    weights.head = read.matrix(kAlphabetSize, shape.dModel);
    if (in.failed() || in.left() != 0)
        return damaged("its numbers do not fill it");
    return weights;
}

} // namespace mullion
