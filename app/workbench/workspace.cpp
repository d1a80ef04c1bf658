// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/workspace.h"

#include "app/workbench/problems.h"
#include "app/workbench/projectmemory.h"
#include "app/workbench/selectionbus.h"
#include "core/tokenize/registry.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace mullion::workbench {

namespace {

bool isBuiltin(const std::string& source)
{
    const std::vector<std::string> names = builtinTokenizerNames();
    return std::ranges::find(names, source) != names.end();
}

} // namespace

Workspace::Workspace(QObject* parent)
    : QObject(parent)
    , m_bus(new SelectionBus(this))
    , m_problems(new Problems(this))
{
    connect(&m_service, &TokenizeService::blockReady, this,
            [this](int pane, quint64, const std::shared_ptr<TracedBlock>& block) {
                appendBlock(pane, block);
            });
    connect(&m_service, &TokenizeService::sliceReady, this,
            [this](int pane, quint64) { Q_EMIT paneGrew(pane); });
    connect(&m_service, &TokenizeService::finished, this,
            [this](int pane, quint64) { setProgress(pane, PaneState::Progress::Done); });
    connect(&m_service, &TokenizeService::failed, this,
            [this](int pane, quint64, const Error& error) {
                m_problems->add(error.within("Tokenizer '" + state(pane).source + "'"));
                setProgress(pane, PaneState::Progress::Failed);
            });
}

void Workspace::openPaths(const QStringList& paths)
{
    open(paths, true);
}

void Workspace::open(const QStringList& paths, bool remembered)
{
    if (paths.isEmpty())
        return;
    std::vector<std::string> asked;
    for (const QString& path : paths)
        asked.push_back(path.toStdString());
    m_opening.run(
        [asked = std::move(asked)](const std::stop_token& stop) {
            std::vector<OpenedPath> opened;
            for (const std::string& path : asked)
                if (!stop.stop_requested())
                    opened.push_back({path, openPath(path)});
            return opened;
        },
        [this, remembered](std::vector<OpenedPath> opened) {
            for (OpenedPath& path : opened)
                take(std::move(path), remembered);
            Q_EMIT openingChanged();
        });
    Q_EMIT openingChanged();
}

void Workspace::take(OpenedPath path, bool remembered)
{
    const QString name = QString::fromStdString(path.path);
    if (!path.opened) {
        m_problems->add(path.opened.error());
        Q_EMIT pathFailed(name);
        return;
    }
    if (remembered)
        Q_EMIT pathOpened(name);
    if (auto* text = std::get_if<OpenText>(&*path.opened)) {
        showText(*text);
    } else if (auto* project = std::get_if<Project>(&*path.opened)) {
        takeProject(std::move(*project));
    } else if (auto* runs = std::get_if<OpenRuns>(&*path.opened)) {
        Q_EMIT runsOpened(QString::fromStdString(runs->folder.string()), runs->isOneRun);
    } else if (auto* tokenizer = std::get_if<OpenTokenizer>(&*path.opened)) {
        rememberSource(tokenizer->source);
        // Two files opened together go to the two panes.
        const int pane = state(0).source == tokenizer->source || !m_active[1] ? 0 : 1;
        takeTokenizer(pane, std::move(*tokenizer));
    }
}

void Workspace::takeProject(Project project)
{
    if (const auto left = recallProject(project.folder)) {
        if (QFileInfo(left->text).isFile())
            project.openText = left->text.toStdString();
        project.openTokenizers.clear();
        for (const QString& source : left->tokenizers)
            project.openTokenizers.push_back(source.toStdString());
    }
    m_project = std::move(project);
    for (const std::string& source : m_project->tokenizers)
        if (!isBuiltin(source))
            rememberSource(source);
    Q_EMIT projectChanged();
    for (int pane = 0; pane < kPaneCount; ++pane)
        if (const auto at = static_cast<std::size_t>(pane); at < m_project->openTokenizers.size())
            chooseTokenizer(pane, QString::fromStdString(m_project->openTokenizers[at]));
    if (!m_project->openText.empty())
        open({QString::fromStdString(m_project->openText.string())}, false);
}

void Workspace::showText(const OpenText& text)
{
    m_text = text;
    m_bus->reset();
    Q_EMIT textChanged();
    for (int pane = 0; pane < kPaneCount; ++pane)
        retrace(pane);
}

void Workspace::closeText()
{
    showText({});
}

void Workspace::chooseTokenizer(int pane, const QString& source)
{
    const std::string asked = source.toStdString();
    PaneState& chosen = state(pane);
    JobSlot& job = m_tokenizerOpening.at(static_cast<std::size_t>(pane));
    job.cancel();
    if (asked.empty()) {
        takeTokenizer(pane, {});
        return;
    }
    if (const auto known = m_tokenizers.find(asked); known != m_tokenizers.end()) {
        takeTokenizer(pane, {asked, known->second});
        return;
    }
    chosen.source = asked;
    chosen.tokenizer = nullptr;
    chosen.progress = PaneState::Progress::Opening;
    retrace(pane);
    job.run([asked](const std::stop_token&) { return openTokenizer(asked); },
            [this, pane, asked](Result<std::shared_ptr<const Tokenizer>> opened) {
                if (opened) {
                    if (!isBuiltin(asked))
                        rememberSource(asked);
                    takeTokenizer(pane, {asked, std::move(*opened)});
                    return;
                }
                m_problems->add(opened.error());
                setProgress(pane, PaneState::Progress::Failed);
            });
}

void Workspace::takeTokenizer(int pane, OpenTokenizer tokenizer)
{
    m_tokenizerOpening.at(static_cast<std::size_t>(pane)).cancel();
    if (tokenizer.tokenizer)
        m_tokenizers[tokenizer.source] = tokenizer.tokenizer;
    state(pane).source = std::move(tokenizer.source);
    state(pane).tokenizer = std::move(tokenizer.tokenizer);
    retrace(pane);
}

void Workspace::setPaneActive(int pane, bool active)
{
    bool& current = m_active.at(static_cast<std::size_t>(pane));
    if (current == active)
        return;
    current = active;
    retrace(pane);
}

void Workspace::retrace(int pane)
{
    m_service.cancel(pane);
    PaneState& traced = state(pane);
    auto& trace = m_traces.at(static_cast<std::size_t>(pane));
    const bool runs =
        traced.tokenizer && m_text.text && m_active.at(static_cast<std::size_t>(pane));
    trace = runs ? std::make_shared<Trace>(traced.tokenizer->info()) : nullptr;
    traced.trace = trace;
    traced.profile = BitsProfile(
        [trace = traced.trace](std::uint64_t byte) { return trace->bits(BytePos(byte)); });
    traced.uses = runs ? CodeUses(traced.tokenizer->info()) : CodeUses();
    const bool stays = !traced.tokenizer
                       && (traced.progress == PaneState::Progress::Failed
                           || traced.progress == PaneState::Progress::Opening);
    if (!stays)
        traced.progress = runs ? PaneState::Progress::Running : PaneState::Progress::Empty;
    Q_EMIT paneReset(pane);
    if (runs)
        m_service.request(pane, m_text.text, traced.tokenizer);
    Q_EMIT paneProgressed(pane);
}

void Workspace::setProgress(int pane, PaneState::Progress progress)
{
    state(pane).progress = progress;
    Q_EMIT paneProgressed(pane);
}

void Workspace::appendBlock(int pane, const std::shared_ptr<TracedBlock>& block)
{
    PaneState& traced = state(pane);
    const Result<> appended =
        m_traces.at(static_cast<std::size_t>(pane))->append(std::move(block->packed));
    if (!appended) {
        m_service.cancel(pane);
        m_problems->add(appended.error().within("Tokenizer '" + traced.source + "'"));
        setProgress(pane, PaneState::Progress::Failed);
        return;
    }
    traced.profile.append(block->raw);
    traced.uses.append(block->raw);
}

std::vector<TokenizerChoice> Workspace::tokenizerChoices() const
{
    std::vector<TokenizerChoice> choices;
    const auto add = [&](const std::string& source) {
        const auto known = m_tokenizers.find(source);
        TokenizerChoice choice;
        choice.source = QString::fromStdString(source);
        choice.tip = choice.source;
        if (known != m_tokenizers.end()) {
            choice.label = QString::fromStdString(known->second->info().name);
            choice.tip = QString::fromStdString(known->second->info().summary);
        } else {
            choice.label =
                isBuiltin(source)
                    ? choice.source
                    : QString::fromStdString(std::filesystem::path(source).stem().string());
        }
        choices.push_back(std::move(choice));
    };
    for (const std::string& name : builtinTokenizerNames())
        add(name);
    for (const std::string& source : m_sources)
        add(source);
    return choices;
}

void Workspace::addTokenizerChoices(const std::vector<std::string>& sources)
{
    std::error_code ignored;
    for (const std::string& source : sources)
        if (!isBuiltin(source) && std::filesystem::exists(source, ignored))
            rememberSource(source);
}

void Workspace::rememberSource(const std::string& source)
{
    if (std::ranges::find(m_sources, source) == m_sources.end())
        m_sources.push_back(source);
    Q_EMIT choicesChanged();
}

} // namespace mullion::workbench
