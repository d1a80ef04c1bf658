// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/freeze.h"

#include "core/model/m1description.h"
#include "core/model/weightsfile.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <vector>

namespace mullion {

namespace {

/// A matrix in floating point, row by row.
struct Matrix
{
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::vector<double> numbers;

    [[nodiscard]] double* row(std::size_t r) { return numbers.data() + r * columns; }
    [[nodiscard]] const double* row(std::size_t r) const { return numbers.data() + r * columns; }
};

/// Reads tensors of known shape; remembers the first that is not as it should be.
class Tensors
{
public:
    Tensors(const Safetensors& file, const std::string& origin)
        : m_file(file)
        , m_origin(origin)
    {
    }

    Matrix matrix(const std::string& name, std::size_t rows, std::size_t columns)
    {
        Matrix matrix{rows, columns, std::vector<double>(rows * columns, 0.0)};
        const TensorView* tensor = m_file.find(name);
        const std::size_t count = rows * columns;
        if (tensor == nullptr || tensor->type != TensorType::F32
            || tensor->bytes.size() != count * sizeof(float)) {
            complain(fmt::format("holds no tensor '{}' of {} x {}", name, rows, columns));
            return matrix;
        }
        for (std::size_t i = 0; i < count; ++i) {
            float number = 0;
            std::memcpy(&number, tensor->bytes.data() + i * sizeof(float), sizeof(float));
            if (!(std::abs(number) <= 1e4f))
                complain(fmt::format("holds {} in tensor '{}', which is no weight", number, name));
            matrix.numbers[i] = number;
        }
        return matrix;
    }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    void complain(const std::string& what)
    {
        if (!m_error)
            m_error = Error{ErrorCode::Input, fmt::format("'{}' {}", m_origin, what),
                            "Train the byte model again, or take an earlier checkpoint"};
    }

    const Safetensors& m_file;
    std::string m_origin;
    std::optional<Error> m_error;
};

void append(Matrix& to, const Matrix& more)
{
    to.rows += more.rows;
    to.columns = more.columns;
    to.numbers.insert(to.numbers.end(), more.numbers.begin(), more.numbers.end());
}

void scaleColumns(Matrix& matrix, const Matrix& factors)
{
    for (std::size_t r = 0; r < matrix.rows; ++r) {
        for (std::size_t c = 0; c < matrix.columns; ++c)
            matrix.row(r)[c] *= factors.numbers[c];
    }
}

FrozenMatrix rounded(const Matrix& matrix, double factor = 1.0)
{
    FrozenMatrix frozen{matrix.rows, matrix.columns, {}, {}};
    frozen.digits.reserve(matrix.numbers.size());
    for (std::size_t r = 0; r < matrix.rows; ++r) {
        double largest = 0.0;
        for (std::size_t c = 0; c < matrix.columns; ++c)
            largest = std::max(largest, std::abs(matrix.row(r)[c]));
        const double unit = largest / kFrozenDigit;
        frozen.units.push_back(static_cast<float>(unit * factor));
        for (std::size_t c = 0; c < matrix.columns; ++c)
            frozen.digits.push_back(
                static_cast<std::int8_t>(unit == 0.0 ? 0 : std::lround(matrix.row(r)[c] / unit)));
    }
    return frozen;
}

/// The largest number that rows [begin, end) can give: their input has a root mean square of one,
/// so no product is longer than the row times sqrt(columns) (Cauchy and Schwarz).
double bound(const FrozenMatrix& matrix, std::size_t begin, std::size_t end)
{
    double largest = 1e-6;
    for (std::size_t r = begin; r < end; ++r) {
        double squares = 0.0;
        for (std::size_t c = 0; c < matrix.columns; ++c) {
            const double digit = matrix.digits[r * matrix.columns + c];
            squares += digit * digit;
        }
        largest = std::max(largest, std::sqrt(squares * static_cast<double>(matrix.columns))
                                        * static_cast<double>(matrix.units[r]));
    }
    return largest;
}

FrozenLayer frozenLayer(Tensors& tensors, const FrozenShape& shape, std::size_t index)
{
    const std::size_t d = shape.dModel;
    const std::size_t width = shape.attentionWidth();
    const auto read = [&](std::string_view part, std::size_t rows, std::size_t columns) {
        return tensors.matrix(fmt::format("model.layers.{}.{}.weight", index, part), rows, columns);
    };
    FrozenLayer layer;
    Matrix attention;
    for (const std::string_view part : {"self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"})
        append(attention, read(part, width, d));
    scaleColumns(attention, read("input_layernorm", 1, d));
    layer.attention = rounded(attention);

    Matrix output = read("self_attn.o_proj", d, width);
    layer.output = rounded(output);
    const Matrix bias = read("self_attn.relative_bias", shape.heads, kRelativeBuckets);
    for (std::size_t head = 0; head < shape.heads; ++head) {
        double unit[3];
        for (std::size_t i = 0; i < 3; ++i) {
            const std::size_t row = i * width + head * shape.headDim;
            unit[i] = bound(layer.attention, row, row + shape.headDim) / kFrozenAttentionDigit;
        }
        layer.queryDigits.push_back(static_cast<float>(1.0 / unit[0]));
        layer.keyDigits.push_back(static_cast<float>(1.0 / unit[1]));
        layer.valueDigits.push_back(static_cast<float>(1.0 / unit[2]));
        layer.scoreUnit.push_back(static_cast<float>(unit[0] * unit[1]));
        layer.valueUnit.push_back(static_cast<float>(unit[2] / kFrozenAttentionOne));
        for (std::size_t distance = 0; distance < shape.span; ++distance)
            layer.bias.push_back(static_cast<float>(
                bias.row(head)[relativeBucket(static_cast<std::int64_t>(distance))]));
    }

    Matrix gateAndUp = read("mlp.gate_proj", shape.dFf, d);
    append(gateAndUp, read("mlp.up_proj", shape.dFf, d));
    scaleColumns(gateAndUp, read("post_attention_layernorm", 1, d));
    layer.gateAndUp = rounded(gateAndUp);
    layer.down = rounded(read("mlp.down_proj", d, shape.dFf));
    return layer;
}

bool canBeFrozen(const ModelConfig& config)
{
    const auto side = [](std::int64_t n) { return n % 16 == 0 && n <= 4096; };
    return config.positions == Positions::T5Relative && config.feedForward == FeedForward::GatedRelu
           && config.kvHeads == config.heads && !config.attentionBias && !config.scaleQueries
           && side(config.dModel) && side(config.headDim) && side(config.heads * config.headDim)
           && side(config.dFf);
}

} // namespace

Result<FrozenWeights> freeze(const Safetensors& weights, const std::string& origin)
{
    const auto config = m1FromDescription(weights.metadata(), origin);
    if (!config)
        return fail(config.error());
    if (!canBeFrozen(*config))
        return fail(ErrorCode::Usage,
                    fmt::format("The byte model of '{}' cannot be frozen", origin),
                    "Train one with relative positions, gated ReLU, as many key heads as heads and "
                    "sides that are multiples of 16 and at most 4096 (all presets are)");
    FrozenWeights frozen;
    FrozenShape& shape = frozen.shape;
    shape.layers = static_cast<std::size_t>(config->layers);
    shape.dModel = static_cast<std::size_t>(config->dModel);
    shape.heads = static_cast<std::size_t>(config->heads);
    shape.headDim = static_cast<std::size_t>(config->headDim);
    shape.dFf = static_cast<std::size_t>(config->dFf);
    shape.span = kFrozenSpan;

    Tensors tensors(weights, origin);
    const Matrix embedding =
        tensors.matrix("model.embed_tokens.weight", kAlphabetSize + 1, shape.dModel);
    for (const double number : embedding.numbers)
        frozen.embedding.push_back(static_cast<float>(number));
    for (std::size_t i = 0; i < shape.layers; ++i)
        frozen.layers.push_back(frozenLayer(tensors, shape, i));
    Matrix head = config->tiedEmbeddings
                      ? embedding
                      : tensors.matrix("lm_head.weight", kAlphabetSize, shape.dModel);
    head.rows = kAlphabetSize;
    head.numbers.resize(head.rows * head.columns);
    scaleColumns(head, tensors.matrix("model.norm.weight", 1, shape.dModel));
    frozen.head = rounded(
        head, config->tiedEmbeddings ? 1.0 / std::sqrt(static_cast<double>(shape.dModel)) : 1.0);
    if (tensors.error())
        return fail(*tensors.error());
    return frozen;
}

Result<std::shared_ptr<const FrozenModel>> openFrozenModel(const std::filesystem::path& run)
{
    const auto weights = findWeights(run);
    if (!weights)
        return fail(weights.error());
    const auto file = Safetensors::open(*weights);
    if (!file)
        return fail(file.error());
    auto frozen = freeze(*file, weights->string());
    if (!frozen)
        return fail(std::move(frozen).error());
    return std::make_shared<const FrozenModel>(std::move(*frozen));
}

} // namespace mullion
