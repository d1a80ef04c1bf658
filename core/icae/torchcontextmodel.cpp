// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/torchcontextmodel.h"

#include "core/icae/contextdecoder.h"
#include "core/icae/icaefile.h"
#include "core/icae/shapegroups.h"
#include "core/model/crossentropy.h"
#include "core/model/device.h"
#include "core/model/torcherror.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <tuple>

namespace mullion {

namespace {

using Ids = std::vector<std::uint32_t>;

/// Positions that go through the model together.
constexpr std::size_t kPositionsAtOnce = 4096;

ContextModelInfo infoOf(const IcaeDescription& icae, const std::string& identity)
{
    const IcaeLayout& layout = icae.layout;
    ContextModelInfo info;
    info.vocabulary = static_cast<std::uint32_t>(icae.base.config.vocabulary);
    info.width = static_cast<std::uint32_t>(icae.base.config.dModel);
    info.slots = static_cast<std::uint32_t>(layout.slots);
    info.segmentTokens = static_cast<std::uint32_t>(layout.segmentTokens());
    info.segments = static_cast<std::uint32_t>(layout.segments);
    info.baseContext = static_cast<std::uint32_t>(icae.base.context);
    info.variesSlots = layout.variesSlots;
    info.answers = layout.answers;
    if (icae.endToken)
        info.endToken = static_cast<std::uint32_t>(*icae.endToken);
    info.tokenizer = icae.base.tokenizer;
    info.tokenizerIdentity = icae.base.tokenizerIdentity;
    info.baseIdentity = icae.baseIdentity;
    info.identity = identity;
    return info;
}

class TorchContextModel final : public ContextModel
{
public:
    TorchContextModel(LoadedIcae icae, at::Device device)
        : m_info(infoOf(icae.description, icae.identity))
        , m_model(std::move(icae.model))
        , m_device(device)
    {
        m_model.to(device);
    }

    [[nodiscard]] const ContextModelInfo& info() const override { return m_info; }

    [[nodiscard]] Result<std::vector<MemorySlots>>
    compress(std::span<const Ids> contexts, const CompressOptions& options) const override;
    [[nodiscard]] Result<std::vector<std::vector<TokenCost>>>
    costs(std::span<const DecoderText> texts) const override;
    [[nodiscard]] Result<std::vector<Ids>> write(std::span<const DecoderText> texts,
                                                 const WriteLimits& limits) const override;
    [[nodiscard]] Result<std::unique_ptr<LanguageModelState>> open(const MemorySlots* slots,
                                                                   SlotTask task) const override;

private:
    class State;

    [[nodiscard]] Result<> checkIds(std::span<const std::uint32_t> ids) const;
    [[nodiscard]] Result<> checkContext(const Ids& context) const;
    [[nodiscard]] Result<> check(const MemorySlots& slots) const;
    [[nodiscard]] Result<> check(std::span<const DecoderText> texts) const;
    [[nodiscard]] std::int64_t windowAfter(const MemorySlots* slots) const;
    [[nodiscard]] at::Tensor asTensor(std::span<const Ids* const> rows) const;
    [[nodiscard]] DecoderOpening openingOf(std::span<const MemorySlots* const> slots,
                                           SlotTask task) const;
    [[nodiscard]] DecoderOpening openingWithPrompt(std::span<const DecoderText> texts,
                                                   std::span<const std::size_t> group) const;

    ContextModelInfo m_info;
    IcaeModel m_model;
    at::Device m_device;
};

/// Texts with the same go through the decoder together.
auto shapeOf(const DecoderText& text)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> segments;
    if (text.slots) {
        for (const SlotSegment& segment : text.slots->segments)
            segments.emplace_back(segment.tokens, segment.slots);
    }
    return std::tuple(text.slots != nullptr, std::move(segments), text.task, text.prompt.size());
}

std::size_t positionsOf(const DecoderText& text, std::size_t written)
{
    return (text.slots ? text.slots->count() : 0) + 2 + text.prompt.size() + written;
}

Result<> TorchContextModel::checkIds(std::span<const std::uint32_t> ids) const
{
    for (const std::uint32_t id : ids) {
        if (id >= m_info.vocabulary)
            return fail(ErrorCode::Usage,
                        fmt::format("Token {} is none of the {} that the model knows", id,
                                    m_info.vocabulary),
                        fmt::format("Use the tokenizer of the model, '{}'", m_info.tokenizer));
    }
    return {};
}

Result<> TorchContextModel::checkContext(const Ids& context) const
{
    if (context.empty())
        return fail(ErrorCode::Usage, "An empty context cannot be compressed", "Give some text");
    const std::size_t longest = std::size_t{m_info.segmentTokens} * m_info.segments;
    if (context.size() > longest)
        return fail(ErrorCode::Usage,
                    fmt::format("A context of {} tokens is longer than {} segments of {}",
                                context.size(), m_info.segments, m_info.segmentTokens),
                    fmt::format("Give at most {} tokens at a time", longest));
    return checkIds(context);
}

Result<> TorchContextModel::check(const MemorySlots& slots) const
{
    if (slots.width != m_info.width)
        return fail(
            ErrorCode::Usage,
            fmt::format("Slots of {} numbers do not fit a model of {}", slots.width, m_info.width),
            "Use the ICAE that made them");
    std::size_t count = 0;
    for (const SlotSegment& segment : slots.segments)
        count += segment.slots;
    if (count == 0 || count * slots.width != slots.numbers.size())
        return fail(ErrorCode::Usage,
                    fmt::format("{} numbers are not the {} slots that the segments tell of",
                                slots.numbers.size(), count),
                    "Compress the text again");
    return {};
}

Result<> TorchContextModel::check(std::span<const DecoderText> texts) const
{
    for (const DecoderText& text : texts) {
        MULLION_TRY(checkIds(text.prompt));
        MULLION_TRY(checkIds(text.target));
        if (text.slots)
            MULLION_TRY(check(*text.slots));
    }
    return {};
}

/// Positions that the decoder sees at once: slots, and as much text as they can stand for.
std::int64_t TorchContextModel::windowAfter(const MemorySlots* slots) const
{
    const std::int64_t base = m_info.baseContext;
    if (!slots)
        return base;
    const auto text =
        std::max(static_cast<std::int64_t>(slots->tokens()), m_model.layout().longest());
    return std::max(base, 2 + slots->count() + text);
}

/// Rows of the same length: [rows, length].
at::Tensor TorchContextModel::asTensor(std::span<const Ids* const> rows) const
{
    const auto length = static_cast<std::int64_t>(rows.front()->size());
    auto tensor = at::empty({static_cast<std::int64_t>(rows.size()), length}, at::kLong);
    auto* out = tensor.data_ptr<std::int64_t>();
    for (const Ids* row : rows)
        out = std::copy(row->begin(), row->end(), out);
    return tensor.to(m_device);
}

DecoderOpening TorchContextModel::openingOf(std::span<const MemorySlots* const> slots,
                                            SlotTask task) const
{
    const auto texts = static_cast<std::int64_t>(slots.size());
    if (!slots.front())
        return m_model.openingWithoutSlots(texts);
    auto numbers = at::empty({texts, slots.front()->count(), m_info.width}, at::kFloat);
    auto* out = numbers.data_ptr<float>();
    for (const MemorySlots* of : slots)
        out = std::copy(of->numbers.begin(), of->numbers.end(), out);
    return m_model.opening({numbers.to(m_device), slots.front()->segments}, task);
}

DecoderOpening TorchContextModel::openingWithPrompt(std::span<const DecoderText> texts,
                                                    std::span<const std::size_t> group) const
{
    std::vector<const MemorySlots*> slots;
    std::vector<const Ids*> prompts;
    for (const std::size_t i : group) {
        slots.push_back(texts[i].slots);
        prompts.push_back(&texts[i].prompt);
    }
    auto opening = openingOf(slots, texts[group.front()].task);
    if (!prompts.front()->empty())
        opening.embeddings =
            at::cat({opening.embeddings, m_model.base().embed(asTensor(prompts))}, 1);
    return opening;
}

Result<std::vector<MemorySlots>> TorchContextModel::compress(std::span<const Ids> contexts,
                                                             const CompressOptions& options) const
try {
    if (options.slots > m_info.slots)
        return fail(ErrorCode::Usage,
                    fmt::format("{} slots are asked for, but the model has {} for a segment",
                                options.slots, m_info.slots),
                    fmt::format("Choose 1 to {}", m_info.slots));
    for (const Ids& context : contexts)
        MULLION_TRY(checkContext(context));
    const c10::InferenceMode noGradients;
    std::vector<MemorySlots> all(contexts.size());
    const auto groups = groupsOfShape(
        contexts.size(), kPositionsAtOnce, [&](std::size_t i) { return contexts[i].size(); },
        [&](std::size_t i) { return contexts[i].size() + m_info.slots; });
    for (const auto& group : groups) {
        std::vector<const Ids*> rows;
        for (const std::size_t i : group)
            rows.push_back(&contexts[i]);
        const SlotBatch batch = m_model.compress(asTensor(rows), options.slots);
        const auto numbers = batch.slots.cpu().contiguous();
        const auto* next = numbers.data_ptr<float>();
        const auto size = static_cast<std::size_t>(numbers[0].numel());
        for (const std::size_t i : group) {
            all[i] = {m_info.width, {next, next + size}, batch.segments};
            next += size;
        }
    }
    return all;
} catch (const std::exception& error) {
    return fail(torchError(error));
}

Result<std::vector<std::vector<TokenCost>>>
TorchContextModel::costs(std::span<const DecoderText> texts) const
try {
    MULLION_TRY(check(texts));
    const c10::InferenceMode noGradients;
    std::vector<std::vector<TokenCost>> all(texts.size());
    const auto groups = groupsOfShape(
        texts.size(), kPositionsAtOnce,
        [&](std::size_t i) { return std::pair(shapeOf(texts[i]), texts[i].target.size()); },
        [&](std::size_t i) { return positionsOf(texts[i], texts[i].target.size()); });
    for (const auto& group : groups) {
        if (texts[group.front()].target.empty())
            continue;
        std::vector<const Ids*> rows;
        for (const std::size_t i : group)
            rows.push_back(&texts[i].target);
        const auto targets = asTensor(rows);
        const auto hidden = m_model.predict(openingWithPrompt(texts, group),
                                            targets.narrow(1, 0, targets.size(1) - 1));
        const TokenCosts costs = tokenCosts(hidden, m_model.base().head(), targets);
        const auto nats = costs.nats.accessor<double, 2>();
        const auto correct = costs.correct.accessor<bool, 2>();
        for (std::size_t row = 0; row < group.size(); ++row) {
            const auto r = static_cast<std::int64_t>(row);
            for (std::int64_t column = 0; column < targets.size(1); ++column)
                all[group[row]].push_back(
                    {static_cast<float>(nats[r][column]), correct[r][column]});
        }
    }
    return all;
} catch (const std::exception& error) {
    return fail(torchError(error));
}

Result<std::vector<Ids>> TorchContextModel::write(std::span<const DecoderText> texts,
                                                  const WriteLimits& limits) const
try {
    MULLION_TRY(check(texts));
    const c10::InferenceMode noGradients;
    std::vector<Ids> all(texts.size());
    const std::int64_t end =
        limits.atEndToken && m_info.endToken ? static_cast<std::int64_t>(*m_info.endToken) : -1;
    const auto groups = groupsOfShape(
        texts.size(), kPositionsAtOnce, [&](std::size_t i) { return shapeOf(texts[i]); },
        [&](std::size_t i) { return positionsOf(texts[i], limits.tokens); });
    for (const auto& group : groups) {
        ContextDecoder decoder(m_model, windowAfter(texts[group.front()].slots));
        const auto logits = decoder.readOpening(openingWithPrompt(texts, group));
        auto written = writeGreedily(decoder, logits, limits.tokens, end);
        for (std::size_t row = 0; row < group.size(); ++row)
            all[group[row]] = std::move(written[row]);
    }
    return all;
} catch (const std::exception& error) {
    return fail(torchError(error));
}

class TorchContextModel::State final : public LanguageModelState
{
public:
    State(const TorchContextModel& model, ContextDecoder decoder, const at::Tensor& logits)
        : m_model(model)
        , m_decoder(std::move(decoder))
    {
        keep(logits);
    }

    Result<std::span<const float>> feed(std::span<const std::uint32_t> ids) override
    try {
        MULLION_TRY(m_model.checkIds(ids));
        if (!ids.empty()) {
            const c10::InferenceMode noGradients;
            const Ids row(ids.begin(), ids.end());
            const Ids* const rows[] = {&row};
            keep(m_decoder.read(m_model.asTensor(rows)));
            m_length += ids.size();
        }
        return std::span<const float>(m_logits);
    } catch (const std::exception& error) {
        return fail(torchError(error));
    }

    [[nodiscard]] std::size_t length() const override { return m_length; }

    [[nodiscard]] Result<std::unique_ptr<LanguageModelState>> clone() const override
    try {
        const c10::InferenceMode noGradients;
        auto copy = std::make_unique<State>(*this);
        copy->m_decoder = m_decoder.clone();
        return copy;
    } catch (const std::exception& error) {
        return fail(torchError(error));
    }

private:
    void keep(const at::Tensor& logits)
    {
        const auto onCpu = logits.cpu().contiguous();
        m_logits.assign(onCpu.data_ptr<float>(), onCpu.data_ptr<float>() + onCpu.numel());
    }

    const TorchContextModel& m_model;
    ContextDecoder m_decoder;
    std::size_t m_length = 0;
    std::vector<float> m_logits;
};

Result<std::unique_ptr<LanguageModelState>> TorchContextModel::open(const MemorySlots* slots,
                                                                    SlotTask task) const
try {
    if (slots)
        MULLION_TRY(check(*slots));
    const c10::InferenceMode noGradients;
    const MemorySlots* const rows[] = {slots};
    ContextDecoder decoder(m_model, windowAfter(slots));
    const auto logits = decoder.readOpening(openingOf(rows, task));
    return std::make_unique<State>(*this, std::move(decoder), logits);
} catch (const std::exception& error) {
    return fail(torchError(error));
}

} // namespace

Result<std::shared_ptr<const ContextModel>> openTorchContextModel(const ContextModelSource& source,
                                                                  const std::string& device)
try {
    const auto place = openDevice(device);
    MULLION_TRY(place);
    auto icae = loadIcae(source);
    MULLION_TRY(icae);
    return std::make_shared<const TorchContextModel>(std::move(*icae), *place);
} catch (const std::exception& error) {
    return fail(torchError(error));
}

} // namespace mullion
