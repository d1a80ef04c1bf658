// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torchbytemodel.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/coding/quantize.h"
#include "core/model/m1description.h"
#include "core/model/tensorfile.h"

#include <fmt/format.h>

#include <map>
#include <vector>

namespace mullion {

TorchByteModel::TorchByteModel(Transformer model, std::string identity, at::Device device)
    : m_model(std::move(model))
    , m_identity(std::move(identity))
    , m_device(device)
{
    m_model.to(device);
    (void)predictSome({}, 0, {&m_first, 1});
}

/// Computes the whole text of a lane again at each step.
class TorchByteModel::Lanes final : public ByteModelLanes
{
public:
    Lanes(const TorchByteModel& model, std::size_t count)
        : m_model(model)
        , m_texts(count)
    {
    }

    [[nodiscard]] std::size_t count() const override { return m_texts.size(); }
    void reset(std::uint32_t lane) override { m_texts[lane].clear(); }

    [[nodiscard]] Result<> step(std::span<const Step> steps, std::span<Distribution> next) override
    try {
        std::map<std::size_t, std::vector<std::size_t>> byLength;
        for (std::size_t i = 0; i < steps.size(); ++i) {
            std::vector<Symbol>& text = m_texts[steps[i].lane];
            text.push_back(steps[i].symbol);
            byLength[text.size()].push_back(i);
        }
        if (next.empty())
            return {};
        for (const auto& [length, indices] : byLength) {
            std::vector<Symbol> contexts;
            for (const std::size_t i : indices) {
                const std::vector<Symbol>& text = m_texts[steps[i].lane];
                contexts.insert(contexts.end(), text.begin(), text.end());
            }
            std::vector<Distribution> answers(indices.size());
            MULLION_TRY(m_model.predictSome(contexts, length, answers));
            for (std::size_t i = 0; i < indices.size(); ++i)
                next[indices[i]] = answers[i];
        }
        return {};
    } catch (const std::exception& error) { // LibTorch: memory or device gave out
        return fail(ErrorCode::Resource, fmt::format("The byte model failed: {}", error.what()),
                    "Free some memory or choose another device");
    }

private:
    const TorchByteModel& m_model;
    std::vector<std::vector<Symbol>> m_texts;
};

Result<std::unique_ptr<ByteModelLanes>> TorchByteModel::openLanes(std::size_t count,
                                                                  std::size_t) const
{
    return std::make_unique<Lanes>(*this, count);
}

Result<Bytes> TorchByteModel::serialise() const
{
    return fail(ErrorCode::Usage, "A byte model in floating point cannot be put into a tokenizer",
                "Freeze it first");
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
