// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/prefixcache.h"

#include <algorithm>

namespace mullion {

namespace {

constexpr std::size_t kFirstIndexPlaces = 1 << 10;

} // namespace

PrefixCache::PrefixCache(std::size_t memoryBytes, std::size_t budgetBytes, std::size_t minimumNodes)
    : m_memoryBytes(memoryBytes)
    , m_capacity(0)
    , m_index(kFirstIndexPlaces, kNone)
{
    // Up to four places of the index belong to a node, just after it has grown.
    const std::size_t perNode =
        memoryBytes + sizeof(Entry) + sizeof(Distribution) + 5 * sizeof(Node);
    const std::size_t nodes = std::min<std::size_t>(budgetBytes / perNode, kNone - 1);
    if (nodes >= minimumNodes)
        m_capacity = nodes;
}

std::size_t PrefixCache::place(Node parent, Symbol symbol) const
{
    const std::uint64_t key = (std::uint64_t{parent} << 9 | symbol) * 0x9e3779b97f4a7c15ull;
    std::size_t place = (key >> 32) & (m_index.size() - 1);
    while (m_index[place] != kNone) {
        const Entry& entry = m_nodes[m_index[place]];
        if (entry.parent == parent && entry.symbol == symbol)
            break;
        place = (place + 1) & (m_index.size() - 1);
    }
    return place;
}

PrefixCache::Node PrefixCache::find(Node parent, Symbol symbol) const
{
    return m_index[place(parent, symbol)];
}

PrefixCache::Node PrefixCache::add(Node parent, Symbol symbol, const Distribution& next)
{
    if (!hasRoomFor(1))
        return kNone;
    Node node = 0;
    if (m_free.empty()) {
        node = static_cast<Node>(m_nodes.size());
        if (node % kNodesPerChunk == 0)
            m_chunks.push_back(
                {std::make_unique_for_overwrite<Distribution[]>(kNodesPerChunk),
                 std::make_unique_for_overwrite<std::uint8_t[]>(kNodesPerChunk * m_memoryBytes)});
        m_nodes.emplace_back();
    } else {
        node = m_free.back();
        m_free.pop_back();
    }
    m_nodes[node] = {parent, symbol, true, 1};
    m_chunks[node / kNodesPerChunk].next[node % kNodesPerChunk] = next;
    if (2 * size() > m_index.size())
        rebuildIndex(2 * m_index.size());
    else
        m_index[place(parent, symbol)] = node;
    return node;
}

void PrefixCache::makeRoom(std::span<const Node> keep)
{
    std::vector<std::uint64_t> uses;
    for (const Entry& entry : m_nodes) {
        if (entry.alive)
            uses.push_back(entry.uses);
    }
    if (uses.empty())
        return;
    const auto middle = uses.begin() + static_cast<std::ptrdiff_t>(uses.size() / 2);
    std::nth_element(uses.begin(), middle, uses.end());
    const std::uint64_t limit = *middle;

    // A prefix stays when what continues it stays, however their uses have been counted.
    std::vector<bool> stays(m_nodes.size(), false);
    const auto keepWithPrefixes = [&](Node node) {
        for (; node != kNone && !stays[node]; node = m_nodes[node].parent)
            stays[node] = true;
    };
    std::ranges::for_each(keep, keepWithPrefixes);
    for (Node node = 0; node < m_nodes.size(); ++node) {
        if (m_nodes[node].alive && m_nodes[node].uses > limit)
            keepWithPrefixes(node);
    }
    for (Node node = 0; node < m_nodes.size(); ++node) {
        Entry& entry = m_nodes[node];
        if (stays[node]) {
            entry.uses = (entry.uses + 1) / 2; // so that old fame fades
        } else if (entry.alive) {
            entry = {};
            m_free.push_back(node);
        }
    }
    rebuildIndex(m_index.size());
}

void PrefixCache::rebuildIndex(std::size_t places)
{
    m_index.assign(places, kNone);
    for (Node node = 0; node < m_nodes.size(); ++node) {
        if (m_nodes[node].alive)
            m_index[place(m_nodes[node].parent, m_nodes[node].symbol)] = node;
    }
}

} // namespace mullion
