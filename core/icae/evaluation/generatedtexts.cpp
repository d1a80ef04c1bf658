// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/icae/evaluation/generatedtexts.h"

#include <fmt/format.h>

#include <array>
#include <span>
#include <vector>

namespace mullion {

namespace {

using Words = std::span<const std::string_view>;

std::string_view oneOf(Random& random, Words words)
{
    return words[random.below(words.size())];
}

std::string nameOf(Random& random)
{
    static constexpr std::array<std::string_view, 16> kFirst = {
        "next",  "last", "open",  "read", "max",  "sum",  "line", "node",
        "count", "left", "right", "key",  "item", "size", "used", "free"};
    static constexpr std::array<std::string_view, 16> kSecond = {
        "Index", "Value", "Size",  "List",  "Map",  "Text", "Byte", "Page",
        "Table", "Name",  "Block", "Count", "Mask", "Time", "Row",  "Bit"};
    std::string name(oneOf(random, kFirst));
    if (random.below(2) == 0)
        name += oneOf(random, kSecond);
    if (random.below(4) == 0)
        name += std::to_string(random.below(10));
    return name;
}

std::string termOf(Random& random, const std::vector<std::string>& names)
{
    static constexpr std::array<std::string_view, 8> kOperators = {"+", "-", "*", "/",
                                                                   "%", "&", "|", "^"};
    const std::string& name = names[random.below(names.size())];
    switch (random.below(4)) {
    case 0:
        return fmt::format("{} {} {}", name, oneOf(random, kOperators), random.below(256));
    case 1:
        return fmt::format("{} {} {}", name, oneOf(random, kOperators),
                           names[random.below(names.size())]);
    case 2:
        return fmt::format("{}({})", nameOf(random), name);
    default:
        return fmt::format("{}[{}]", name, random.below(64));
    }
}

std::string statementOf(Random& random, const std::vector<std::string>& names,
                        const std::string& indent)
{
    static constexpr std::array<std::string_view, 4> kComparisons = {"<", ">", "==", "!="};
    const std::string& name = names[random.below(names.size())];
    switch (random.below(4)) {
    case 0:
        return fmt::format("{0}if ({1} {2} {3}) {{\n{0}    {1} = {4};\n{0}}}\n", indent, name,
                           oneOf(random, kComparisons), random.below(100), termOf(random, names));
    case 1:
        return fmt::format("{0}for (int i = 0; i < {1}; ++i)\n{0}    {2} += {3};\n", indent,
                           random.below(100), name, termOf(random, names));
    case 2:
        return fmt::format("{}{}({}, {});\n", indent, nameOf(random), name, termOf(random, names));
    default:
        return fmt::format("{}{} = {};\n", indent, name, termOf(random, names));
    }
}

std::string functionOf(Random& random)
{
    static constexpr std::array<std::string_view, 6> kTypes = {"int",  "long",   "char",
                                                               "bool", "double", "unsigned"};
    const std::vector<std::string> names = {nameOf(random), nameOf(random), nameOf(random)};
    std::string text = fmt::format("{0} {1}({0} {2}, {3} {4})\n{{\n    {0} {5} = {6};\n",
                                   oneOf(random, kTypes), nameOf(random), names[0],
                                   oneOf(random, kTypes), names[1], names[2], random.below(1000));
    for (std::uint64_t i = 2 + random.below(4); i > 0; --i)
        text += statementOf(random, names, "    ");
    return text + fmt::format("    return {};\n}}\n\n", names[random.below(3)]);
}

std::string numbersLine(Random& random)
{
    return fmt::format("{}-{:02}-{:02} {:02}:{:02} {}.{:02} {:03}-{:04}-{:03} #{}\n",
                       1900 + random.below(130), 1 + random.below(12), 1 + random.below(28),
                       random.below(24), random.below(60), random.below(100'000), random.below(100),
                       random.below(1000), random.below(10'000), random.below(1000),
                       random.below(1'000'000'000));
}

template <class Part>
std::string repeated(Random& random, std::size_t bytes, Part part)
{
    std::string text;
    while (text.size() < bytes)
        text += part(random);
    return text;
}

} // namespace

std::string codeText(Random& random, std::size_t bytes)
{
    return repeated(random, bytes, functionOf);
}

std::string numbersText(Random& random, std::size_t bytes)
{
    return repeated(random, bytes, numbersLine);
}

std::string shuffledWords(std::string_view text, Random& random)
{
    static constexpr std::string_view kSpace = " \t\r\n\f\v";
    std::vector<std::string_view> words;
    for (std::size_t at = text.find_first_not_of(kSpace); at != text.npos;) {
        const std::size_t end = std::min(text.find_first_of(kSpace, at), text.size());
        words.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(kSpace, end);
    }
    random.shuffle(words);
    std::string shuffled;
    for (const std::string_view word : words)
        shuffled.append(shuffled.empty() ? "" : " ").append(word);
    return shuffled;
}

} // namespace mullion
