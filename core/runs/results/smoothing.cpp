// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/results/smoothing.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <deque>
#include <functional>
#include <set>

namespace mullion {

namespace {

using Numbers = std::span<const double>;

/// Calls `at(i, first, last)` for each point with the points [first, last) within `reach` of it.
template <class At>
void eachWindow(Numbers x, double reach, At at)
{
    std::size_t first = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        while (x[first] < x[i] - reach)
            ++first;
        while (last < x.size() && x[last] <= x[i] + reach)
            ++last;
        at(i, first, last);
    }
}

std::vector<double> runningMean(Numbers x, Numbers y, double reach)
{
    // Sums of differences to the first value keep their digits where values are large and alike.
    std::vector<double> sums(y.size() + 1, 0);
    for (std::size_t i = 0; i < y.size(); ++i)
        sums[i + 1] = sums[i] + (y[i] - y[0]);
    std::vector<double> result(y.size());
    eachWindow(x, reach, [&](std::size_t i, std::size_t first, std::size_t last) {
        result[i] = y[0] + (sums[last] - sums[first]) / static_cast<double>(last - first);
    });
    return result;
}

std::vector<double> timeWeighted(Numbers x, Numbers y, double halving)
{
    std::vector<double> result(y.size());
    double weights = 0;
    double sum = 0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        const double kept = i == 0 ? 0 : std::exp2(-(x[i] - x[i - 1]) / halving);
        weights = weights * kept + 1;
        sum = sum * kept + y[i];
        result[i] = sum / weights;
    }
    return result;
}

struct Bin
{
    double x = 0;
    double y = 0;
    double count = 0;
};

/// Neighbours much closer than the bell is wide are put together first: their weights are alike.
std::vector<Bin> binned(Numbers x, Numbers y, double width)
{
    std::vector<Bin> bins;
    double end = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        if (bins.empty() || x[i] >= end) {
            bins.emplace_back();
            end = x[i] + width;
        }
        bins.back().x += x[i];
        bins.back().y += y[i];
        ++bins.back().count;
    }
    for (Bin& bin : bins)
        bin.x /= bin.count;
    return bins;
}

std::vector<double> gaussian(Numbers x, Numbers y, double deviation)
{
    constexpr double kReach = 4; // deviations; beyond lies less than a ten-thousandth
    const std::vector<Bin> bins = binned(x, y, deviation / 16);
    std::vector<double> result(y.size());
    std::size_t first = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        while (first + 1 < bins.size() && bins[first].x < x[i] - kReach * deviation)
            ++first;
        double sum = 0;
        double weights = 0;
        for (std::size_t b = first; b < bins.size() && bins[b].x <= x[i] + kReach * deviation;
             ++b) {
            const double distance = (bins[b].x - x[i]) / deviation;
            const double weight = std::exp(-0.5 * distance * distance);
            sum += weight * bins[b].y;
            weights += weight * bins[b].count;
        }
        result[i] = weights > 0 ? sum / weights : y[i];
    }
    return result;
}

/// The window's values in two halves, the lower as large as the upper or one larger.
class RunningMedian
{
public:
    void add(double value)
    {
        if (!m_low.empty() && value < *m_low.rbegin())
            m_low.insert(value);
        else
            m_high.insert(value);
        balance();
    }
    void remove(double value)
    {
        const auto found = m_low.find(value);
        if (found != m_low.end())
            m_low.erase(found);
        else
            m_high.erase(m_high.find(value));
        balance();
    }
    [[nodiscard]] double value() const
    {
        return m_low.size() > m_high.size() ? *m_low.rbegin()
                                            : (*m_low.rbegin() + *m_high.begin()) / 2;
    }

private:
    void balance()
    {
        while (m_low.size() < m_high.size()) {
            m_low.insert(*m_high.begin());
            m_high.erase(m_high.begin());
        }
        while (m_low.size() > m_high.size() + 1) {
            m_high.insert(*m_low.rbegin());
            m_low.erase(std::prev(m_low.end()));
        }
    }

    std::multiset<double> m_low;
    std::multiset<double> m_high;
};

std::vector<double> runningMedian(Numbers x, Numbers y, double reach)
{
    std::vector<double> result(y.size());
    RunningMedian median;
    std::size_t begin = 0;
    std::size_t end = 0;
    eachWindow(x, reach, [&](std::size_t i, std::size_t first, std::size_t last) {
        while (end < last)
            median.add(y[end++]);
        while (begin < first)
            median.remove(y[begin++]);
        result[i] = median.value();
    });
    return result;
}

/// The value that comes before all others of its window, by `before`.
template <class Before>
std::vector<double> runningExtreme(Numbers x, Numbers y, double reach, Before before)
{
    std::vector<double> result(y.size());
    std::deque<std::size_t> candidates; // each later one comes after the earlier ones
    std::size_t end = 0;
    eachWindow(x, reach, [&](std::size_t i, std::size_t first, std::size_t last) {
        for (; end < last; ++end) {
            while (!candidates.empty() && !before(y[candidates.back()], y[end]))
                candidates.pop_back();
            candidates.push_back(end);
        }
        while (candidates.front() < first)
            candidates.pop_front();
        result[i] = y[candidates.front()];
    });
    return result;
}

} // namespace

Result<Smoothing> smoothingNamed(std::string_view id)
{
    for (const SmoothingName& name : kSmoothings)
        if (name.id == id)
            return name.smoothing;
    return fail(ErrorCode::Usage, fmt::format("There is no smoothing '{}'", id),
                "Choose none, running-mean, time-weighted, gaussian, median or min-max");
}

std::string_view idOf(Smoothing smoothing)
{
    return std::ranges::find(kSmoothings, smoothing, &SmoothingName::smoothing)->id;
}

SmoothSeries smoothed(std::span<const double> x, std::span<const double> y, Smoothing smoothing,
                      double width)
{
    if (y.empty() || !(width > 0))
        return {{y.begin(), y.end()}, {}, {}};
    switch (smoothing) {
    case Smoothing::None:
        break;
    case Smoothing::RunningMean:
        return {runningMean(x, y, width / 2), {}, {}};
    case Smoothing::TimeWeighted:
        return {timeWeighted(x, y, width / 2), {}, {}};
    case Smoothing::Gaussian:
        return {gaussian(x, y, width / 4), {}, {}};
    case Smoothing::Median:
        return {runningMedian(x, y, width / 2), {}, {}};
    case Smoothing::MinMaxBand:
        return {runningMean(x, y, width / 2), runningExtreme(x, y, width / 2, std::less<>()),
                runningExtreme(x, y, width / 2, std::greater<>())};
    }
    return {{y.begin(), y.end()}, {}, {}};
}

} // namespace mullion
