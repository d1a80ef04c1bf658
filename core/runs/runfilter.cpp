// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/runfilter.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace mullion {

namespace {

constexpr std::array<std::string_view, 6> kKeys = {"kind", "state", "tag", "group", "device", "is"};

/// Of ASCII letters; others stay as they are, so that a word is still found as it was written.
std::string lower(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool contains(std::string_view text, const std::string& word)
{
    return lower(text).find(word) != std::string::npos;
}

bool isSome(const std::vector<std::string>& texts, const std::string& word)
{
    return std::ranges::any_of(texts, [&](const std::string& text) { return lower(text) == word; });
}

bool standsAnywhere(const std::string& word, const std::filesystem::path& run,
                    const RunSummary& summary, const RunLabels& labels)
{
    return contains(run.string(), word) || contains(labels.name, word)
           || contains(labels.group, word) || contains(labels.note, word)
           || contains(summary.kind, word) || contains(summary.preset, word)
           || contains(nameOf(summary.condition), word)
           || std::ranges::any_of(labels.tags,
                                  [&](const std::string& tag) { return contains(tag, word); });
}

} // namespace

RunFilter::RunFilter(std::string_view text)
{
    std::istringstream words{std::string(text)};
    for (std::string word; words >> word;) {
        Term term;
        if (word.starts_with('-') && word.size() > 1) {
            term.isWanted = false;
            word.erase(0, 1);
        }
        const std::size_t colon = word.find(':');
        const std::string key = lower(word.substr(0, colon == word.npos ? 0 : colon));
        if (std::ranges::find(kKeys, key) != kKeys.end()) {
            term.key = key;
            word.erase(0, colon + 1);
        }
        term.word = lower(word);
        m_terms.push_back(std::move(term));
    }
}

bool RunFilter::asksForArchived() const
{
    return std::ranges::any_of(m_terms, [](const Term& term) {
        return term.key == "is" && term.word == "archived" && term.isWanted;
    });
}

bool RunFilter::matches(const std::filesystem::path& run, const RunSummary& summary,
                        const RunLabels& labels) const
{
    const auto holds = [&](const Term& term) {
        if (term.key.empty())
            return standsAnywhere(term.word, run, summary, labels);
        if (term.key == "kind")
            return lower(summary.kind) == term.word;
        if (term.key == "state") // a beginning is enough: "ended" for "ended without result"
            return nameOf(summary.condition).starts_with(term.word);
        if (term.key == "tag")
            return isSome(labels.tags, term.word);
        if (term.key == "group")
            return lower(labels.group) == term.word;
        if (term.key == "device")
            return contains(summary.device, term.word);
        return term.word == "archived" && labels.archived;
    };
    return std::ranges::all_of(m_terms,
                               [&](const Term& term) { return holds(term) == term.isWanted; });
}

} // namespace mullion
