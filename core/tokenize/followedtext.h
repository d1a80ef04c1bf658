// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytemodel/bytemodel.h"

#include <cstddef>
#include <deque>
#include <memory>

namespace mullion {

/// A text that a byte model reads symbol by symbol, with all that it has said since it restarted.
class FollowedText
{
public:
    /// `model` must outlive it. Errors: `Resource`.
    static Result<FollowedText> open(const ByteModel& model)
    {
        auto lanes = model.openLanes(1);
        if (!lanes)
            return fail(std::move(lanes).error());
        return FollowedText(model, std::move(*lanes));
    }

    void restart()
    {
        m_lanes->reset(0);
        m_heard.assign(1, m_model->first());
    }

    Result<> append(Symbol symbol)
    {
        const ByteModelLanes::Step step{0, symbol};
        return m_lanes->step({&step, 1}, {&m_heard.emplace_back(), 1});
    }

    /// Symbols since the restart.
    [[nodiscard]] std::size_t size() const { return m_heard.size() - 1; }

    /// What follows the first `symbols` of them.
    [[nodiscard]] const Distribution& after(std::size_t symbols) const { return m_heard[symbols]; }
    [[nodiscard]] const Distribution& next() const { return m_heard.back(); }

private:
    FollowedText(const ByteModel& model, std::unique_ptr<ByteModelLanes> lanes)
        : m_model(&model)
        , m_lanes(std::move(lanes))
    {
        restart();
    }

    const ByteModel* m_model;
    std::unique_ptr<ByteModelLanes> m_lanes;
    std::deque<Distribution> m_heard; ///< references stay valid while it grows
};

} // namespace mullion
