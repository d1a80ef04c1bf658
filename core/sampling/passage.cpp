// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/passage.h"

#include "core/tokenize/examples.h"
#include "core/tokenize/symbolcursor.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace mullion {

namespace {

/// Leaves room in an example, where a tokenizer codes in such.
constexpr std::size_t kMostSymbols = kExampleSymbols / 4 * 3;

/// The last symbols of a text; not the rest of a character that would be cut.
Text endOf(const Text& text, std::size_t symbols)
{
    const std::vector<Symbol> all = symbolsOf(text.view());
    std::size_t begin = all.size() - std::min(all.size(), symbols);
    const auto isInside = [&](std::size_t at) {
        return at < all.size() && all[at] >= 0x80 && all[at] < 0xc0;
    };
    for (int i = 0; begin > 0 && i < 3 && isInside(begin); ++i)
        ++begin;
    Text end;
    for (; begin < all.size(); ++begin)
        append(end, all[begin]);
    return end;
}

} // namespace

Result<Passage> Passage::open(const LanguageModel& model, const Tokenizer& tokenizer,
                              TextView prompt)
{
    if (model.vocabulary() != tokenizer.info().vocabulary)
        return fail(ErrorCode::Usage,
                    fmt::format("The model knows {} ids, and '{}' has {}", model.vocabulary(),
                                tokenizer.info().name, tokenizer.info().vocabulary),
                    "Give the tokenizer that the model was trained with");
    Passage passage(model, tokenizer);
    passage.m_text = endOf({{prompt.bytes.begin(), prompt.bytes.end()},
                            {prompt.documentEnds.begin(), prompt.documentEnds.end()}},
                           kMostSymbols);
    const std::size_t context = model.context();
    MULLION_TRY(
        passage.begin(context == 0 ? std::numeric_limits<std::size_t>::max() : context * 3 / 4));
    passage.m_promptTokens = passage.m_continuation->settled().size();
    return passage;
}

Result<> Passage::begin(std::size_t most)
{
    for (;;) {
        auto continuation = m_tokenizer->continueText(m_text.view());
        MULLION_TRY(continuation);
        m_continuation = std::move(*continuation);
        const std::size_t tokens = m_continuation->settled().size();
        const std::size_t symbols = m_text.view().symbolCount();
        if (tokens <= most || symbols == 0)
            break;
        m_text = endOf(m_text, std::min(symbols * most / tokens, symbols - 1));
    }
    auto state = m_model->open();
    MULLION_TRY(state);
    m_state = std::move(*state);
    m_unread = m_continuation->settled();
    const auto logits = m_state->feed(m_unread);
    MULLION_TRY(logits);
    m_logits = *logits;
    m_unread.clear();
    return {};
}

Result<Text> Passage::take(TokenId id)
{
    auto text = m_continuation->take(id);
    MULLION_TRY(text);
    m_unread.push_back(id);
    for (const Symbol symbol : symbolsOf(text->view()))
        append(m_text, symbol);
    if (m_text.bytes.size() > 4 * kExampleSymbols) // of a model without a context
        m_text = endOf(m_text, kExampleSymbols);
    return text;
}

Result<> Passage::read()
{
    // The beginning of a text is a position too.
    const std::size_t context = m_model->context();
    const bool full = context > 0 && m_state->length() + m_unread.size() + 1 > context;
    if (full || m_continuation->allowed().empty()) {
        ++m_renewals;
        m_text = endOf(m_text, kExampleSymbols / 2);
        return begin(context == 0 ? std::numeric_limits<std::size_t>::max() : context / 2);
    }
    const auto logits = m_state->feed(m_unread);
    MULLION_TRY(logits);
    m_logits = *logits;
    m_unread.clear();
    return {};
}

} // namespace mullion
