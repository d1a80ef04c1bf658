// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/windowtreebuilder.h"

#include "core/base/cancelled.h"

#include <algorithm>

namespace mullion {

namespace {

/// Symbols in one question to the model: large enough to fill a processor, small enough for a
/// progress bar and for the activations of a 3m model.
constexpr std::size_t kSymbolsPerQuestion = 16'384;
constexpr std::size_t kContextsPerQuestion = 2'048;

std::vector<WindowTree::Edge> fittingEdges(WindowInterval interval, const Distribution& next)
{
    std::vector<WindowTree::Edge> edges;
    for (Symbol s = 0; s < kAlphabetSize; ++s) {
        if (WindowGrid::fits(WindowGrid::part(interval, next.low(s), next.high(s))))
            edges.push_back({s, static_cast<std::uint16_t>(next.low(s)),
                             static_cast<std::uint16_t>(next.high(s))});
    }
    return edges;
}

/// The contexts of those nodes of [begin, end) that can have children, one after another.
class Questions
{
public:
    Questions(const WindowTree& tree, std::size_t begin, std::size_t end)
    {
        for (std::size_t index = begin; index < end; ++index) {
            if (!WindowGrid::mayGrow(tree.node(index).interval))
                continue;
            nodes.push_back(index);
            const std::vector<Symbol> string = tree.symbols(index);
            contexts.insert(contexts.end(), string.begin(), string.end());
        }
        answers.resize(nodes.size());
    }

    std::vector<std::size_t> nodes;
    std::vector<Symbol> contexts;
    std::vector<Distribution> answers;
};

} // namespace

Result<WindowTree> growWindowTree(const ByteModel& model, int windowBits,
                                  const std::function<void(const TreeProgress&)>& progress,
                                  std::stop_token stop)
{
    WindowTree tree(windowBits);
    TreeProgress state;
    for (std::size_t levelBegin = 0; levelBegin < tree.size();) {
        const std::size_t levelEnd = tree.size();
        const std::size_t depth = tree.node(levelBegin).depth;
        const std::size_t batch = std::clamp(kSymbolsPerQuestion / std::max<std::size_t>(depth, 1),
                                             std::size_t{1}, kContextsPerQuestion);
        for (std::size_t begin = levelBegin; begin < levelEnd; begin += batch) {
            if (stop.stop_requested())
                return fail(cancelled());
            const std::size_t end = std::min(begin + batch, levelEnd);
            Questions questions(tree, begin, end);
            if (!questions.nodes.empty())
                MULLION_TRY(predict(model, questions.contexts, depth, questions.answers));
            std::size_t answer = 0;
            for (std::size_t index = begin; index < end; ++index) {
                std::vector<WindowTree::Edge> edges;
                if (answer < questions.nodes.size() && questions.nodes[answer] == index)
                    edges = fittingEdges(tree.node(index).interval, questions.answers[answer++]);
                MULLION_TRY(tree.addChildren(index, edges));
            }
            state.nodes = tree.size();
            state.asked += answer;
            state.depth = depth;
            state.share =
                static_cast<double>(end - levelBegin) / static_cast<double>(levelEnd - levelBegin);
            if (progress)
                progress(state);
        }
        levelBegin = levelEnd;
    }
    return tree;
}

} // namespace mullion
