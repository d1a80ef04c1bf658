// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/actions.h"
#include "app/workbench/charts/runexportdialog.h"
#include "app/workbench/exportdialog.h"
#include "app/workbench/keyboarddialog.h"
#include "app/workbench/mainwindow.h"
#include "app/workbench/palette/commandpalette.h"
#include "app/workbench/palette/palettesources.h"
#include "app/workbench/problems.h"
#include "app/workbench/projectmemory.h"
#include "app/workbench/recent.h"
#include "app/workbench/rippledock.h"
#include "app/workbench/runs/runspage.h"
#include "app/workbench/runs/runspagestate.h"
#include "app/workbench/selectionbus.h"
#include "app/workbench/settings/settingsdialog.h"
#include "app/workbench/textarea.h"
#include "app/workbench/theme.h"
#include "app/workbench/timemachine/timemachineview.h"
#include "app/workbench/typepane.h"
#include "app/workbench/viewhistory.h"
#include "app/workbench/workspace.h"
#include "core/runs/samplefolder.h"
#include "core/tokenize/registry.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QTabWidget>

#include <algorithm>

namespace mullion::workbench {

namespace {

/// Whether a tokenizer remembered from before can still be opened.
bool isThere(const std::string& source)
{
    const std::vector<std::string> names = builtinTokenizerNames();
    return std::ranges::find(names, source) != names.end()
           || QFileInfo(QString::fromStdString(source)).isFile();
}

QStringList localPaths(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

ByteRange lineAround(ByteView text, BytePos place)
{
    const auto isEnd = [](std::uint8_t byte) { return byte == '\n'; };
    const auto at =
        text.begin()
        + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(place.value(), text.size()));
    const auto begin = std::find_if(std::make_reverse_iterator(at), text.rend(), isEnd).base();
    const auto end = std::find_if(at, text.end(), isEnd);
    return {BytePos(static_cast<std::uint64_t>(begin - text.begin())),
            BytePos(static_cast<std::uint64_t>(end - text.begin()))};
}

} // namespace

void MainWindow::chooseFiles()
{
    QSettings settings;
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Open"), settings.value(QStringLiteral("folder")).toString(),
        tr("All files (*);;Texts (*.txt *.txt.gz *.jsonl *.jsonl.gz);;Tokenizers (*.tokenizer)"));
    if (paths.isEmpty())
        return;
    settings.setValue(QStringLiteral("folder"), QFileInfo(paths.constFirst()).path());
    openPaths(paths);
}

void MainWindow::chooseProject()
{
    QSettings settings;
    const QString path = QFileDialog::getExistingDirectory(
        this, tr("Open Project"), settings.value(QStringLiteral("folder")).toString());
    if (path.isEmpty())
        return;
    settings.setValue(QStringLiteral("folder"), path);
    openPaths({path});
}

void MainWindow::chooseTokenizerFile(int pane)
{
    QSettings settings;
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open Tokenizer"), settings.value(QStringLiteral("tokenizerFolder")).toString(),
        tr("Tokenizers (*.tokenizer);;All files (*)"));
    if (path.isEmpty())
        return;
    settings.setValue(QStringLiteral("tokenizerFolder"), QFileInfo(path).path());
    m_workspace->chooseTokenizer(pane, path);
}

void MainWindow::pasteText()
{
    const QMimeData* mime = QGuiApplication::clipboard()->mimeData();
    if (mime && !localPaths(mime).isEmpty()) {
        openPaths(localPaths(mime));
        return;
    }
    const QString text = QGuiApplication::clipboard()->text();
    if (text.isEmpty()) {
        m_workspace->problems()->add({ErrorCode::Input,
                                      tr("The clipboard holds no text").toStdString(),
                                      tr("Copy a text first, then paste it here").toStdString()});
        return;
    }
    m_workspace->showText(makeText(tr("Pasted text").toStdString(), text.toStdString()));
}

void MainWindow::typeText()
{
    m_actions->textPage->trigger();
    m_typeDock->show();
    m_typeDock->raise();
    resizeDocks({m_typeDock}, {100}, Qt::Vertical);
    // An empty editor does not take the place of an open text before something is typed.
    m_type->activate(!m_workspace->hasText() || !m_type->text().isEmpty());
}

void MainWindow::exportFigure()
{
    const bool dark = m_theme->choice() == Theme::Choice::Dark;
    if (m_actions->runsPage->isChecked()) {
        if (const auto* view = qobject_cast<RunView*>(m_runs->tabs()->currentWidget()))
            RunExportDialog(*view, view->objectName(), m_runs->selectedRuns(), dark, this).exec();
        return;
    }
    ExportDialog dialog(*m_workspace, m_rippleDock->edit(), dark, this);
    dialog.exec();
}

void MainWindow::showSettings()
{
    SettingsDialog(
        m_theme, m_area->viewActions() + QList{m_actions->secondPane, m_actions->movePanels}, this)
        .exec();
}

void MainWindow::showKeyboard()
{
    QList<QAction*> all = findChildren<QAction*>();
    KeyboardDialog(all, this).exec();
}

void MainWindow::showPalette()
{
    const auto open = [this](const QString& path) { openPaths({path}); };
    CommandPalette palette({commandSource(findChildren<QAction*>()),
                            textSource(m_workspace, m_recent->paths(), open),
                            runSource(m_runs->model(),
                                      [this](const QString& run) {
                                          m_runs->select({run});
                                          m_actions->runsPage->trigger();
                                      }),
                            tokenSource(m_workspace)},
                           this);
    palette.exec();
}

void MainWindow::pinSelection()
{
    const ByteView text(m_workspace->text().text->bytes);
    ByteRange pinned = m_workspace->bus()->selected();
    if (pinned.size().value() == 0)
        pinned = lineAround(text, pinned.begin);
    const ByteView bytes = text.subspan(pinned.begin.value(), pinned.size().value());
    auto* view = qobject_cast<TimeMachineView*>(m_runs->view(QStringLiteral("time")));
    view->pin(QString::fromUtf8(reinterpret_cast<const char*>(bytes.data()),
                                static_cast<qsizetype>(bytes.size())));
    m_runs->tabs()->setCurrentWidget(view);
    m_actions->runsPage->trigger();
}

void MainWindow::showAbout()
{
    QMessageBox box(this);
    box.setWindowTitle(tr("About Mullion"));
    box.setIconPixmap(windowIcon().pixmap(64, 64));
    box.setTextFormat(Qt::RichText);
    box.setText(tr("<h3>Mullion %1</h3><p>A workbench for neurally compressed text and context "
                   "compression.</p>")
                    .arg(QApplication::applicationVersion()));
    box.setInformativeText(
        tr("Copyright 2026 The Mullion developers.<br>This program is free software: you can "
           "redistribute it and change it under the terms of the GNU General Public License, "
           "version 3 or later. It comes without any warranty.<br>Built with Qt %1 and "
           "QCustomPlot.")
            .arg(QLatin1String(qVersion())));
    box.setStandardButtons(QMessageBox::Close);
    box.exec();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localPaths(event->mimeData()).isEmpty() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QStringList paths = localPaths(event->mimeData());
    if (!paths.isEmpty())
        openPaths(paths);
    else
        m_workspace->showText(
            makeText(tr("Dropped text").toStdString(), event->mimeData()->text().toStdString()));
    event->acceptProposedAction();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isFullScreen())
        m_actions->fullScreen->setChecked(false);
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    save();
    rememberView();
    event->accept();
}

void MainWindow::restore()
{
    QSettings settings;
    resize(1280, 800);
    // Tokenizers of the sample can be used with any text; at first its pair is chosen.
    std::vector<std::string> first = {builtinTokenizerNames().front(),
                                      builtinTokenizerNames().front()};
    if (const std::filesystem::path folder = sampleFolder(); !folder.empty())
        if (const Result<Project> sample = readProject(folder)) {
            m_workspace->addTokenizerChoices(sample->tokenizers);
            for (std::size_t i = 0; i < std::min(first.size(), sample->openTokenizers.size()); ++i)
                if (isThere(sample->openTokenizers[i]))
                    first[i] = sample->openTokenizers[i];
        }
    for (int pane = 0; pane < Workspace::kPaneCount; ++pane) {
        std::string source =
            settings.value(QStringLiteral("pane%1/tokenizer").arg(pane)).toString().toStdString();
        if (!isThere(source))
            source = first[static_cast<std::size_t>(pane)];
        m_workspace->chooseTokenizer(pane, QString::fromStdString(source));
    }
    setSecondPane(settings.value(QStringLiteral("secondPane"), true).toBool());
    m_area->restore(settings);
    m_runs->restore(settings);
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    restoreLayout(settings.value(QStringLiteral("layout")).toByteArray());
    m_actions->movePanels->setChecked(settings.value(QStringLiteral("movePanels")).toBool());
    m_actions->fullScreen->setChecked(isFullScreen());
}

void MainWindow::recallView()
{
    const auto& project = m_workspace->project();
    if (const auto view = recallProject(project ? project->folder : std::filesystem::path())) {
        restorePageState(*m_runs, view->runs);
        if (view->isOnRuns)
            m_actions->runsPage->trigger();
    }
    m_history->restart();
}

void MainWindow::rememberView() const
{
    ProjectView view;
    view.text = QString::fromStdString(m_workspace->text().path);
    for (const PaneState& pane : m_workspace->panes())
        view.tokenizers << QString::fromStdString(pane.source);
    view.isOnRuns = m_actions->runsPage->isChecked();
    view.runs = pageStateOf(*m_runs);
    const auto& project = m_workspace->project();
    rememberProject(project ? project->folder : std::filesystem::path(), view);
}

void MainWindow::save()
{
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("layout"), layoutState());
    settings.setValue(QStringLiteral("movePanels"), m_actions->movePanels->isChecked());
    settings.setValue(QStringLiteral("secondPane"), m_actions->secondPane->isChecked());
    settings.setValue(QStringLiteral("theme"), Theme::settingName(m_theme->choice()));
    for (int pane = 0; pane < Workspace::kPaneCount; ++pane)
        settings.setValue(QStringLiteral("pane%1/tokenizer").arg(pane),
                          QString::fromStdString(m_workspace->pane(pane).source));
    m_area->save(settings);
    m_runs->save(settings);
}

} // namespace mullion::workbench
