// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/prefixnode.h"
#include "core/tokenize/stringcontinuation.h"

#include <functional>
#include <utility>

namespace mullion {

/// The prefix tree behind a tokenizer, whatever else stands in its nodes.
struct TreeView
{
    std::function<const PrefixNode&(std::uint32_t)> node;
    /// The node that a code word decodes to.
    std::function<std::uint32_t(std::uint32_t)> decoded;

    static constexpr std::uint32_t kNone = 0xffffffff;
    /// The child of a node, or kNone.
    [[nodiscard]] std::uint32_t child(std::uint32_t parent, Symbol symbol) const;
    [[nodiscard]] std::vector<Symbol> string(std::uint32_t code) const;
    /// Calls visit(node) for all nodes below a node, not for itself.
    void visitBelow(std::uint32_t top, const std::function<void(std::uint32_t)>& visit) const;
};

/// Of an encoder that walks down a prefix tree as far as the text allows; where the walk ends
/// decides about the code word.
class TreeRule final : public StringRule
{
public:
    /// `emission`: for a walk that ends at a node the code word and how many symbols it takes.
    TreeRule(TreeView tree, std::function<Choice(std::uint32_t)> emission)
        : m_tree(std::move(tree))
        , m_emission(std::move(emission))
    {
    }

    /// Exactly those of the next code word. (Of the one behind it, where the first takes only a
    /// part of the rest, there may be some that would have made the first another one.)
    [[nodiscard]] std::vector<Choice> choices(std::span<const Symbol> rest) const override;
    [[nodiscard]] std::vector<Symbol> string(std::uint32_t code) const override
    {
        return m_tree.string(code);
    }

private:
    TreeView m_tree;
    std::function<Choice(std::uint32_t)> m_emission;
};

} // namespace mullion
