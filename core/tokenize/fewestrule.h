// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/treerule.h"

namespace mullion {

/// Of an encoder that cuts a text into as few strings as a dictionary allows (FewestCutter): string
/// i is node i + 1.
///
/// A cut is made where the longest string begins that reaches farthest. A place whose longest
/// string may go on behind the prompt may turn out to be the one. Such places, and all strings
/// that begin with the whole rest, are the choices; now and then no text makes one of them.
class FewestRule final : public StringRule
{
public:
    explicit FewestRule(TreeView tree)
        : m_tree(std::move(tree))
    {
    }

    [[nodiscard]] std::vector<Choice> choices(std::span<const Symbol> rest) const override;
    [[nodiscard]] std::vector<Symbol> string(std::uint32_t code) const override
    {
        return m_tree.string(code);
    }

private:
    /// The longest string at the beginning of a text that may go on.
    struct Longest
    {
        std::size_t symbols = 0;
        bool open = false; ///< there are longer ones that begin with all of the text
    };
    /// `path`, where it is wanted: the nodes of the strings of 1, 2, ... symbols.
    [[nodiscard]] Longest longest(std::span<const Symbol> text,
                                  std::vector<std::uint32_t>* path = nullptr) const;

    TreeView m_tree;
};

} // namespace mullion
