// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/palette/palettequery.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace mullion::workbench {

namespace {

constexpr std::array kKinds = {PaletteKind::Command, PaletteKind::Run, PaletteKind::Text,
                               PaletteKind::Token};

constexpr int kAtBegin = 8;
constexpr int kAtWord = 4;
constexpr int kInTitle = 2;
constexpr int kInDetail = 1;

bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

int scoreOfWord(const QString& word, const PaletteEntry& entry)
{
    qsizetype at = entry.title.indexOf(word, 0, Qt::CaseInsensitive);
    if (at == 0)
        return kAtBegin;
    int best = at < 0 ? 0 : kInTitle;
    for (; at >= 0; at = entry.title.indexOf(word, at + 1, Qt::CaseInsensitive))
        if (beginsWord(entry.title, at))
            return kAtWord;
    if (best == 0 && entry.detail.contains(word, Qt::CaseInsensitive))
        best = kInDetail;
    return best;
}

} // namespace

QChar prefixOf(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::Command:
        return u'>';
    case PaletteKind::Run:
        return u'@';
    case PaletteKind::Text:
        return u'/';
    case PaletteKind::Token:
        return u'#';
    }
    return {};
}

PaletteQuery PaletteQuery::parse(const QString& text)
{
    PaletteQuery query;
    QString rest = text.trimmed();
    for (const PaletteKind kind : kKinds)
        if (rest.startsWith(prefixOf(kind))) {
            query.kind = kind;
            rest.remove(0, 1);
            break;
        }
    static const QRegularExpression space(QStringLiteral("\\s+"));
    query.words = rest.split(space, Qt::SkipEmptyParts);
    return query;
}

std::optional<int> PaletteQuery::score(const PaletteEntry& entry) const
{
    if (kind && entry.kind != *kind)
        return {};
    int sum = 0;
    for (const QString& word : words) {
        const int one = scoreOfWord(word, entry);
        if (one == 0)
            return {};
        sum += one;
    }
    return sum;
}

std::vector<PaletteEntry> bestEntries(const PaletteQuery& query, std::vector<PaletteEntry> entries,
                                      std::size_t limit)
{
    std::vector<std::pair<int, PaletteEntry>> scored;
    for (PaletteEntry& entry : entries)
        if (const auto score = query.score(entry))
            scored.emplace_back(*score, std::move(entry));
    std::ranges::stable_sort(scored, std::greater<>(), &std::pair<int, PaletteEntry>::first);
    std::vector<PaletteEntry> best;
    for (auto& [score, entry] : scored) {
        if (best.size() == limit)
            break;
        best.push_back(std::move(entry));
    }
    return best;
}

} // namespace mullion::workbench
