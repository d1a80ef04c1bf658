// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/collapse.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace mullion {

namespace {

constexpr std::size_t kMostVectors = 2048;

Error tooFewTexts()
{
    return {ErrorCode::Usage, "One text cannot be compared with another one",
            "Measure at least two texts"};
}

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// The mean cosine of all pairs, from the sum of unit vectors: |sum|^2 = n + (pairs both ways).
class PairCosines
{
public:
    void add(const Vector& vector)
    {
        m_sum.resize(vector.size());
        const double length = std::sqrt(dot(vector, vector));
        if (length == 0)
            return;
        for (std::size_t i = 0; i < vector.size(); ++i)
            m_sum[i] += vector[i] / length;
        m_count += 1;
    }
    [[nodiscard]] bool hasPairs() const { return m_count > 1; }
    [[nodiscard]] double mean() const
    {
        return (dot(m_sum, m_sum) - m_count) / (m_count * (m_count - 1));
    }

private:
    Vector m_sum;
    double m_count = 0;
};

/// The slots that all texts have, [text][place][number].
using Slots = std::vector<std::vector<Vector>>;

Slots commonSlots(std::span<const MemorySlots> all)
{
    std::size_t places = kMostVectors;
    for (const MemorySlots& slots : all)
        places = std::min<std::size_t>(places, slots.count());
    const std::size_t texts = places == 0 ? 0 : std::min(all.size(), kMostVectors / places);
    Slots common(texts);
    for (std::size_t t = 0; t < texts; ++t) {
        for (std::size_t p = 0; p < places; ++p) {
            const auto begin =
                all[t].numbers.begin() + static_cast<std::ptrdiff_t>(p * all[t].width);
            common[t].emplace_back(begin, begin + all[t].width);
        }
    }
    return common;
}

Vector meanOf(const std::vector<Vector>& vectors)
{
    Vector mean(vectors[0].size());
    for (const Vector& vector : vectors)
        std::ranges::transform(mean, vector, mean.begin(), std::plus<>());
    for (double& number : mean)
        number /= static_cast<double>(vectors.size());
    return mean;
}

/// Sum of squared distances from their mean, which is taken off.
double centre(std::vector<Vector>& vectors)
{
    const Vector mean = meanOf(vectors);
    double squares = 0;
    for (Vector& vector : vectors) {
        std::ranges::transform(vector, mean, vector.begin(), std::minus<>());
        squares += dot(vector, vector);
    }
    return squares;
}

/// (sum of eigenvalues)^2 / sum of their squares, of the Gram matrix: no decomposition is needed,
/// since the sums are its trace and the sum of all its squared elements.
double participationRatio(const std::vector<Vector>& centred)
{
    double trace = 0;
    double squares = 0;
    for (std::size_t i = 0; i < centred.size(); ++i) {
        const double own = dot(centred[i], centred[i]);
        trace += own;
        squares += own * own;
        for (std::size_t j = 0; j < i; ++j) {
            const double both = dot(centred[i], centred[j]);
            squares += 2 * both * both;
        }
    }
    return squares == 0 ? 0 : trace * trace / squares;
}

double meanCost(const std::vector<TokenCost>& costs)
{
    double sum = 0;
    for (const TokenCost& cost : costs)
        sum += cost.nats;
    return sum / static_cast<double>(costs.size());
}

Result<std::vector<double>> costsFrom(const ContextModel& model, std::span<const TokenIds> texts,
                                      const std::vector<const MemorySlots*>& slots)
{
    std::vector<DecoderText> decoded;
    for (std::size_t i = 0; i < texts.size(); ++i)
        decoded.push_back({slots[i], SlotTask::Restore, {}, texts[i]});
    const auto costs = model.costs(decoded);
    MULLION_TRY(costs);
    std::vector<double> means;
    std::ranges::transform(*costs, std::back_inserter(means), meanCost);
    return means;
}

} // namespace

Result<SwapFigures> measureSwap(const ContextModel& model, std::span<const TokenIds> texts,
                                std::span<const MemorySlots> slots)
{
    if (texts.size() < 2)
        return fail(tooFewTexts());
    std::vector<const MemorySlots*> own;
    for (const MemorySlots& one : slots)
        own.push_back(&one);
    std::vector<const MemorySlots*> others = own;
    std::ranges::rotate(others, others.begin() + 1);

    const auto ownCosts = costsFrom(model, texts, own);
    MULLION_TRY(ownCosts);
    const auto otherCosts = costsFrom(model, texts, others);
    MULLION_TRY(otherCosts);
    const auto baseCosts =
        costsFrom(model, texts, std::vector<const MemorySlots*>(texts.size(), nullptr));
    MULLION_TRY(baseCosts);
    double hurt = 0;
    for (std::size_t i = 0; i < texts.size(); ++i)
        hurt += (*otherCosts)[i] > (*ownCosts)[i] ? 1 : 0;
    return SwapFigures{spreadOf(*ownCosts), spreadOf(*otherCosts), spreadOf(*baseCosts),
                       hurt / static_cast<double>(texts.size())};
}

Result<SlotGeometry> geometryOf(std::span<const MemorySlots> slots)
{
    const Slots common = commonSlots(slots);
    if (common.size() < 2)
        return fail(tooFewTexts());
    const std::size_t places = common[0].size();

    SlotGeometry geometry;
    std::vector<double> across;
    double squaresAtPlaces = 0;
    for (std::size_t p = 0; p < places; ++p) {
        std::vector<Vector> atPlace;
        PairCosines cosines;
        for (const auto& text : common) {
            atPlace.push_back(text[p]);
            cosines.add(text[p]);
        }
        if (cosines.hasPairs())
            across.push_back(cosines.mean());
        squaresAtPlaces += centre(atPlace);
    }
    std::vector<double> within;
    std::vector<Vector> all;
    for (const auto& text : common) {
        PairCosines cosines;
        for (const Vector& slot : text)
            cosines.add(slot);
        if (cosines.hasPairs())
            within.push_back(cosines.mean());
        all.insert(all.end(), text.begin(), text.end());
    }
    const double squares = centre(all);
    geometry.vectors = all.size();
    geometry.effectiveRank = participationRatio(all);
    geometry.textShare = squares == 0 ? 0 : squaresAtPlaces / squares;
    geometry.cosineAcrossTexts = spreadOf(across).mean;
    geometry.cosineWithinTexts = spreadOf(within).mean;
    return geometry;
}

} // namespace mullion
