// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/examplelanes.h"

#include "core/base/cancelled.h"
#include "core/tokenize/examples.h"
#include "core/tokenize/prefixcache.h"

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

namespace mullion {

namespace {

/// Finished examples may wait for one before them, but not without bound.
constexpr std::size_t kWaitingPerLane = 2;

/// The cache grows by at most so many prefixes between two restarts: most deep ones never come
/// again, and keeping one costs about a sixth of what computing it again would. Measured with
/// modelcodecbench: 4 is as good as no limit for b=32, and an eighth faster for b=128.
constexpr std::size_t kNewPrefixesPerRestart = 4;

/// Jobs in the order of the source, from the first that is not handed on.
struct Ticket
{
    std::unique_ptr<ExampleJob> job;
    bool done = false;
};

struct Lane
{
    Ticket* ticket = nullptr;
    /// The prefixes since the restart, as far as they are in the cache, and how many of them the
    /// lane of the model has read. When a prefix is not in the cache, the lane has read all.
    std::vector<PrefixCache::Node> path;
    std::size_t read = 0;
    std::size_t added = 0;              ///< prefixes that were new to the cache since the restart
    bool cached = true;                 ///< all symbols since the restart are in `path`
    const Distribution* next = nullptr; ///< what is to be told to the job
};

class Lanes
{
public:
    Lanes(const ByteModel& model, ByteModelLanes& modelLanes, const LaneOptions& options,
          LaneCounts& counts)
        : m_model(model)
        , m_modelLanes(modelLanes)
        , m_counts(counts)
        , m_cache(modelLanes.memorySize(),
                  options.shareRestarts && modelLanes.memorySize() > 0 ? options.cacheBytes : 0,
                  2 * modelLanes.count())
        , m_lanes(modelLanes.count())
        , m_answers(modelLanes.count())
    {
    }

    Result<> follow(const std::function<Result<std::unique_ptr<ExampleJob>>()>& source,
                    const std::function<Result<>(ExampleJob&)>& finished,
                    const std::stop_token& stop)
    {
        for (;;) {
            if (stop.stop_requested())
                return fail(cancelled());
            m_steps.clear();
            for (std::uint32_t lane = 0; lane < m_lanes.size(); ++lane) {
                if (m_lanes[lane].ticket == nullptr)
                    MULLION_TRY(takeJob(lane, source));
                if (m_lanes[lane].ticket != nullptr)
                    proceed(lane, stop);
            }
            while (!m_tickets.empty() && m_tickets.front().done) {
                MULLION_TRY(finished(*m_tickets.front().job));
                m_tickets.pop_front();
            }
            if (!m_steps.empty())
                MULLION_TRY(step());
            else if (m_tickets.empty() && m_sourceIsEmpty)
                return {};
        }
    }

private:
    using Kind = ExampleJob::Request::Kind;

    Result<> takeJob(std::uint32_t lane,
                     const std::function<Result<std::unique_ptr<ExampleJob>>()>& source)
    {
        if (m_sourceIsEmpty || m_tickets.size() >= kWaitingPerLane * m_lanes.size())
            return {};
        auto job = source();
        MULLION_TRY(job);
        m_sourceIsEmpty = *job == nullptr;
        if (!m_sourceIsEmpty) {
            m_lanes[lane].ticket = &m_tickets.emplace_back(Ticket{std::move(*job)});
            restart(lane);
        }
        return {};
    }

    void restart(std::uint32_t lane)
    {
        Lane& self = m_lanes[lane];
        self.path.clear();
        self.read = 0;
        self.added = 0;
        self.cached = !m_cache.isEmptyForever();
        self.next = &m_model.first();
        if (!self.cached)
            m_modelLanes.reset(lane);
    }

    /// Serves a lane until it needs the model, or its job is done.
    void proceed(std::uint32_t lane, const std::stop_token& stop)
    {
        Lane& self = m_lanes[lane];
        for (;;) {
            const ExampleJob::Request request = self.ticket->job->proceed(*self.next);
            if (request.kind == Kind::Done) {
                m_counts.known += std::exchange(m_known, 0);
                self.ticket->done = true;
                self.ticket = nullptr;
                return;
            }
            if (request.kind == Kind::Restart) {
                restart(lane);
                if (stop.stop_requested())
                    return;
                continue;
            }
            if (!self.cached || !moveToKnown(self, request.symbol)) {
                m_steps.push_back({lane, request.symbol});
                return;
            }
        }
    }

    bool moveToKnown(Lane& self, Symbol symbol)
    {
        const auto parent = self.path.empty() ? PrefixCache::kNone : self.path.back();
        const auto node = m_cache.find(parent, symbol);
        if (node == PrefixCache::kNone)
            return false;
        ++m_known;
        m_cache.use(node);
        self.path.push_back(node);
        self.next = &m_cache.next(node);
        return true;
    }

    /// Brings the model's lane to where the path ends.
    void readPath(std::uint32_t lane)
    {
        Lane& self = m_lanes[lane];
        if (!self.cached)
            return;
        if (self.read == 0)
            m_modelLanes.reset(lane);
        m_counts.restored += self.path.size() - self.read;
        for (; self.read < self.path.size(); ++self.read)
            m_modelLanes.appendMemory(lane, m_cache.memory(self.path[self.read]));
    }

    Result<> step()
    {
        if (!m_cache.isEmptyForever() && !m_cache.hasRoomFor(m_steps.size()))
            makeRoom();
        for (const ByteModelLanes::Step& step : m_steps)
            readPath(step.lane);
        MULLION_TRY(m_modelLanes.step(m_steps, std::span(m_answers).first(m_steps.size())));
        m_counts.computed += m_steps.size();
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            Lane& self = m_lanes[m_steps[i].lane];
            self.next = &m_answers[i];
            if (self.cached)
                remember(m_steps[i].lane, m_steps[i].symbol, m_answers[i]);
        }
        return {};
    }

    void remember(std::uint32_t lane, Symbol symbol, const Distribution& next)
    {
        Lane& self = m_lanes[lane];
        const auto parent = self.path.empty() ? PrefixCache::kNone : self.path.back();
        auto node = m_cache.find(parent, symbol);
        if (node != PrefixCache::kNone) { // another lane came here in the same step
            m_cache.use(node);
        } else if (self.added < kNewPrefixesPerRestart) {
            node = m_cache.add(parent, symbol, next);
            ++self.added;
            if (node != PrefixCache::kNone)
                m_modelLanes.copyMemory(lane, m_cache.memory(node));
        }
        if (node == PrefixCache::kNone) {
            self.cached = false;
            return;
        }
        self.path.push_back(node);
        ++self.read;
    }

    void makeRoom()
    {
        std::vector<PrefixCache::Node> keep;
        for (const Lane& lane : m_lanes) {
            if (lane.ticket != nullptr && lane.cached && !lane.path.empty())
                keep.push_back(lane.path.back());
        }
        m_cache.makeRoom(keep);
    }

    const ByteModel& m_model;
    ByteModelLanes& m_modelLanes;
    LaneCounts& m_counts;
    PrefixCache m_cache;
    std::vector<Lane> m_lanes;
    std::deque<Ticket> m_tickets; ///< grows and shrinks at its ends only, so pointers stay valid
    bool m_sourceIsEmpty = false;
    std::uint64_t m_known = 0;

    std::vector<ByteModelLanes::Step> m_steps;
    std::vector<Distribution> m_answers; ///< of the last step, in its order
};

} // namespace

Result<> followExamples(const ByteModel& model, const LaneOptions& options, std::uint64_t examples,
                        const std::function<Result<std::unique_ptr<ExampleJob>>()>& source,
                        const std::function<Result<>(ExampleJob&)>& finished, LaneCounts& counts,
                        std::stop_token stop)
{
    if (examples == 0)
        return {};
    const auto count = std::clamp<std::uint64_t>(options.lanes, 1, examples);
    const auto modelLanes = model.openLanes(static_cast<std::size_t>(count), kExampleSymbols);
    MULLION_TRY(modelLanes);
    return Lanes(model, **modelLanes, options, counts).follow(source, finished, stop);
}

} // namespace mullion
