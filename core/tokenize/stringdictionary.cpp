// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/stringdictionary.h"

#include "core/base/bytestream.h"
#include "core/coding/distribution.h"

#include <fmt/format.h>

#include <cmath>

namespace mullion {

namespace {

/// Each of the other symbols keeps one unit.
constexpr std::uint32_t kMaxFrequency = kProbabilityOne - (kAlphabetSize - 1);

tl::unexpected<Error> noDictionary(std::string what)
{
    return fail(ErrorCode::Input, std::move(what), "Build the tokenizer again");
}

} // namespace

double StringDictionary::Node::bits() const
{
    return depth == 0 ? 0.0 : kProbabilityBits - std::log2(static_cast<double>(frequency));
}

StringDictionary::StringDictionary()
    : m_nodes(1)
{
}

double StringDictionary::stringBits(std::size_t index) const
{
    double bits = 0.0;
    for (; index != 0; index = m_nodes[index].parent)
        bits += m_nodes[index].bits();
    return bits;
}

std::vector<FixedBits> StringDictionary::fixedStringBits() const
{
    std::vector<FixedBits> bits(m_nodes.size(), 0);
    for (std::size_t index = 1; index < m_nodes.size(); ++index)
        bits[index] = bits[m_nodes[index].parent] + fixedBits(m_nodes[index].frequency);
    return bits;
}

Result<> StringDictionary::addChildren(std::size_t index, std::span<const Edge> edges)
{
    if (edges.empty())
        return {};
    m_nodes[index].firstChild = static_cast<std::uint32_t>(m_nodes.size());
    m_nodes[index].children = static_cast<std::uint16_t>(edges.size());
    if (size() + edges.size() > kMaxStrings)
        return noDictionary(fmt::format("The dictionary has more than {} strings", kMaxStrings));
    const PrefixNode parent = m_nodes[index];
    if (parent.depth == kMaxLength)
        return noDictionary(fmt::format("String {} is too long to be continued", index));
    if (parent.depth > 0 && parent.symbol == kEndOfDocument)
        return noDictionary(fmt::format("String {} goes on after a document end", index));
    int lastSymbol = -1;
    std::uint32_t sum = 0;
    for (const Edge& edge : edges) {
        sum += edge.frequency;
        if (edge.symbol >= kAlphabetSize || edge.symbol <= lastSymbol || edge.frequency == 0
            || edge.frequency > kMaxFrequency || sum > kProbabilityOne)
            return noDictionary(fmt::format("The symbols after string {} are out of order", index));
        lastSymbol = edge.symbol;
        Node child;
        child.parent = static_cast<std::uint32_t>(index);
        child.depth = static_cast<std::uint16_t>(parent.depth + 1);
        child.symbol = edge.symbol;
        child.frequency = edge.frequency;
        m_nodes.push_back(child);
    }
    return {};
}

Bytes StringDictionary::serialise() const
{
    // Columns, because each of them compresses better by itself.
    ByteWriter counts;
    ByteWriter symbols;
    ByteWriter frequencies;
    for (const Node& node : m_nodes) {
        counts.number(node.children);
        std::uint32_t nextSymbol = 0;
        for (const Node& child : std::span(m_nodes).subspan(node.firstChild, node.children)) {
            symbols.number(child.symbol - nextSymbol);
            frequencies.number(child.frequency);
            nextSymbol = child.symbol + 1u;
        }
    }
    ByteWriter out;
    out.number(m_nodes.size());
    for (ByteWriter* column : {&counts, &symbols, &frequencies})
        out.sized(column->bytes());
    return out.take();
}

Result<StringDictionary> StringDictionary::parse(ByteView bytes)
{
    ByteReader in(bytes);
    const std::uint64_t size = in.number();
    ByteReader counts(in.sized());
    ByteReader symbols(in.sized());
    ByteReader frequencies(in.sized());
    if (in.failed() || in.left() != 0)
        return noDictionary("The dictionary cannot be read");

    StringDictionary dictionary;
    std::vector<Edge> edges;
    for (std::size_t index = 0; index < dictionary.m_nodes.size(); ++index) {
        edges.clear();
        const std::uint64_t children = counts.number();
        if (children > kAlphabetSize)
            return noDictionary(fmt::format("Node {} has {} children", index, children));
        std::uint64_t symbol = 0;
        for (std::uint64_t i = 0; i < children; ++i) {
            symbol += symbols.number();
            const std::uint64_t frequency = frequencies.number();
            if (symbol >= kAlphabetSize || frequency > kProbabilityOne)
                return noDictionary(fmt::format("A child of node {} is out of range", index));
            edges.push_back({static_cast<Symbol>(symbol), static_cast<std::uint16_t>(frequency)});
            ++symbol;
        }
        MULLION_TRY(dictionary.addChildren(index, edges));
    }
    const bool whole = dictionary.m_nodes.size() == size && counts.left() == 0
                       && symbols.left() == 0 && frequencies.left() == 0;
    if (counts.failed() || symbols.failed() || frequencies.failed() || !whole)
        return noDictionary("The dictionary is cut off");
    // With every symbol at the root, any text can be cut into strings.
    if (dictionary.node(0).children != kAlphabetSize)
        return noDictionary("The dictionary lacks some single bytes");
    return dictionary;
}

} // namespace mullion
