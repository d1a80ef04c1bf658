// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/languagemodelfile.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/model/freeze.h"
#include "core/model/m1description.h"
#include "core/model/modelcosts.h"
#include "core/model/tensorfile.h"
#include "core/model/weightsfile.h"

#include <fmt/format.h>

#include <utility>

namespace mullion {

namespace {

/// What the weights say of themselves.
Result<LanguageModelShape> shapeOf(const Safetensors& file, const std::string& origin)
{
    auto shape = languageModelFromDescription(file.metadata(), origin);
    if (shape)
        return shape;
    const auto m1 = m1FromDescription(file.metadata(), origin);
    if (!m1)
        return shape;
    // It does not say its context; further back than this its predictions do not look.
    return LanguageModelShape{*m1, kFrozenSpan, {}, {}};
}

/// Before memory is taken for a model of that shape.
Result<> checkSize(const Safetensors& file, const ModelConfig& config, const std::string& origin)
{
    std::size_t bytes = 0;
    for (const TensorView& tensor : file.tensors())
        bytes += tensor.bytes.size();
    const auto count = static_cast<std::size_t>(allParameters(config));
    if (bytes == count * sizeof(float))
        return {};
    return fail(ErrorCode::Input,
                fmt::format("'{}' holds {} bytes of weights where its model needs {}", origin,
                            bytes, count * sizeof(float)),
                "Take another checkpoint of the run");
}

} // namespace

Result<LoadedLanguageModel> loadLanguageModel(const std::filesystem::path& source)
{
    const auto weights = findWeights(source);
    MULLION_TRY(weights);
    const std::string origin = weights->string();
    auto content = readFile(*weights);
    MULLION_TRY(content);
    std::string identity = identityOf(*content);
    const auto file = Safetensors::parse(std::move(*content), origin);
    MULLION_TRY(file);
    auto shape = shapeOf(*file, origin);
    MULLION_TRY(shape);
    MULLION_TRY(checkSize(*file, shape->config, origin));
    Transformer model = Transformer::blank(shape->config);
    MULLION_TRY(loadTensors(*file, origin, model.parameters()));
    return LoadedLanguageModel{std::move(*shape), std::move(model), std::move(identity)};
}

} // namespace mullion
