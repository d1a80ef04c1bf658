// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/treerule.h"

#include <algorithm>

namespace mullion {

std::uint32_t TreeView::child(std::uint32_t parent, Symbol symbol) const
{
    const PrefixNode& above = node(parent);
    std::uint32_t begin = above.firstChild;
    std::uint32_t end = begin + above.children;
    while (begin < end) {
        const std::uint32_t middle = begin + (end - begin) / 2;
        const Symbol here = node(middle).symbol;
        if (here == symbol)
            return middle;
        if (here < symbol)
            begin = middle + 1;
        else
            end = middle;
    }
    return kNone;
}

std::vector<Symbol> TreeView::string(std::uint32_t code) const
{
    std::uint32_t index = decoded(code);
    std::vector<Symbol> string(node(index).depth);
    for (auto place = string.rbegin(); place != string.rend(); ++place) {
        *place = node(index).symbol;
        index = node(index).parent;
    }
    return string;
}

void TreeView::visitBelow(std::uint32_t top, const std::function<void(std::uint32_t)>& visit) const
{
    std::vector<std::uint32_t> waiting = {top};
    while (!waiting.empty()) {
        const PrefixNode& above = node(waiting.back());
        waiting.pop_back();
        for (std::uint32_t i = 0; i < above.children; ++i) {
            visit(above.firstChild + i);
            waiting.push_back(above.firstChild + i);
        }
    }
}

std::vector<StringRule::Choice> TreeRule::choices(std::span<const Symbol> rest) const
{
    std::uint32_t at = 0;
    for (const Symbol symbol : rest) {
        const std::uint32_t next = m_tree.child(at, symbol);
        if (next == TreeView::kNone)
            return {m_emission(at)}; // whatever follows the prompt
        at = next;
    }
    // The walk may end here or at any node below.
    std::vector<Choice> choices = {m_emission(at)};
    m_tree.visitBelow(at, [&](std::uint32_t node) { choices.push_back(m_emission(node)); });
    std::sort(choices.begin(), choices.end(),
              [](const Choice& a, const Choice& b) { return a.code < b.code; });
    const auto same = [](const Choice& a, const Choice& b) { return a.code == b.code; };
    choices.erase(std::unique(choices.begin(), choices.end(), same), choices.end());
    for (Choice& choice : choices)
        choice.symbols = std::min(choice.symbols, rest.size());
    return choices;
}

} // namespace mullion
