// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

class QMenu;
class QStackedWidget;

namespace mullion::workbench {

class Actions;
class BitsDock;
class CodebookDock;
class FindBar;
class HistogramDock;
class Icons;
class LaunchControl;
class LedgerDock;
class ProjectDock;
class Recent;
class RestorationDock;
class RippleDock;
class RunsPage;
class StartPage;
class TextArea;
class Theme;
class TokenDock;
class TypePane;
class ViewHistory;
class Workspace;

/// Puts the views, the panels and the actions together; what is open lives in the Workspace.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Theme* theme, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Workspace* workspace() const { return m_workspace; }
    void openPaths(const QStringList& paths);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeMenus();
    void makeToolBar();
    void makePanels();
    void connectActions();
    void placePanels();
    void setPanelsMovable(bool movable);
    void setPanelsShown(bool shown);
    void showPage();
    void takeRuns(const QString& folder, bool isOneRun);
    bool showFigure(const QString& file); ///< false: the file carries no recipe of one
    bool showFigureOfText(const QString& file);
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray& state);
    [[nodiscard]] QList<QDockWidget*> panels() const;
    void fillRecent();
    void updateState();

    void chooseFiles();
    void chooseProject();
    void chooseTokenizerFile(int pane);
    void pasteText();
    void typeText();
    void exportFigure();
    void showSettings();
    void showKeyboard();
    void showAbout();
    void setSecondPane(bool shown);

    void showPalette();
    void pinSelection();

    void restore();
    void save();
    void recallView();
    void rememberView() const;

    Theme* m_theme;
    Icons* m_icons;
    Actions* m_actions;
    Workspace* m_workspace;
    Recent* m_recent;
    QStackedWidget* m_pages;
    StartPage* m_start;
    TextArea* m_area;
    RunsPage* m_runs;
    ViewHistory* m_history;
    LaunchControl* m_launch;
    FindBar* m_find;
    QMenu* m_recentMenu = nullptr;
    QAction* m_colorAction = nullptr; ///< of the colour bar in the tool bar
    TypePane* m_type;
    QDockWidget* m_typeDock;
    ProjectDock* m_projectDock;
    TokenDock* m_tokenDock;
    CodebookDock* m_codebookDock;
    LedgerDock* m_ledgerDock;
    BitsDock* m_bitsDock;
    HistogramDock* m_histogramDock;
    RestorationDock* m_restorationDock;
    RippleDock* m_rippleDock;
    QByteArray m_hiddenLayout; ///< where the panels were when the start page came
    bool m_panelsShown = true;
    bool m_typeHidden = false; ///< the panel to type in was taken away for the Runs page
};

} // namespace mullion::workbench
