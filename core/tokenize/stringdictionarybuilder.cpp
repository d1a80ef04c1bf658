// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/stringdictionarybuilder.h"

#include "core/base/cancelled.h"

#include <fmt/format.h>
#include <queue>

#include <algorithm>
#include <map>
#include <utility>

namespace mullion {

namespace {

/// Strings that are extended together: enough to fill a processor, and few of all, since some are
/// extended in vain where others of the batch turn out to have many more probable continuations.
std::size_t batchFor(std::uint32_t strings)
{
    return std::clamp<std::size_t>(strings / 32, 64, 2'048);
}

/// No symbol costs less: each of the others keeps one unit.
FixedBits leastBits()
{
    return fixedBits(kProbabilityOne - (kAlphabetSize - 1));
}

struct Candidate
{
    FixedBits bits = 0; ///< of the whole string
    std::uint32_t parent = 0;
    std::uint16_t depth = 0;
    Symbol symbol = 0;
    std::uint16_t frequency = 0;
};

/// The best strings seen so far.
///
/// A continuation costs more than what it continues, so the best strings always are a prefix tree,
/// and it is enough to extend them in ascending order of cost. Candidate 0 is the empty string.
class Candidates
{
public:
    /// `longer`: how many strings of two or more symbols to keep, at least one.
    explicit Candidates(std::uint32_t longer)
        : m_longer(longer)
    {
        m_all.emplace_back();
        m_open.push(0);
    }
    Candidates(const Candidates&) = delete;
    Candidates& operator=(const Candidates&) = delete;

    /// The next strings to be extended, at most `limit`; empty when no continuation of any string
    /// can be among the best.
    std::vector<std::uint32_t> takeBatch(std::size_t limit)
    {
        std::vector<std::uint32_t> batch;
        while (!m_open.empty() && batch.size() < limit && mayMatter(m_open.top())) {
            batch.push_back(m_open.top());
            m_open.pop();
        }
        return batch;
    }

    void extend(std::uint32_t index, const Distribution& next)
    {
        for (Symbol s = 0; s < kAlphabetSize; ++s) {
            const auto frequency = static_cast<std::uint16_t>(next.frequency(s));
            add({m_all[index].bits + fixedBits(frequency), index,
                 static_cast<std::uint16_t>(m_all[index].depth + 1), s, frequency});
        }
    }

    [[nodiscard]] std::size_t depth(std::uint32_t index) const { return m_all[index].depth; }

    void appendSymbols(std::uint32_t index, std::vector<Symbol>& to) const
    {
        const std::size_t begin = to.size();
        for (; index != 0; index = m_all[index].parent)
            to.push_back(m_all[index].symbol);
        std::reverse(to.begin() + static_cast<std::ptrdiff_t>(begin), to.end());
    }

    [[nodiscard]] std::size_t kept() const { return m_singles.size() + m_best.size(); }

    Result<StringDictionary> takeDictionary()
    {
        std::vector<std::uint32_t> level = std::move(m_singles);
        std::vector<std::uint32_t> rest;
        for (; !m_best.empty(); m_best.pop())
            rest.push_back(m_best.top());
        std::stable_sort(rest.begin(), rest.end(),
                         [&](auto a, auto b) { return depth(a) < depth(b); });

        StringDictionary dictionary;
        std::vector<std::uint32_t> nodes(m_all.size(), 0); // of candidates
        for (std::size_t place = 0; !level.empty();) {
            std::sort(level.begin(), level.end(), [&](auto a, auto b) {
                return std::pair(nodes[m_all[a].parent], m_all[a].symbol)
                       < std::pair(nodes[m_all[b].parent], m_all[b].symbol);
            });
            for (std::size_t begin = 0, end = 0; begin < level.size(); begin = end) {
                const std::uint32_t parent = m_all[level[begin]].parent;
                std::vector<StringDictionary::Edge> edges;
                for (; end < level.size() && m_all[level[end]].parent == parent; ++end) {
                    const Candidate& child = m_all[level[end]];
                    edges.push_back({child.symbol, child.frequency});
                    nodes[level[end]] =
                        static_cast<std::uint32_t>(dictionary.nodes().size() + end - begin);
                }
                MULLION_TRY(dictionary.addChildren(nodes[parent], edges));
            }
            const std::size_t nextDepth = depth(level.front()) + 1;
            level.clear();
            for (; place < rest.size() && depth(rest[place]) == nextDepth; ++place)
                level.push_back(rest[place]);
        }
        return dictionary;
    }

private:
    /// Whether string a comes before b; both have been seen.
    [[nodiscard]] bool before(std::uint32_t a, std::uint32_t b) const
    {
        return before(m_all[a], m_all[b]);
    }
    [[nodiscard]] bool before(Candidate a, Candidate b) const
    {
        if (a.bits != b.bits)
            return a.bits < b.bits;
        if (a.depth != b.depth)
            return a.depth < b.depth;
        while (a.parent != b.parent) {
            a = m_all[a.parent];
            b = m_all[b.parent];
        }
        return a.symbol < b.symbol;
    }

    void add(const Candidate& candidate)
    {
        const auto index = static_cast<std::uint32_t>(m_all.size());
        if (candidate.depth == 1) {
            m_singles.push_back(index);
        } else {
            if (m_best.size() == m_longer && !before(candidate, m_all[m_best.top()]))
                return;
            if (m_best.size() == m_longer)
                m_best.pop();
        }
        m_all.push_back(candidate);
        if (candidate.depth > 1)
            m_best.push(index);
        if (candidate.symbol != kEndOfDocument && candidate.depth < StringDictionary::kMaxLength)
            m_open.push(index);
    }

    [[nodiscard]] bool mayMatter(std::uint32_t index) const
    {
        if (index == 0 || m_best.size() < m_longer)
            return true;
        return m_all[index].bits + leastBits() <= m_all[m_best.top()].bits;
    }

    struct LastOnTop
    {
        const Candidates* owner;
        bool operator()(std::uint32_t a, std::uint32_t b) const { return owner->before(a, b); }
    };
    struct FirstOnTop
    {
        const Candidates* owner;
        bool operator()(std::uint32_t a, std::uint32_t b) const { return owner->before(b, a); }
    };
    template <class Order>
    using Queue = std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, Order>;

    std::size_t m_longer;
    std::vector<Candidate> m_all;
    std::vector<std::uint32_t> m_singles;
    Queue<LastOnTop> m_best{LastOnTop{this}};   ///< of two or more symbols
    Queue<FirstOnTop> m_open{FirstOnTop{this}}; ///< not yet extended
};

/// Extends all strings of a batch; those of one length are put to the model together.
Result<> extendAll(const ByteModel& model, Candidates& candidates,
                   const std::vector<std::uint32_t>& batch)
{
    std::map<std::size_t, std::vector<std::uint32_t>> byDepth;
    for (const std::uint32_t index : batch)
        byDepth[candidates.depth(index)].push_back(index);
    std::vector<Symbol> contexts;
    std::vector<Distribution> next;
    for (const auto& [depth, strings] : byDepth) {
        contexts.clear();
        for (const std::uint32_t index : strings)
            candidates.appendSymbols(index, contexts);
        next.resize(strings.size());
        MULLION_TRY(predict(model, contexts, depth, next));
        for (std::size_t i = 0; i < strings.size(); ++i)
            candidates.extend(strings[i], next[i]);
    }
    return {};
}

} // namespace

Result<StringDictionary>
growStringDictionary(const ByteModel& model, std::uint32_t strings,
                     const std::function<void(const DictionaryProgress&)>& progress,
                     std::stop_token stop)
{
    // There are more strings of two symbols than that, and every one is possible.
    static_assert(StringDictionary::kMaxStrings <= kAlphabetSize + 256 * kAlphabetSize);
    if (strings <= kAlphabetSize || strings > StringDictionary::kMaxStrings)
        return fail(ErrorCode::Usage, fmt::format("A dictionary cannot have {} strings", strings),
                    fmt::format("Give {} to {}", kAlphabetSize + 1, StringDictionary::kMaxStrings));
    Candidates candidates(strings - kAlphabetSize);
    DictionaryProgress state;
    const std::size_t limit = batchFor(strings);
    for (auto batch = candidates.takeBatch(limit); !batch.empty();
         batch = candidates.takeBatch(limit)) {
        if (stop.stop_requested())
            return fail(cancelled());
        MULLION_TRY(extendAll(model, candidates, batch));
        state.asked += batch.size();
        state.kept = candidates.kept();
        if (progress)
            progress(state);
    }
    return candidates.takeDictionary();
}

} // namespace mullion
