// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/tokenizername.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

namespace mullion {

namespace {

constexpr std::string_view kForm = "Write it as in 'equal-info[b=16,v=65k,code=straddle]'";

tl::unexpected<Error> malformed(std::string_view name, std::string_view part)
{
    return fail(ErrorCode::Usage,
                fmt::format("Cannot read '{}' in the tokenizer name '{}'", part, name),
                std::string(kForm));
}

std::optional<std::uint32_t> parseNumber(std::string_view digits, std::uint32_t limit)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value == 0 || value > limit)
        return std::nullopt;
    return value;
}

/// "256", "32k" (32,000), and the paper's "65k", which is 65,536.
std::optional<std::uint32_t> parseVocabulary(std::string_view text)
{
    if (text == "65k")
        return 65'536;
    if (text.ends_with('k')) {
        const auto thousands = parseNumber(text.substr(0, text.size() - 1), 1000);
        return thousands ? std::optional(*thousands * 1000) : std::nullopt;
    }
    return parseNumber(text, 1'000'000);
}

std::string vocabularyText(std::uint32_t vocabulary)
{
    if (vocabulary == 65'536)
        return "65k";
    if (vocabulary % 1000 == 0 && vocabulary != 65'000)
        return fmt::format("{}k", vocabulary / 1000);
    return fmt::format("{}", vocabulary);
}

/// The value whose name `text` is.
template <class Choice>
std::optional<Choice> parseChoice(std::string_view text, std::initializer_list<Choice> choices)
{
    for (const Choice choice : choices) {
        if (text == nameOf(choice))
            return choice;
    }
    return std::nullopt;
}

bool isFamily(std::string_view text)
{
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; };
    return !text.empty() && std::all_of(text.begin(), text.end(), allowed);
}

/// Sets the field that "key=value" names; false if it cannot be read or was there before.
bool setField(TokenizerName& name, std::string_view item)
{
    const auto equals = item.find('=');
    if (equals == item.npos)
        return false;
    const std::string_view key = item.substr(0, equals);
    const std::string_view value = item.substr(equals + 1);
    if (key == "b" && !name.windowBits) {
        if (const auto bits = parseNumber(value, 4096))
            name.windowBits = static_cast<int>(*bits);
        return name.windowBits.has_value();
    }
    if (key == "v" && !name.vocabulary) {
        name.vocabulary = parseVocabulary(value);
        return name.vocabulary.has_value();
    }
    if (key == "code" && !name.code) {
        name.code =
            parseChoice(value, {WindowCode::Straddle, WindowCode::Delay, WindowCode::Paper});
        return name.code.has_value();
    }
    if (key == "reset" && !name.reset) {
        name.reset = parseChoice(
            value, {ModelReset::EachWindow, ModelReset::EveryOtherWindow, ModelReset::Never});
        return name.reset.has_value();
    }
    if (key == "parse" && !name.parsing) {
        name.parsing = parseChoice(value, {DictionaryParse::Greedy, DictionaryParse::Optimal});
        return name.parsing.has_value();
    }
    if (key == "kind" && !name.pieces) {
        name.pieces = parseChoice(value, {PieceModel::Unigram, PieceModel::Bpe});
        return name.pieces.has_value();
    }
    return false;
}

} // namespace

std::string_view nameOf(WindowCode code)
{
    switch (code) {
    case WindowCode::Straddle:
        return "straddle";
    case WindowCode::Delay:
        return "delay";
    case WindowCode::Paper:
        return "paper";
    }
    return {};
}

std::string_view nameOf(ModelReset reset)
{
    switch (reset) {
    case ModelReset::EachWindow:
        return "window";
    case ModelReset::EveryOtherWindow:
        return "other";
    case ModelReset::Never:
        return "never";
    }
    return {};
}

std::string_view nameOf(DictionaryParse parse)
{
    return parse == DictionaryParse::Greedy ? "greedy" : "optimal";
}

std::string_view nameOf(PieceModel model)
{
    return model == PieceModel::Unigram ? "unigram" : "bpe";
}

std::string TokenizerName::text() const
{
    std::vector<std::string> items;
    if (windowBits)
        items.push_back(fmt::format("b={}", *windowBits));
    if (vocabulary)
        items.push_back(fmt::format("v={}", vocabularyText(*vocabulary)));
    if (code && *code != WindowCode::Straddle)
        items.push_back(fmt::format("code={}", nameOf(*code)));
    if (reset && *reset != ModelReset::EachWindow)
        items.push_back(fmt::format("reset={}", nameOf(*reset)));
    if (parsing && *parsing != DictionaryParse::Greedy)
        items.push_back(fmt::format("parse={}", nameOf(*parsing)));
    if (pieces && *pieces != PieceModel::Unigram)
        items.push_back(fmt::format("kind={}", nameOf(*pieces)));
    return items.empty() ? family : fmt::format("{}[{}]", family, fmt::join(items, ","));
}

Result<TokenizerName> TokenizerName::parse(std::string_view text)
{
    TokenizerName name;
    const auto bracket = text.find('[');
    name.family = text.substr(0, bracket);
    if (!isFamily(name.family))
        return malformed(text, name.family);
    if (bracket == text.npos)
        return name;
    if (!text.ends_with(']'))
        return malformed(text, text.substr(bracket));

    std::string_view items = text.substr(bracket + 1, text.size() - bracket - 2);
    for (;;) {
        const auto comma = items.find(',');
        const std::string_view item = items.substr(0, comma);
        if (!setField(name, item))
            return malformed(text, item);
        if (comma == items.npos)
            return name;
        items.remove_prefix(comma + 1);
    }
}

} // namespace mullion
