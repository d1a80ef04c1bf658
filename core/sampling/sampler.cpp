// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/sampler.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace mullion {

Result<> check(const SamplingOptions& options)
{
    if (!(options.temperature >= 0.0) || !std::isfinite(options.temperature))
        return fail(ErrorCode::Usage,
                    fmt::format("A temperature of {} is not possible", options.temperature),
                    "Give 0 (always the most probable token) or more; 1 is the model as it is");
    if (!(options.topP > 0.0 && options.topP <= 1.0))
        return fail(ErrorCode::Usage, fmt::format("top-p cannot be {}", options.topP),
                    "Give a probability above 0, up to 1");
    return {};
}

Result<Sampler::Choice> Sampler::choose(std::span<const float> logits, const IdRanges& allowed)
{
    m_candidates.clear();
    double largest = -std::numeric_limits<double>::infinity();
    bool numbers = true;
    for (const IdRange& range : allowed.ranges()) {
        for (TokenId id = range.begin; id < range.end; ++id) {
            const double logit = logits[id];
            numbers = numbers && !std::isnan(logit);
            largest = std::max(largest, logit);
            m_candidates.push_back({id, logit, 0});
        }
    }
    if (!numbers || !std::isfinite(largest))
        return fail(ErrorCode::Input, "What the model says are no numbers",
                    "Its training has probably failed; take an earlier checkpoint");

    double sum = 0;
    for (const Candidate& candidate : m_candidates)
        sum += std::exp(candidate.logit - largest);
    const auto choice = [&](const Candidate& candidate) {
        return Choice{candidate.id, candidate.logit - largest - std::log(sum)};
    };
    if (m_options.temperature == 0.0)
        return choice(*std::max_element(
            m_candidates.begin(), m_candidates.end(),
            [](const Candidate& a, const Candidate& b) { return a.logit < b.logit; }));

    keepTopK();
    for (Candidate& candidate : m_candidates)
        candidate.weight = std::exp((candidate.logit - largest) / m_options.temperature);
    keepTopP();
    return choice(m_candidates[draw()]);
}

void Sampler::keepTopK()
{
    if (m_options.topK == 0 || m_options.topK >= m_candidates.size())
        return;
    const auto last = m_candidates.begin() + static_cast<std::ptrdiff_t>(m_options.topK);
    std::nth_element(m_candidates.begin(), last, m_candidates.end(),
                     [](const Candidate& a, const Candidate& b) {
                         return a.logit != b.logit ? a.logit > b.logit : a.id < b.id;
                     });
    m_candidates.erase(last, m_candidates.end());
    std::sort(m_candidates.begin(), m_candidates.end(),
              [](const Candidate& a, const Candidate& b) { return a.id < b.id; });
}

void Sampler::keepTopP()
{
    if (m_options.topP >= 1.0)
        return;
    double sum = 0;
    for (const Candidate& candidate : m_candidates)
        sum += candidate.weight;
    // All below this together have less than 1 - p: they need not be sorted.
    const double least = sum * (1.0 - m_options.topP) / static_cast<double>(m_candidates.size());
    std::erase_if(m_candidates, [&](const Candidate& c) { return c.weight < least; });
    std::sort(m_candidates.begin(), m_candidates.end(), [](const Candidate& a, const Candidate& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.id < b.id;
    });
    double kept = 0;
    std::size_t count = 0;
    while (count < m_candidates.size() && kept < m_options.topP * sum)
        kept += m_candidates[count++].weight;
    m_candidates.resize(std::max<std::size_t>(count, 1));
}

std::size_t Sampler::draw()
{
    double sum = 0;
    for (const Candidate& candidate : m_candidates)
        sum += candidate.weight;
    // 53 bits, as many as a double has.
    double place = static_cast<double>(m_random.next() >> 11) * 0x1p-53 * sum;
    std::size_t last = 0; // rounding may leave a rest behind all of them
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        if (m_candidates[i].weight <= 0)
            continue;
        last = i;
        place -= m_candidates[i].weight;
        if (place < 0)
            break;
    }
    return last;
}

} // namespace mullion
