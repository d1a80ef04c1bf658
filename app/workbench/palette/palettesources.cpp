// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/palette/palettesources.h"

#include "app/workbench/codesearch.h"
#include "app/workbench/finder.h"
#include "app/workbench/plainname.h"
#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"
#include "widgets/models/bytetext.h"
#include "widgets/models/runlistmodel.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileInfo>
#include <QKeySequence>
#include <QMenu>
#include <QRegularExpression>

#include <algorithm>

namespace mullion::workbench {

namespace {

/// A source answers at each keystroke, so tokens are looked for in this much text behind the
/// selection.
constexpr std::uint64_t kSearchedBytes = 1 << 20;
constexpr std::size_t kMostTokens = 50;

QString tr(const char* text)
{
    return QCoreApplication::translate("mullion::workbench", text);
}

QString plainText(const QAction& action)
{
    QString text = plainName(action.text());
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

/// By its number: the next place where the token (or the window of tokens) is used.
std::optional<PaletteEntry> entryOfCode(Workspace* workspace, const QString& words)
{
    const PaneState& pane = workspace->pane(0);
    bool isNumber = false;
    const std::uint32_t code = words.toUInt(&isNumber, 0);
    if (!isNumber || !pane.trace)
        return {};
    return PaletteEntry{PaletteKind::Token,
                        words,
                        tr("Go to the next use of this token, or code of a window"),
                        {},
                        [workspace, trace = pane.trace, code] {
                            SelectionBus* bus = workspace->bus();
                            if (const auto use = nextUseOfCode(*trace, code, bus->selected().begin))
                                bus->select(*use);
                        }};
}

PaletteEntry entryOfToken(Workspace* workspace, TokenPos token)
{
    const auto& trace = *workspace->pane(0).trace;
    const ByteRange span = trace.span(token);
    const ByteView text(workspace->text().text->bytes);
    const QString shown = printableBytes(text.subspan(span.begin.value(), span.size().value()));
    return {PaletteKind::Token,
            shown,
            tr("Token %1, at byte %2").arg(trace.id(token)).arg(span.begin.value()),
            {},
            [bus = workspace->bus(), span] { bus->select(span); }};
}

} // namespace

PaletteSource commandSource(const QList<QAction*>& actions)
{
    return [actions](const QString&) {
        std::vector<PaletteEntry> entries;
        for (QAction* action : actions)
            if (action->isEnabled() && !action->text().isEmpty() && !action->menu()
                && !action->toolTip().isEmpty())
                entries.push_back({PaletteKind::Command, plainText(*action), action->toolTip(),
                                   action->shortcut().toString(QKeySequence::NativeText),
                                   [action] { action->trigger(); }});
        return entries;
    };
}

PaletteSource textSource(const Workspace* workspace, const QStringList& recent,
                         std::function<void(const QString&)> open)
{
    return [workspace, recent, open = std::move(open)](const QString&) {
        QStringList paths;
        if (workspace->project())
            for (const std::filesystem::path& text : workspace->project()->texts)
                paths << QString::fromStdString(text.string());
        paths << recent;
        paths.removeDuplicates();
        std::vector<PaletteEntry> entries;
        for (const QString& path : paths)
            entries.push_back(
                {PaletteKind::Text, QFileInfo(path).fileName(), path, {}, [open, path] {
                     open(path);
                 }});
        return entries;
    };
}

PaletteSource runSource(const RunListModel* runs, std::function<void(const QString&)> open)
{
    return [runs, open = std::move(open)](const QString&) {
        std::vector<PaletteEntry> entries;
        for (const auto& [path, run] : runs->runs()) {
            const QString place = QString::fromStdString(path.string());
            entries.push_back(
                {PaletteKind::Run,
                 cellText(run, RunColumn::Name),
                 QStringList{cellText(run, RunColumn::Kind), stateWord(run),
                             cellText(run, RunColumn::Group), cellText(run, RunColumn::Tags), place}
                     .filter(QRegularExpression(QStringLiteral(".")))
                     .join(QStringLiteral(" · ")),
                 {},
                 [open, place] { open(place); }});
        }
        return entries;
    };
}

PaletteSource tokenSource(Workspace* workspace)
{
    return [workspace](const QString& words) {
        std::vector<PaletteEntry> entries;
        if (words.isEmpty() || !workspace->hasText() || !workspace->pane(0).trace)
            return entries;
        if (auto entry = entryOfCode(workspace, words))
            entries.push_back(std::move(*entry));
        const auto needle = needleFromText(words, false);
        if (!needle)
            return entries;
        const Trace& trace = *workspace->pane(0).trace;
        const ByteView text(workspace->text().text->bytes);
        const std::uint64_t begin =
            std::min<std::uint64_t>(workspace->bus()->selected().begin.value(), text.size());
        const ByteView searched =
            text.subspan(begin, std::min<std::uint64_t>(kSearchedBytes, text.size() - begin));
        std::optional<TokenPos> last;
        for (const BytePos place : findAll(searched, *needle).places) {
            const auto token = trace.tokenAt(BytePos(begin + place.value()));
            if (!token || token == last)
                continue;
            last = token;
            entries.push_back(entryOfToken(workspace, *token));
            if (entries.size() == kMostTokens)
                break;
        }
        return entries;
    };
}

} // namespace mullion::workbench
