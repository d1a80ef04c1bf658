// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torchbytemodel.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/coding/quantize.h"
#include "core/model/tensorfile.h"

#include <fmt/format.h>

#include <algorithm>

namespace mullion {

namespace {

constexpr std::size_t kSymbolsAtOnce = 8192;

} // namespace

TorchByteModel::TorchByteModel(Transformer model, std::string identity, at::Device device)
    : m_model(std::move(model))
    , m_identity(std::move(identity))
    , m_device(device)
{
    m_model.to(device);
}

Result<> TorchByteModel::predict(std::span<const Symbol> contexts, std::size_t contextLength,
                                 std::span<Distribution> next)
try {
    if (contexts.size() != contextLength * next.size())
        return fail(ErrorCode::Internal,
                    fmt::format("{} symbols are not {} contexts of {}", contexts.size(),
                                next.size(), contextLength),
                    "Please report this");
    const std::size_t atOnce = std::max<std::size_t>(1, kSymbolsAtOnce / (contextLength + 1));
    for (std::size_t first = 0; first < next.size(); first += atOnce) {
        const std::size_t n = std::min(atOnce, next.size() - first);
        MULLION_TRY(predictSome(contexts.subspan(first * contextLength, n * contextLength),
                                contextLength, next.subspan(first, n)));
    }
    return {};
} catch (const std::exception& error) { // LibTorch: memory or device gave out
    return fail(ErrorCode::Resource, fmt::format("The byte model failed: {}", error.what()),
                "Free some memory or choose another device");
}

Result<> TorchByteModel::predictSome(std::span<const Symbol> contexts, std::size_t contextLength,
                                     std::span<Distribution> next) const
{
    const c10::InferenceMode noGradients;
    const auto length = static_cast<std::int64_t>(contextLength) + 1;
    auto ids = at::empty({static_cast<std::int64_t>(next.size()), length}, at::kLong);
    auto* out = ids.data_ptr<std::int64_t>();
    for (std::size_t i = 0; i < next.size(); ++i) {
        *out++ = kBeginOfContext;
        for (std::size_t j = 0; j < contextLength; ++j) {
            const Symbol symbol = contexts[i * contextLength + j];
            if (symbol >= kAlphabetSize)
                return fail(ErrorCode::Internal, fmt::format("{} is no symbol", symbol),
                            "Please report this");
            *out++ = symbol;
        }
    }
    const auto logits = m_model.forward(ids.to(m_device), {.compute = at::kFloat, .lastOnly = true})
                            .to(at::kCPU)
                            .contiguous();
    const std::span<const float> numbers(logits.data_ptr<float>(),
                                         static_cast<std::size_t>(logits.numel()));
    for (std::size_t i = 0; i < next.size(); ++i)
        next[i] = quantizeLogits(numbers.subspan(i * kAlphabetSize, kAlphabetSize));
    return {};
}

Result<std::unique_ptr<TorchByteModel>> openTorchByteModel(const std::filesystem::path& weights,
                                                           at::Device device)
{
    auto content = readFile(weights);
    if (!content)
        return fail(std::move(content).error());
    std::string identity = identityOf(*content);
    const auto file = Safetensors::parse(std::move(*content), weights.string());
    if (!file)
        return fail(file.error());
    const auto config = m1FromDescription(file->metadata(), weights.string());
    if (!config)
        return fail(config.error());
    Transformer model(*config, 0);
    MULLION_TRY(loadTensors(*file, weights.string(), model.parameters()));
    return std::make_unique<TorchByteModel>(std::move(model), std::move(identity), device);
}

} // namespace mullion
