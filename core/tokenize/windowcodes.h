// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenize/tokenizername.h"
#include "core/tokenize/windowtree.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace mullion {

/// Which code word a window gets, and which string a code word means, under one rule.
/// The rules and why two of them are uniquely decodable: core/tokenize/README.md.
struct WindowCodes
{
    /// What to do when the walk down the tree has ended at a node.
    struct Emission
    {
        std::uint32_t code = 0;
        std::uint32_t node = 0; ///< the node itself or one above it: the string of the window
    };

    std::vector<Emission> emission;     ///< per node; of no meaning for the root
    std::vector<std::uint32_t> decoded; ///< per code word: the node it decodes to, never the root

    /// Per code word: whether encoding can emit it.
    [[nodiscard]] std::vector<bool> emitted() const;

    static WindowCodes derive(const WindowTree& tree, WindowCode rule);
};

} // namespace mullion
