// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/base/symbol.h"
#include "core/tokenize/fixedbits.h"
#include "core/tokenize/prefixnode.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mullion {

/// The strings of a Tunstall dictionary as a prefix tree: every prefix of a string is one too. With
/// them stand a byte model's frequencies, so that each symbol's cost is known.
///
/// Every symbol of the alphabet is a string. A document end is only ever the last symbol of one.
class StringDictionary
{
public:
    struct Node : PrefixNode
    {
        std::uint16_t frequency = 0; ///< of the last symbol after the others, over 2^14

        /// -log2 of the probability of the last symbol.
        [[nodiscard]] double bits() const;
    };

    struct Edge
    {
        Symbol symbol = 0;
        std::uint16_t frequency = 0;
    };

    static constexpr std::uint32_t kMaxStrings = 1u << 16;
    /// A model that is very sure of a run would fill the dictionary with it.
    static constexpr std::uint16_t kMaxLength = 256;

    StringDictionary();

    /// Number of strings. String i is node i + 1: see PrefixNode for the order.
    [[nodiscard]] std::size_t size() const { return m_nodes.size() - 1; }
    [[nodiscard]] const Node& node(std::size_t index) const { return m_nodes[index]; }
    [[nodiscard]] std::span<const Node> nodes() const { return m_nodes; }

    /// -log2 of the probability of a node's string.
    [[nodiscard]] double stringBits(std::size_t index) const;
    /// The same for all nodes, alike on every machine.
    [[nodiscard]] std::vector<FixedBits> fixedStringBits() const;

    /// Gives a node its children; nodes are to be served in order, those without may be left out.
    /// `Input` error for edges out of order, impossible frequencies, too many or too long strings.
    Result<> addChildren(std::size_t index, std::span<const Edge> edges);

    /// The dictionary as bytes, and back. Any bytes are safe to read; `Input` error when they are
    /// no whole dictionary.
    [[nodiscard]] Bytes serialise() const;
    static Result<StringDictionary> parse(ByteView bytes);

private:
    std::vector<Node> m_nodes;
};

} // namespace mullion
