// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mullion {

/// What is remembered of a series of positive numbers to tell odd values from usual ones. Means
/// and variance are of natural logarithms: what counts is by which factor a value is too high.
/// Part of the training state, so that a resumed run warns of the same steps.
struct SeriesMemory
{
    std::uint64_t count = 0;  ///< values seen
    double slowMean = 0;      ///< over about the last 500
    double slowVariance = 0;  ///< around slowMean
    double fastMean = 0;      ///< over about the last 25
    std::uint64_t unrest = 0; ///< usual values still to come before the next warning; 0: ready

    friend bool operator==(const SeriesMemory&, const SeriesMemory&) = default;
};

enum class OddityKind
{
    Spike, ///< one value is far above the usual ones
    Rise   ///< the last few are, together
};

struct Oddity
{
    OddityKind kind = OddityKind::Spike;
    double value = 0;      ///< the value, or the mean of the last few
    double usual = 0;      ///< mean of what came before
    double deviations = 0; ///< how far above that is
};

/// Takes in the next value. Tells each episode once: not again before the series has been calm for
/// a while. Values that are too low are never odd.
std::optional<Oddity> watch(SeriesMemory& memory, double value);

/// "The gradient norm jumped to 52.1, where 0.93 is usual (19 standard deviations)"
std::string inWords(const Oddity& oddity, std::string_view what);

} // namespace mullion
