// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mullion {

/// What BLEU is made from (Papineni et al. 2002); the counts of several texts add up.
struct BleuCounts
{
    static constexpr std::size_t kOrders = 4;

    std::array<std::uint64_t, kOrders> right{}; ///< n-grams of the candidate that a reference has
    std::array<std::uint64_t, kOrders> all{};   ///< n-grams of the candidate
    std::uint64_t length = 0;                   ///< of the candidate
    std::uint64_t referenceLength = 0;          ///< of the reference next to it in length

    BleuCounts& operator+=(const BleuCounts& other);
};

/// An n-gram counts as right at most as often as the one reference has it that has it most; of two
/// references equally near in length the shorter one counts.
BleuCounts countNgrams(std::span<const std::uint32_t> candidate,
                       std::span<const std::vector<std::uint32_t>> references);

/// BLEU-4 of one text on token ids, 0 ... 1: uniform weights, brevity penalty, no smoothing. A
/// reference of fewer than four tokens is judged by the orders that it has, so that what is the
/// same always has 1. Both empty: 1.
double sentenceBleu(std::span<const std::uint32_t> candidate,
                    std::span<const std::uint32_t> reference);

/// BLEU of texts as sacrebleu 2 computes it by default, 0 ... 100: words of `words13a` in their own
/// case, counts summed over all texts, brevity penalty; the i-th order without any right n-gram
/// gets 1 / 2^i of one n-gram ("exp"). Orders beyond all texts make it 0 ("effective order" off).
/// `references[i]` (at least one each) belong to `candidates[i]`.
double corpusBleu(std::span<const std::string> candidates,
                  std::span<const std::vector<std::string>> references);

/// Words as the tokenizer "13a" of mteval and sacrebleu cuts them. Other bytes than UTF-8 are
/// letters.
std::vector<std::string> words13a(std::string_view text);

/// How much of the reference the candidate says right before its first mistake, 0 ... 1 (ICAE
/// paper, footnote 2: "EM"). An empty reference: 1.
double exactPrefixShare(std::span<const std::uint32_t> candidate,
                        std::span<const std::uint32_t> reference);

} // namespace mullion
