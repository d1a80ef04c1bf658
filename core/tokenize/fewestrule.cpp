// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/fewestrule.h"

namespace mullion {

FewestRule::Longest FewestRule::longest(std::span<const Symbol> text,
                                        std::vector<std::uint32_t>* path) const
{
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        at = m_tree.child(at, text[i]);
        if (at == TreeView::kNone)
            return {i, false};
        if (path != nullptr)
            path->push_back(at);
    }
    return {text.size(), m_tree.node(at).children > 0};
}

std::vector<StringRule::Choice> FewestRule::choices(std::span<const Symbol> rest) const
{
    std::vector<std::uint32_t> path;
    const Longest here = longest(rest, &path);
    std::vector<Choice> choices;
    std::size_t farthest = 0;
    std::size_t best = here.symbols;
    for (std::size_t place = 1; place <= here.symbols; ++place) {
        const Longest there = longest(rest.subspan(place));
        const std::size_t end = place + there.symbols;
        // What is cut off here ends behind the prompt, or with it.
        if (there.open || end == rest.size())
            choices.push_back({path[place - 1] - 1, place});
        if (end >= farthest) {
            farthest = end;
            best = place;
        }
    }
    if (choices.empty())
        return {{path[best - 1] - 1, best}};
    if (here.open)
        m_tree.visitBelow(path.back(), [&](std::uint32_t node) {
            choices.push_back({node - 1, rest.size()});
        });
    return choices;
}

} // namespace mullion
