// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coding/quantize.h"

#include <queue>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <vector>

// Implements: probabilities in floating point -> integers over 2^14. The result decides the bits of
// every coded text, so nothing here calls the mathematical library, whose last digit differs
// between systems: only + - * / in a fixed order, which IEEE 754 rounds alike everywhere.

namespace mullion {

namespace {

using Frequencies = std::array<std::uint32_t, kAlphabetSize>;
using Probabilities = std::array<double, kAlphabetSize>;

/// ln(q / (q - 1)) for q >= 2, as 2 artanh(1 / (2q - 1)). The argument is at most 1/3, so 20 terms
/// leave an error below the last digit.
double logRatio(std::uint32_t q)
{
    const double x = 1.0 / (2.0 * q - 1.0);
    const double square = x * x;
    double sum = 0.0;
    for (int k = 19; k >= 0; --k)
        sum = sum * square + 1.0 / (2 * k + 1);
    return 2.0 * x * sum;
}

const std::vector<double>& logRatios()
{
    static const std::vector<double> table = [] {
        std::vector<double> values(kProbabilityOne + 2, 0.0);
        for (std::uint32_t q = 2; q < values.size(); ++q)
            values[q] = logRatio(q);
        return values;
    }();
    return table;
}

/// e^x for x <= 0: x = k ln 2 + r with |r| <= ln 2 / 2, then a Taylor sum of 14 terms.
double exponential(double x)
{
    constexpr double kLn2High = 0x1.62e42fefa3800p-1; // ends in zeros: k * kLn2High is exact
    constexpr double kLn2Low = 0x1.ef35793c76730p-45;
    if (!(x > -700.0))
        return 0.0;
    const int k = static_cast<int>(x * 0x1.71547652b82fep+0 - 0.5);
    const double r = (x - k * kLn2High) - k * kLn2Low;
    double sum = 1.0;
    for (int n = 14; n >= 1; --n)
        sum = 1.0 + sum * r / n;
    return sum * std::bit_cast<double>(static_cast<std::uint64_t>(1023 + k) << 52);
}

struct Offer
{
    double value; ///< change of the expected code length, in nats
    Symbol symbol;
};

/// Takes units (Sign = -1) or gives units (+1) one at a time where it costs least or helps most.
template <int Sign>
void repair(const Probabilities& p, Frequencies& q, std::uint32_t units)
{
    const std::vector<double>& ratio = logRatios();
    const auto offer = [&](Symbol s) {
        return Offer{Sign < 0 ? p[s] * ratio[q[s]] : p[s] * ratio[q[s] + 1], s};
    };
    // "Comes later in the queue": the smallest loss or the largest gain first, then the lowest
    // symbol.
    const auto later = [](const Offer& a, const Offer& b) {
        if (a.value != b.value)
            return Sign < 0 ? a.value > b.value : a.value < b.value;
        return a.symbol > b.symbol;
    };

    std::vector<Offer> offers;
    offers.reserve(kAlphabetSize);
    for (Symbol s = 0; s < kAlphabetSize; ++s) {
        if (Sign > 0 || q[s] > 1)
            offers.push_back(offer(s));
    }
    std::priority_queue queue(later, std::move(offers));
    for (; units > 0; --units) {
        const Symbol s = queue.top().symbol;
        queue.pop();
        q[s] += static_cast<std::uint32_t>(Sign);
        if (Sign > 0 || q[s] > 1)
            queue.push(offer(s));
    }
}

/// Scales to the sum 1; false when there is no sensible distribution in `p`.
bool normalise(Probabilities& p)
{
    const auto usable = [](double value) { return std::isfinite(value) && value >= 0.0; };
    if (!std::all_of(p.begin(), p.end(), usable))
        return false;
    const double largest = *std::max_element(p.begin(), p.end());
    if (largest == 0.0)
        return false;
    double sum = 0.0;
    for (double& value : p)
        sum += (value /= largest); // so that the sum cannot overflow
    for (double& value : p)
        value /= sum;
    return true;
}

} // namespace

Distribution quantize(std::span<const double> probabilities)
{
    Probabilities p{};
    std::copy_n(probabilities.begin(), std::min(probabilities.size(), p.size()), p.begin());
    if (!normalise(p))
        p.fill(1.0 / kAlphabetSize);

    Frequencies q{};
    std::uint32_t sum = 0;
    for (Symbol s = 0; s < kAlphabetSize; ++s) {
        q[s] = std::max(1u, static_cast<std::uint32_t>(std::nearbyint(p[s] * kProbabilityOne)));
        sum += q[s];
    }
    if (sum > kProbabilityOne)
        repair<-1>(p, q, sum - kProbabilityOne);
    else if (sum < kProbabilityOne)
        repair<+1>(p, q, kProbabilityOne - sum);

    Distribution distribution;
    std::uint32_t cumulative = 0;
    for (Symbol s = 0; s < kAlphabetSize; ++s) {
        cumulative += q[s];
        distribution.cumulative[s + 1u] = static_cast<std::uint16_t>(cumulative);
    }
    return distribution;
}

Distribution quantizeLogits(std::span<const float> logits)
{
    Probabilities p{};
    const std::size_t n = std::min(logits.size(), p.size());
    const double largest = n == 0 ? 0.0 : *std::max_element(logits.begin(), logits.begin() + n);
    for (std::size_t s = 0; s < n; ++s)
        p[s] = exponential(logits[s] - largest);
    // exponential() maps NaN to zero; a model that emits one is told apart here.
    if (!std::all_of(logits.begin(), logits.end(), [](float x) { return std::isfinite(x); }))
        p.fill(0.0);
    return quantize(p);
}

} // namespace mullion
