// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/results/seriespyramid.h"

#include <QString>

#include <memory>
#include <optional>

namespace mullion {

/// The points of a curve. Made on a worker thread, then only read.
struct CurveData
{
    SeriesPyramid raw;    ///< as measured
    SeriesPyramid smooth; ///< what the strong line shows; empty: the raw points
    SeriesPyramid low;    ///< of a band around `smooth`, at the same x; empty: none
    SeriesPyramid high;

    [[nodiscard]] const SeriesPyramid& line() const { return smooth.empty() ? raw : smooth; }
};

struct Curve
{
    QString name;
    int colorIndex = 0;         ///< of the set of colours
    std::optional<double> ramp; ///< instead of it: a share of the scale of colours
    std::shared_ptr<const CurveData> data;
};

/// A stretch of an axis.
struct AxisRange
{
    double begin = 0;
    double end = 1;

    friend bool operator==(const AxisRange&, const AxisRange&) = default;
};

} // namespace mullion
