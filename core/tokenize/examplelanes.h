// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/bytemodel/bytemodel.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

namespace mullion {

/// The coding of one example: asks, one symbol after another, what follows.
class ExampleJob
{
public:
    struct Request
    {
        enum class Kind
        {
            Append,  ///< `symbol` is read; tell what follows now
            Restart, ///< the model forgets the text; tell what follows nothing
            Done
        };
        Kind kind = Kind::Done;
        Symbol symbol = 0;
    };

    ExampleJob() = default;
    ExampleJob(const ExampleJob&) = delete;
    ExampleJob& operator=(const ExampleJob&) = delete;
    virtual ~ExampleJob() = default;

    /// `next`: what follows the symbols appended since the last restart; at the beginning, none.
    virtual Request proceed(const Distribution& next) = 0;
};

/// What it may cost to follow examples. None of it changes a token.
struct LaneOptions
{
    std::size_t lanes = 32;              ///< examples that go through the model together
    std::size_t cacheBytes = 256u << 20; ///< for prefixes after a restart, per call; 0: no cache
    bool shareRestarts = true; ///< texts restart often enough for a cache to be worth its while
};

/// How often what followed a symbol was computed, and how often it was known.
struct LaneCounts
{
    std::atomic<std::uint64_t> computed = 0;
    std::atomic<std::uint64_t> known = 0;
    std::atomic<std::uint64_t> restored = 0; ///< memories handed back to a lane
};

/// Follows all jobs of `source` (until it gives nullptr) through the model, several at a time, and
/// hands each to `finished` in the order of the source. A job finishes with the same requests
/// whatever the options are. `examples`: how many there are at most.
/// Errors: `Cancelled`; those of `finished` and of the model.
Result<> followExamples(const ByteModel& model, const LaneOptions& options, std::uint64_t examples,
                        const std::function<Result<std::unique_ptr<ExampleJob>>()>& source,
                        const std::function<Result<>(ExampleJob&)>& finished, LaneCounts& counts,
                        std::stop_token stop);

} // namespace mullion
