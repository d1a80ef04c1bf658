// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/jobslot.h"
#include "app/workbench/panestate.h"
#include "app/workbench/tokenizerpicker.h"
#include "app/workbench/tokenizeservice.h"

#include <QObject>
#include <QStringList>

#include <array>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace mullion::workbench {

class Problems;
class SelectionBus;

/// What is open: a text, a project, a tokenizer per pane, and their traces. Views look at it and
/// ask it to open; files are read and texts tokenized on worker threads.
class Workspace final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPaneCount = 2;

    explicit Workspace(QObject* parent = nullptr);

    [[nodiscard]] SelectionBus* bus() const { return m_bus; }
    [[nodiscard]] Problems* problems() const { return m_problems; }
    [[nodiscard]] const OpenText& text() const { return m_text; }
    [[nodiscard]] bool hasText() const { return m_text.text != nullptr; }
    [[nodiscard]] const std::optional<Project>& project() const { return m_project; }
    [[nodiscard]] const PaneState& pane(int pane) const
    {
        return m_panes.at(static_cast<std::size_t>(pane));
    }
    [[nodiscard]] std::span<const PaneState> panes() const { return m_panes; }
    [[nodiscard]] bool isOpening() const { return m_opening.isBusy(); }

    /// Opens each path as what it is; the last text of several is the one shown.
    void openPaths(const QStringList& paths);
    void showText(const OpenText& text);
    void closeText();
    /// Takes a built-in name or a path; empty switches the pane off.
    void chooseTokenizer(int pane, const QString& source);
    /// Takes a tokenizer that is open already; one without tokenizer switches the pane off.
    void takeTokenizer(int pane, OpenTokenizer tokenizer);
    /// A pane that is not shown computes nothing.
    void setPaneActive(int pane, bool active);

    [[nodiscard]] std::vector<TokenizerChoice> tokenizerChoices() const;
    /// Adds choices that belong to no project, e.g. of the sample, as far as they exist.
    void addTokenizerChoices(const std::vector<std::string>& sources);

Q_SIGNALS:
    void textChanged();
    void projectChanged();
    void choicesChanged();
    void openingChanged();
    void runsOpened(const QString& folder, bool isOneRun);
    void pathOpened(const QString& path);
    void pathFailed(const QString& path);
    /// The pane has another tokenizer or an empty trace of another text.
    void paneReset(int pane);
    void paneGrew(int pane);
    void paneProgressed(int pane);

private:
    /// `remembered`: the user asked for these paths, and may want them again.
    void open(const QStringList& paths, bool remembered);

    struct OpenedPath
    {
        std::string path;
        Result<Opened> opened;
    };

    PaneState& state(int pane) { return m_panes.at(static_cast<std::size_t>(pane)); }
    void take(OpenedPath path, bool remembered);
    void takeProject(Project project);
    void retrace(int pane);
    void setProgress(int pane, PaneState::Progress progress);
    void appendBlock(int pane, const std::shared_ptr<TracedBlock>& block);
    void rememberSource(const std::string& source);

    SelectionBus* m_bus;
    Problems* m_problems;
    TokenizeService m_service;
    JobSlot m_opening;
    std::array<JobSlot, kPaneCount> m_tokenizerOpening;
    OpenText m_text;
    std::optional<Project> m_project;
    std::array<PaneState, kPaneCount> m_panes;
    std::array<std::shared_ptr<Trace>, kPaneCount> m_traces; ///< the writable side of the panes'
    std::array<bool, kPaneCount> m_active{true, true};
    std::map<std::string, std::shared_ptr<const Tokenizer>> m_tokenizers; ///< opened, by source
    std::vector<std::string> m_sources; ///< files to choose from, in order of appearance
};

} // namespace mullion::workbench
