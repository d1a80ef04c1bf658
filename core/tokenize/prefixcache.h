// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/symbol.h"
#include "core/coding/distribution.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace mullion {

/// What a byte model has said about beginnings of windows, as a tree of prefixes: for each what
/// follows it, and the model's memory of its last symbol. Bounded: when it is full, the prefixes
/// that are used least go. For one thread.
class PrefixCache
{
public:
    using Node = std::uint32_t;
    static constexpr Node kNone = std::numeric_limits<Node>::max();

    /// `memoryBytes`: the model's memory of a symbol. `budgetBytes`: what the cache may fill; where
    /// that is too little for `minimumNodes`, it holds nothing.
    PrefixCache(std::size_t memoryBytes, std::size_t budgetBytes, std::size_t minimumNodes);

    [[nodiscard]] bool isEmptyForever() const { return m_capacity == 0; }
    [[nodiscard]] std::size_t size() const { return m_nodes.size() - m_free.size(); }

    /// The prefix that continues `parent` (kNone: the empty one) by a symbol, or kNone.
    [[nodiscard]] Node find(Node parent, Symbol symbol) const;

    /// Counts a use.
    void use(Node node) { ++m_nodes[node].uses; }

    [[nodiscard]] const Distribution& next(Node node) const
    {
        return m_chunks[node / kNodesPerChunk].next[node % kNodesPerChunk];
    }
    [[nodiscard]] std::span<const std::uint8_t> memory(Node node) const { return memoryAt(node); }

    /// Adds a prefix that is not there and returns it, its memory still to be filled in; kNone when
    /// the cache is full.
    Node add(Node parent, Symbol symbol, const Distribution& next);
    [[nodiscard]] std::span<std::uint8_t> memory(Node node) { return memoryAt(node); }

    [[nodiscard]] bool hasRoomFor(std::size_t nodes) const { return m_capacity - size() >= nodes; }
    /// Drops the less used half, but none of `keep` and no prefix of what stays. There may still be
    /// no room afterwards.
    void makeRoom(std::span<const Node> keep);

private:
    struct Entry
    {
        Node parent = kNone;
        Symbol symbol = 0;
        bool alive = false;
        std::uint64_t uses = 0;
    };

    struct Chunk
    {
        std::unique_ptr<Distribution[]> next;
        std::unique_ptr<std::uint8_t[]> memory;
    };

    static constexpr std::size_t kNodesPerChunk = 256;

    [[nodiscard]] std::span<std::uint8_t> memoryAt(Node node) const
    {
        return {&m_chunks[node / kNodesPerChunk].memory[node % kNodesPerChunk * m_memoryBytes],
                m_memoryBytes};
    }
    [[nodiscard]] std::size_t place(Node parent, Symbol symbol) const;
    void rebuildIndex(std::size_t places);

    std::size_t m_memoryBytes;
    std::size_t m_capacity; ///< in nodes
    std::vector<Entry> m_nodes;
    std::vector<Chunk> m_chunks; ///< of kNodesPerChunk each
    std::vector<Node> m_free;
    std::vector<Node> m_index; ///< open addressing, a power of two; at most half is taken
};

} // namespace mullion
