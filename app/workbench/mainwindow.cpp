// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/mainwindow.h"

#include "app/workbench/actions.h"
#include "app/workbench/bitsdock.h"
#include "app/workbench/charts/figureopener.h"
#include "app/workbench/codebookdock.h"
#include "app/workbench/colorbar.h"
#include "app/workbench/findbar.h"
#include "app/workbench/histogramdock.h"
#include "app/workbench/icons.h"
#include "app/workbench/launch/launchcontrol.h"
#include "app/workbench/ledgerdock.h"
#include "app/workbench/plainname.h"
#include "app/workbench/problems.h"
#include "app/workbench/problemsbar.h"
#include "app/workbench/projectdock.h"
#include "app/workbench/recent.h"
#include "app/workbench/restorationdock.h"
#include "app/workbench/rippledock.h"
#include "app/workbench/runs/resourcemeter.h"
#include "app/workbench/runs/runspage.h"
#include "app/workbench/selectionbus.h"
#include "app/workbench/startpage.h"
#include "app/workbench/statusline.h"
#include "app/workbench/textarea.h"
#include "app/workbench/textrecipe.h"
#include "app/workbench/theme.h"
#include "app/workbench/tokendock.h"
#include "app/workbench/typepane.h"
#include "app/workbench/viewhistory.h"
#include "app/workbench/workspace.h"
#include "core/runs/samplefolder.h"
#include "widgets/plot/figurerecipe.h"

#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace mullion::workbench {

namespace {

/// Goes up when the panels change, so that an old arrangement is not taken for a new one.
constexpr int kLayoutVersion = 5;

} // namespace

MainWindow::MainWindow(Theme* theme, QWidget* parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_icons(new Icons(this))
    , m_actions(new Actions(m_icons, this))
    , m_workspace(new Workspace(this))
    , m_recent(new Recent(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setDockOptions(dockOptions() | QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);

    m_start =
        new StartPage({m_actions->open, m_actions->openSample, m_actions->paste, m_actions->type});
    m_find = new FindBar(m_workspace->bus(), m_icons);
    m_area = new TextArea(m_workspace, m_find);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_area);
    m_runs = new RunsPage;
    m_pages->addWidget(m_runs);
    m_history = new ViewHistory(m_actions->undoView, m_actions->redoView, this);
    for (RunView* view : m_runs->findChildren<RunView*>())
        m_history->watch(view);
    m_launch = new LaunchControl(m_runs, m_workspace->problems(), this);

    auto* central = new QWidget(this);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addWidget(new ProblemsBar(m_workspace->problems()));
    setCentralWidget(central);
    statusBar()->addWidget(new StatusLine(m_workspace), 1);
    statusBar()->addPermanentWidget(new ResourceMeter([this] { return m_runs->activeRuns(); }));
    statusBar()->setSizeGripEnabled(false);

    makePanels();
    makeMenus();
    makeToolBar();
    connectActions();
    restore();
    updateState();
}

MainWindow::~MainWindow() = default;

void MainWindow::openPaths(const QStringList& paths)
{
    QStringList others;
    for (const QString& path : paths)
        if (!isFigureName(path) || !showFigure(path))
            others << path;
    if (others.isEmpty() && !paths.isEmpty())
        return;
    if (m_workspace->hasText() || m_workspace->project())
        rememberView(); // it may be a project that takes the place of this one
    m_workspace->openPaths(others);
}

bool MainWindow::showFigure(const QString& file)
{
    std::vector<std::filesystem::path> folders;
    if (m_workspace->project())
        folders = m_workspace->project()->runs;
    QStringList remarks;
    if (!openFigure(file, m_runs, folders, remarks))
        return showFigureOfText(file);
    for (const QString& remark : remarks)
        m_workspace->problems()->add({ErrorCode::Input, remark.chopped(1).toStdString(), ""});
    m_actions->runsPage->trigger();
    return true;
}

bool MainWindow::showFigureOfText(const QString& file)
{
    const auto json = readRecipe(file.toStdString());
    const auto recipe = json ? textRecipeFromJson(*json) : std::nullopt;
    if (!recipe)
        return false;
    if (recipe->isTextChanged)
        m_workspace->problems()->add({ErrorCode::Input,
                                      tr("The text '%1' is not as it was when the figure was made")
                                          .arg(recipe->request.from)
                                          .toStdString(),
                                      ""});
    m_workspace->openPaths({recipe->request.from});
    const auto& tokenizers = recipe->request.tokenizers;
    setSecondPane(tokenizers.size() > 1);
    for (int pane = 0; pane < std::min<int>(Workspace::kPaneCount, int(tokenizers.size())); ++pane)
        m_workspace->chooseTokenizer(pane, tokenizers[pane]);
    return true;
}

void MainWindow::makePanels()
{
    m_type = new TypePane;
    m_typeDock = new QDockWidget(tr("Your Text"), this);
    m_typeDock->setObjectName(QStringLiteral("typeDock"));
    m_typeDock->setWidget(m_type);
    m_projectDock = new ProjectDock(this);
    m_tokenDock = new TokenDock(m_workspace, m_icons, this);
    m_codebookDock = new CodebookDock(m_workspace, this);
    m_ledgerDock = new LedgerDock(m_workspace, this);
    m_bitsDock = new BitsDock(m_workspace, this);
    m_histogramDock = new HistogramDock(this);
    m_rippleDock = new RippleDock(m_workspace, this);
    m_restorationDock = new RestorationDock(m_workspace, {}, this);
    placePanels();
    setPanelsMovable(false);

    connect(m_type, &TypePane::typed, this, [this](const QString& text) {
        m_workspace->showText(makeText(tr("Your text").toStdString(), text.toStdString()));
    });
    connect(m_projectDock, &ProjectDock::textChosen, this,
            [this](const QString& path) { openPaths({path}); });
    connect(m_projectDock, &ProjectDock::tokenizerChosen, this,
            [this](const QString& source, int pane) {
                if (pane == 1)
                    setSecondPane(true);
                m_workspace->chooseTokenizer(pane, source);
            });
    connect(m_codebookDock, &CodebookDock::rowsChanged, m_histogramDock, &HistogramDock::setRows);
}

QList<QDockWidget*> MainWindow::panels() const
{
    return {m_tokenDock,     m_codebookDock, m_ledgerDock,      m_projectDock, m_bitsDock,
            m_histogramDock, m_rippleDock,   m_restorationDock, m_typeDock};
}

void MainWindow::placePanels()
{
    for (QDockWidget* dock : panels()) {
        removeDockWidget(dock);
        dock->setFloating(false);
    }
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    addDockWidget(Qt::TopDockWidgetArea, m_typeDock);
    addDockWidget(Qt::RightDockWidgetArea, m_tokenDock);
    tabifyDockWidget(m_tokenDock, m_codebookDock);
    tabifyDockWidget(m_codebookDock, m_ledgerDock);
    tabifyDockWidget(m_ledgerDock, m_projectDock);
    addDockWidget(Qt::BottomDockWidgetArea, m_bitsDock);
    tabifyDockWidget(m_bitsDock, m_histogramDock);
    tabifyDockWidget(m_histogramDock, m_rippleDock);
    tabifyDockWidget(m_rippleDock, m_restorationDock);
    for (QDockWidget* dock : panels())
        dock->setVisible(dock != m_typeDock);
    m_tokenDock->raise();
    m_bitsDock->raise();
    resizeDocks({m_tokenDock}, {370}, Qt::Horizontal);
    resizeDocks({m_bitsDock}, {150}, Qt::Vertical);
}

void MainWindow::setPanelsMovable(bool movable)
{
    for (QDockWidget* dock : panels()) {
        QWidget* none = dock->titleBarWidget();
        if (movable == (none == nullptr))
            continue;
        // An empty title bar takes no room; the tabs carry the names.
        dock->setTitleBarWidget(movable ? nullptr : new QWidget(dock));
        delete none;
    }
}

void MainWindow::setPanelsShown(bool shown)
{
    if (shown == m_panelsShown)
        return;
    m_panelsShown = shown;
    if (shown) {
        const bool typing = m_typeDock->isVisible();
        restoreState(m_hiddenLayout, kLayoutVersion);
        m_typeDock->setVisible(typing);
    } else {
        m_hiddenLayout = saveState(kLayoutVersion);
        for (QDockWidget* dock : panels())
            if (dock != m_typeDock)
                dock->hide();
    }
    for (QDockWidget* dock : panels())
        dock->toggleViewAction()->setEnabled(shown || dock == m_typeDock);
}

QByteArray MainWindow::layoutState() const
{
    return m_panelsShown ? saveState(kLayoutVersion) : m_hiddenLayout;
}

void MainWindow::restoreLayout(const QByteArray& state)
{
    restoreState(state, kLayoutVersion);
}

void MainWindow::makeMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions->open, m_actions->openProject});
    m_recentMenu = file->addMenu(tr("Open &Recent"));
    file->addAction(m_actions->openSample);
    file->addSeparator();
    file->addActions({m_actions->paste, m_actions->type});
    file->addSeparator();
    file->addActions({m_actions->exportFigure, m_actions->closeText});
    file->addSeparator();
    file->addAction(m_actions->settings);
    file->addSeparator();
    file->addAction(m_actions->quit);

    QMenu* go = menuBar()->addMenu(tr("&Go"));
    go->addActions({m_workspace->bus()->backAction(), m_workspace->bus()->forwardAction()});
    go->addSeparator();
    go->addActions({m_actions->find, m_actions->findNext, m_actions->findPrevious});
    go->addSeparator();
    go->addActions({m_actions->palette, m_actions->tryChange, m_actions->pin});

    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_actions->textPage, m_actions->runsPage});
    view->addSeparator();
    view->addActions({m_actions->undoView, m_actions->redoView});
    view->addSeparator();
    view->addAction(m_actions->secondPane);
    view->addActions(m_area->viewActions());
    view->addSeparator();
    for (QDockWidget* dock : panels()) {
        QAction* toggle = dock->toggleViewAction();
        toggle->setToolTip(tr("Show or hide the panel %1").arg(dock->windowTitle()));
        view->addAction(toggle);
    }
    view->addActions({m_actions->movePanels, m_actions->resetLayout});
    view->addSeparator();
    QMenu* theme = view->addMenu(tr("&Theme"));
    theme->addActions(m_theme->actions()->actions());
    view->addAction(m_actions->fullScreen);

    QMenu* run = menuBar()->addMenu(tr("&Run"));
    run->addActions(
        {m_launch->newRunAction(), m_launch->buildTokenizerAction(), m_launch->evaluateAction()});

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addActions({m_actions->keyboard, m_actions->about});
    for (QMenu* menu : {file, go, view, run, help})
        menu->setToolTipsVisible(true);
    fillRecent();
}

void MainWindow::makeToolBar()
{
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->toggleViewAction()->setToolTip(tr("Show or hide the tool bar"));
    bar->setIconSize({20, 20});
    bar->addActions({m_actions->textPage, m_actions->runsPage});
    bar->addSeparator();
    bar->addActions({m_actions->open, m_actions->paste, m_actions->type});
    bar->addSeparator();
    m_icons->set(m_workspace->bus()->backAction(), QStringLiteral("back"));
    m_icons->set(m_workspace->bus()->forwardAction(), QStringLiteral("forward"));
    bar->addActions({m_workspace->bus()->backAction(), m_workspace->bus()->forwardAction()});
    bar->addAction(m_actions->find);
    bar->addSeparator();
    bar->addAction(m_actions->secondPane);
    m_colorAction = bar->addWidget(m_area->colorBar());
    for (QToolButton* button : bar->findChildren<QToolButton*>()) {
        if (!button->defaultAction())
            continue;
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(plainName(button->defaultAction()->text()));
    }
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction* action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions->open, [this] { chooseFiles(); });
    on(m_actions->openProject, [this] { chooseProject(); });
    on(m_actions->openSample,
       [this] { openPaths({QString::fromStdString(sampleFolder().string())}); });
    on(m_actions->paste, [this] { pasteText(); });
    on(m_actions->type, [this] { typeText(); });
    on(m_actions->exportFigure, [this] { exportFigure(); });
    on(m_actions->closeText, [this] { m_workspace->closeText(); });
    on(m_actions->settings, [this] { showSettings(); });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->find, [this] { m_find->activate(); });
    on(m_actions->findNext, [this] { m_find->findNext(); });
    on(m_actions->findPrevious, [this] { m_find->findPrevious(); });
    on(m_actions->palette, [this] { showPalette(); });
    on(m_actions->pin, [this] { pinSelection(); });
    on(m_actions->tryChange, [this] { m_rippleDock->activate(); });
    on(m_actions->textPage, [this] { showPage(); });
    on(m_actions->runsPage, [this] { showPage(); });
    on(m_actions->resetLayout, [this] { placePanels(); });
    connect(m_actions->movePanels, &QAction::toggled, this, &MainWindow::setPanelsMovable);
    on(m_actions->keyboard, [this] { showKeyboard(); });
    on(m_actions->about, [this] { showAbout(); });
    connect(m_actions->secondPane, &QAction::toggled, this, &MainWindow::setSecondPane);
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool full) {
        setWindowState(full ? windowState() | Qt::WindowFullScreen
                            : windowState() & ~Qt::WindowFullScreen);
    });

    connect(m_theme, &Theme::changed, m_icons, &Icons::refresh);
    connect(m_recent, &Recent::changed, this, &MainWindow::fillRecent);
    connect(m_launch, &LaunchControl::made, this, [this](const QString& path) {
        if (path.endsWith(QLatin1String(".tokenizer")))
            openPaths({path});
    });
    connect(m_launch, &LaunchControl::started, m_actions->runsPage, &QAction::trigger);
    connect(m_start, &StartPage::recentChosen, this,
            [this](const QString& path) { openPaths({path}); });
    connect(m_area, &TextArea::tokenizerFileRequested, this, &MainWindow::chooseTokenizerFile);
    connect(m_workspace, &Workspace::pathOpened, m_recent, &Recent::add);
    connect(m_workspace, &Workspace::pathFailed, m_recent, &Recent::remove);
    connect(m_workspace, &Workspace::textChanged, this, &MainWindow::updateState);
    connect(m_runs, &RunsPage::failed, m_workspace->problems(), &Problems::add);
    connect(m_workspace, &Workspace::runsOpened, this, &MainWindow::takeRuns);
    connect(m_projectDock, &ProjectDock::runChosen, this,
            [this](const QString& path) { openPaths({path}); });
    connect(m_workspace, &Workspace::projectChanged, this, [this] {
        m_projectDock->setProject(m_workspace->project());
        m_runs->setProject(m_workspace->project());
        recallView();
        if (m_workspace->project() && m_workspace->project()->openText.empty()
            && !m_workspace->project()->runs.empty())
            m_actions->runsPage->trigger();
        if (m_workspace->project() && m_workspace->project()->openTokenizers.size() > 1)
            setSecondPane(true);
    });
}

void MainWindow::showPage()
{
    const bool hasText = m_workspace->hasText();
    const bool onRuns = m_actions->runsPage->isChecked();
    if (onRuns && m_pages->currentWidget() != m_runs) {
        m_typeHidden = !m_typeDock->isHidden();
        setPanelsShown(false);
        m_typeDock->hide();
    } else if (!onRuns) {
        if (m_typeHidden)
            m_typeDock->show();
        m_typeHidden = false;
        setPanelsShown(hasText);
    }
    m_typeDock->toggleViewAction()->setEnabled(!onRuns);
    if (onRuns)
        m_pages->setCurrentWidget(m_runs);
    else
        m_pages->setCurrentIndex(hasText ? 1 : 0);
    for (QAction* action :
         {m_actions->find, m_actions->findNext, m_actions->findPrevious, m_actions->tryChange,
          m_actions->pin, m_actions->secondPane, m_actions->resetLayout})
        action->setEnabled(hasText && !onRuns);
    m_actions->exportFigure->setEnabled(hasText || onRuns);
    m_colorAction->setVisible(hasText && !onRuns);
}

void MainWindow::takeRuns(const QString& folder, bool isOneRun)
{
    m_runs->addFolders({folder});
    if (isOneRun)
        m_runs->select({folder});
    m_actions->runsPage->trigger();
}

void MainWindow::updateState()
{
    const bool hasText = m_workspace->hasText();
    const bool begins = !m_pages->currentWidget() || (m_pages->currentIndex() == 0) == hasText;
    if (hasText)
        m_actions->textPage->setChecked(true); // a text was opened: it is shown
    showPage();
    m_find->setText(m_workspace->text().text);
    m_actions->closeText->setEnabled(hasText);
    m_actions->openSample->setEnabled(!sampleFolder().empty());
    const QString name = QString::fromStdString(m_workspace->text().name);
    setWindowTitle(hasText ? tr("%1 – Mullion").arg(name) : tr("Mullion"));
    if (begins)
        m_start->setRecent(m_recent->paths());
}

void MainWindow::fillRecent()
{
    m_recentMenu->clear();
    m_recentMenu->setToolTipsVisible(true);
    for (const QString& path : m_recent->paths()) {
        auto* action = m_recentMenu->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openPaths({path}); });
    }
    m_recentMenu->addSeparator();
    auto* clear = m_recentMenu->addAction(tr("&Clear List"));
    clear->setToolTip(tr("Forget what was open before"));
    clear->setEnabled(!m_recent->paths().isEmpty());
    connect(clear, &QAction::triggered, m_recent, &Recent::clear);
    m_recentMenu->setEnabled(!m_recent->paths().isEmpty());
    m_start->setRecent(m_recent->paths());
}

void MainWindow::setSecondPane(bool shown)
{
    m_actions->secondPane->setChecked(shown);
    m_area->setSecondPane(shown);
    m_workspace->setPaneActive(1, shown);
}

} // namespace mullion::workbench
