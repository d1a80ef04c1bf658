// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenize/stringcontinuation.h"

#include "core/tokenize/symbolcursor.h"

#include <algorithm>

namespace mullion {

StringContinuation::StringContinuation(const TokenizerInfo& info,
                                       std::unique_ptr<const StringRule> rule,
                                       std::vector<TokenId> settled, std::vector<Symbol> rest)
    : m_info(info)
    , m_rule(std::move(rule))
    , m_pairs(info.tokensPerWindow == 2)
    , m_settled(std::move(settled))
    , m_rest(std::move(rest))
{
    startCode();
    settleWhatIsCertain();
}

void StringContinuation::settleWhatIsCertain()
{
    while (m_allowed.count() == 1 && !m_choices.empty()) {
        const TokenId id = m_allowed.front();
        m_settled.push_back(id);
        if (m_pairs && !m_first) {
            m_first = id;
            allow();
        } else {
            m_covered += m_choices.front().symbols;
            startCode();
        }
    }
}

void StringContinuation::startCode()
{
    m_first.reset();
    m_choices.clear();
    if (m_covered < m_rest.size())
        m_choices = m_rule->choices(rest());
    allow();
}

void StringContinuation::allow()
{
    if (m_choices.empty()) {
        m_allowed = IdRanges::all(m_info.vocabulary);
        return;
    }
    std::erase_if(m_choices, [&](const auto& choice) { return !agrees(choice.code); });
    std::vector<IdRange> ranges;
    for (const StringRule::Choice& choice : m_choices) {
        const TokenId id = !m_pairs  ? choice.code
                           : m_first ? choice.code & 0xff
                                     : choice.code >> m_info.bitsPerToken;
        ranges.push_back({id, id + 1});
    }
    m_allowed = IdRanges(std::move(ranges));
}

Result<Text> StringContinuation::take(TokenId id)
{
    if (!m_allowed.contains(id))
        return fail(notAllowed(id, m_info.name));
    if (m_pairs && !m_first) {
        m_first = id;
        allow();
        return Text();
    }
    const std::uint32_t code = m_first ? *m_first << m_info.bitsPerToken | id : id;
    const auto choice = std::find_if(m_choices.begin(), m_choices.end(),
                                     [&](const auto& other) { return other.code == code; });
    const std::size_t known = choice == m_choices.end() ? 0 : choice->symbols;
    m_covered += known;
    Text text;
    if (m_covered == m_rest.size()) {
        const std::vector<Symbol> string = m_rule->string(code);
        for (std::size_t i = known; i < string.size(); ++i)
            append(text, string[i]);
    }
    startCode();
    return text;
}

} // namespace mullion
