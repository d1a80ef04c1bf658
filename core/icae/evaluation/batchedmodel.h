// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancelled.h"
#include "core/runs/contextmodel.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <stop_token>

namespace mullion {

struct BatchOptions
{
    std::size_t texts = 16; ///< that go through the model together
    /// Hears how many texts were compressed, scored or written since the beginning.
    std::function<void(std::uint64_t texts)> progress{};
    std::stop_token stop{}; ///< asked between batches; then the error is `Cancelled`
};

/// A model that takes any number of texts in batches, so that its memory stays bounded, progress is
/// seen and a measurement can be stopped.
class BatchedModel final : public ContextModel
{
public:
    /// `model` must live on.
    BatchedModel(const ContextModel& model, BatchOptions options)
        : m_model(model)
        , m_options(std::move(options))
    {
    }

    [[nodiscard]] const ContextModelInfo& info() const override { return m_model.info(); }

    [[nodiscard]] Result<std::vector<MemorySlots>>
    compress(std::span<const std::vector<std::uint32_t>> contexts,
             const CompressOptions& options = {}) const override
    {
        return inBatches<MemorySlots>(contexts,
                                      [&](auto batch) { return m_model.compress(batch, options); });
    }
    [[nodiscard]] Result<std::vector<std::vector<TokenCost>>>
    costs(std::span<const DecoderText> texts) const override
    {
        return inBatches<std::vector<TokenCost>>(texts,
                                                 [&](auto batch) { return m_model.costs(batch); });
    }
    [[nodiscard]] Result<std::vector<std::vector<std::uint32_t>>>
    write(std::span<const DecoderText> texts, const WriteLimits& limits) const override
    {
        return inBatches<std::vector<std::uint32_t>>(
            texts, [&](auto batch) { return m_model.write(batch, limits); });
    }
    [[nodiscard]] Result<std::unique_ptr<LanguageModelState>> open(const MemorySlots* slots,
                                                                   SlotTask task) const override
    {
        return m_model.open(slots, task);
    }

private:
    template <class Out, class In, class Work>
    Result<std::vector<Out>> inBatches(std::span<In> texts, Work work) const
    {
        std::vector<Out> all;
        while (all.size() < texts.size()) {
            if (m_options.stop.stop_requested())
                return fail(cancelled());
            const auto rest = texts.subspan(all.size());
            auto batch = work(rest.first(std::min(m_options.texts, rest.size())));
            MULLION_TRY(batch);
            for (Out& out : *batch)
                all.push_back(std::move(out));
            m_done += batch->size();
            if (m_options.progress)
                m_options.progress(m_done);
        }
        return all;
    }

    const ContextModel& m_model;
    BatchOptions m_options;
    mutable std::uint64_t m_done = 0;
};

} // namespace mullion
