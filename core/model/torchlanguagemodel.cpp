// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torchlanguagemodel.h"

#include "core/model/device.h"
#include "core/model/languagemodelfile.h"
#include "core/model/torcherror.h"

#include <fmt/format.h>

#include <optional>
#include <utility>
#include <vector>

namespace mullion {

namespace {

/// Positions that are read at once; bounds the attention scores of a long prompt.
constexpr std::size_t kIdsAtOnce = 256;

class TorchLanguageModel final : public LanguageModel
{
public:
    TorchLanguageModel(LanguageModelShape shape, Transformer model, at::Device device)
        : m_shape(std::move(shape))
        , m_model(std::move(model))
        , m_device(device)
    {
    }

    [[nodiscard]] std::uint32_t vocabulary() const override
    {
        return static_cast<std::uint32_t>(m_shape.config.vocabulary);
    }
    [[nodiscard]] std::size_t context() const override
    {
        return static_cast<std::size_t>(m_shape.context);
    }
    [[nodiscard]] const std::string& tokenizer() const override { return m_shape.tokenizer; }
    [[nodiscard]] const std::string& tokenizerIdentity() const override
    {
        return m_shape.tokenizerIdentity;
    }
    [[nodiscard]] Result<std::unique_ptr<LanguageModelState>> open() const override;

private:
    class State;

    LanguageModelShape m_shape;
    Transformer m_model;
    at::Device m_device;
};

class TorchLanguageModel::State final : public LanguageModelState
{
public:
    explicit State(const TorchLanguageModel& model)
        : m_model(model)
        , m_cache(model.m_shape.config.layers, model.m_shape.context)
        , m_unread{model.vocabulary()} // the id that begins a text
    {
    }

    Result<std::span<const float>> feed(std::span<const std::uint32_t> ids) override
    try {
        for (const std::uint32_t id : ids) {
            if (id >= m_model.vocabulary())
                return fail(ErrorCode::Usage,
                            fmt::format("Token {} is none of the {} that the model knows", id,
                                        m_model.vocabulary()),
                            "Use the tokenizer that the model was trained with");
        }
        m_unread.insert(m_unread.end(), ids.begin(), ids.end());
        m_length += ids.size();
        if (!m_unread.empty())
            read();
        return std::span<const float>(m_logits);
    } catch (const std::exception& error) {
        return fail(torchError(error));
    }

    [[nodiscard]] std::size_t length() const override { return m_length; }

    [[nodiscard]] Result<std::unique_ptr<LanguageModelState>> clone() const override
    try {
        const c10::InferenceMode noGradients;
        auto copy = std::make_unique<State>(*this);
        copy->m_cache = m_cache.clone();
        return copy;
    } catch (const std::exception& error) {
        return fail(torchError(error));
    }

private:
    void read()
    {
        const c10::InferenceMode noGradients;
        const ForwardOptions options{.lastOnly = true, .cache = &m_cache};
        std::span<const std::int64_t> rest(m_unread);
        for (; rest.size() > kIdsAtOnce; rest = rest.subspan(kIdsAtOnce))
            (void)m_model.m_model.hidden(asTensor(rest.first(kIdsAtOnce)), options);
        const auto logits = m_model.m_model.forward(asTensor(rest), options).cpu().contiguous();
        m_logits.assign(logits.data_ptr<float>(), logits.data_ptr<float>() + logits.numel());
        m_unread.clear();
    }

    /// One text: [1, ids].
    [[nodiscard]] at::Tensor asTensor(std::span<const std::int64_t> ids) const
    {
        auto tensor =
            at::empty({1, static_cast<std::int64_t>(ids.size())}, at::TensorOptions(at::kLong));
        std::copy(ids.begin(), ids.end(), tensor.data_ptr<std::int64_t>());
        return tensor.to(m_model.m_device);
    }

    const TorchLanguageModel& m_model;
    KeyValueCache m_cache;
    std::vector<std::int64_t> m_unread;
    std::size_t m_length = 0;
    std::vector<float> m_logits;
};

Result<std::unique_ptr<LanguageModelState>> TorchLanguageModel::open() const
try {
    return std::make_unique<State>(*this);
} catch (const std::exception& error) {
    return fail(torchError(error));
}

} // namespace

Result<std::shared_ptr<const LanguageModel>>
openTorchLanguageModel(const std::filesystem::path& source, const std::string& device)
try {
    const auto place = openDevice(device);
    MULLION_TRY(place);
    auto loaded = loadLanguageModel(source);
    MULLION_TRY(loaded);
    loaded->model.to(*place);
    return std::make_shared<const TorchLanguageModel>(std::move(loaded->shape),
                                                      std::move(loaded->model), *place);
} catch (const std::exception& error) {
    return fail(torchError(error));
}

} // namespace mullion
