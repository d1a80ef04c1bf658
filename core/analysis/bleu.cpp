// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/bleu.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <unordered_map>

namespace mullion {

namespace {

using Ngram = std::array<std::uint32_t, BleuCounts::kOrders>;
using NgramCounts = std::map<Ngram, std::uint64_t>;

NgramCounts ngramsOf(std::span<const std::uint32_t> ids, std::size_t order)
{
    NgramCounts counts;
    for (std::size_t i = 0; i + order <= ids.size(); ++i) {
        Ngram ngram{};
        std::copy_n(ids.begin() + static_cast<std::ptrdiff_t>(i), order, ngram.begin());
        ++counts[ngram];
    }
    return counts;
}

double brevityPenalty(const BleuCounts& counts)
{
    if (counts.length >= counts.referenceLength)
        return 1;
    if (counts.length == 0)
        return 0;
    return std::exp(
        1 - static_cast<double>(counts.referenceLength) / static_cast<double>(counts.length));
}

double share(std::uint64_t part, std::uint64_t whole)
{
    return static_cast<double>(part) / static_cast<double>(whole);
}

/// Of two lengths, the one nearer to `length`; of equally near ones the shorter.
std::uint64_t nearest(std::uint64_t length, std::uint64_t a, std::uint64_t b)
{
    const auto distance = [length](std::uint64_t x) {
        return x > length ? x - length : length - x;
    };
    if (distance(a) != distance(b))
        return distance(a) < distance(b) ? a : b;
    return std::min(a, b);
}

/// Words as numbers, the same word as the same number.
class WordIds
{
public:
    std::vector<std::uint32_t> of(std::string_view text)
    {
        std::vector<std::uint32_t> ids;
        for (std::string& word : words13a(text)) {
            const auto next = static_cast<std::uint32_t>(m_ids.size());
            ids.push_back(m_ids.try_emplace(std::move(word), next).first->second);
        }
        return ids;
    }

private:
    std::unordered_map<std::string, std::uint32_t> m_ids;
};

} // namespace

BleuCounts& BleuCounts::operator+=(const BleuCounts& other)
{
    for (std::size_t n = 0; n < kOrders; ++n) {
        right[n] += other.right[n];
        all[n] += other.all[n];
    }
    length += other.length;
    referenceLength += other.referenceLength;
    return *this;
}

BleuCounts countNgrams(std::span<const std::uint32_t> candidate,
                       std::span<const std::vector<std::uint32_t>> references)
{
    BleuCounts counts;
    counts.length = candidate.size();
    counts.referenceLength = references.empty() ? 0 : references[0].size();
    for (const auto& reference : references)
        counts.referenceLength = nearest(counts.length, counts.referenceLength, reference.size());
    for (std::size_t n = 0; n < BleuCounts::kOrders; ++n) {
        NgramCounts most;
        for (const auto& reference : references) {
            for (const auto& [ngram, count] : ngramsOf(reference, n + 1))
                most[ngram] = std::max(most[ngram], count);
        }
        for (const auto& [ngram, count] : ngramsOf(candidate, n + 1)) {
            counts.all[n] += count;
            const auto known = most.find(ngram);
            if (known != most.end())
                counts.right[n] += std::min(count, known->second);
        }
    }
    return counts;
}

double sentenceBleu(std::span<const std::uint32_t> candidate,
                    std::span<const std::uint32_t> reference)
{
    if (reference.empty())
        return candidate.empty() ? 1 : 0;
    const std::vector<std::vector<std::uint32_t>> references = {
        {reference.begin(), reference.end()}};
    const BleuCounts counts = countNgrams(candidate, references);
    const std::size_t orders = std::min(BleuCounts::kOrders, reference.size());
    double logs = 0;
    for (std::size_t n = 0; n < orders; ++n) {
        if (counts.right[n] == 0)
            return 0;
        logs += std::log(share(counts.right[n], counts.all[n]));
    }
    return brevityPenalty(counts) * std::exp(logs / static_cast<double>(orders));
}

double corpusBleu(std::span<const std::string> candidates,
                  std::span<const std::vector<std::string>> references)
{
    BleuCounts counts;
    WordIds words;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        std::vector<std::vector<std::uint32_t>> known;
        for (const std::string& reference : references[i])
            known.push_back(words.of(reference));
        counts += countNgrams(words.of(candidates[i]), known);
    }
    if (std::ranges::all_of(counts.right, [](std::uint64_t n) { return n == 0; }))
        return 0;
    double logs = 0;
    double divisor = 1;
    for (std::size_t n = 0; n < BleuCounts::kOrders; ++n) {
        if (counts.all[n] == 0)
            return 0;
        if (counts.right[n] == 0)
            divisor *= 2;
        logs += std::log(counts.right[n] == 0 ? 1 / (divisor * static_cast<double>(counts.all[n]))
                                              : share(counts.right[n], counts.all[n]));
    }
    return 100 * brevityPenalty(counts) * std::exp(logs / double{BleuCounts::kOrders});
}

double exactPrefixShare(std::span<const std::uint32_t> candidate,
                        std::span<const std::uint32_t> reference)
{
    if (reference.empty())
        return 1;
    const auto mistake = std::ranges::mismatch(candidate, reference).in2;
    return share(static_cast<std::uint64_t>(mistake - reference.begin()), reference.size());
}

} // namespace mullion
