// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/actions.h"

#include "app/workbench/icons.h"
#include "app/workbench/plainname.h"

#include <QAction>
#include <QActionGroup>
#include <QKeySequence>

namespace mullion::workbench {

Actions::Actions(Icons* icons, QObject* parent)
    : QObject(parent)
{
    open = add(tr("&Open…"), tr("Open a text or a .tokenizer file"), QKeySequence::Open);
    openProject =
        add(tr("Open &Project…"), tr("Open a project folder with its texts and tokenizers"),
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    openSample = add(tr("Open the &Sample"),
                     tr("Open the sample project: a short text and tokenizers of a small model"));
    paste =
        add(tr("&Paste as New Text"), tr("Show the text of the clipboard"), QKeySequence::Paste);
    type = add(tr("&Type a Text"), tr("Write a text and watch its tokens change"),
               QKeySequence(Qt::CTRL | Qt::Key_T));
    exportFigure =
        add(tr("&Export Figure…"), tr("Write a figure of what is open as PDF, SVG, PNG or CSV"),
            QKeySequence(Qt::CTRL | Qt::Key_E));
    closeText = add(tr("&Close Text"), tr("Close the text and go back to the start page"),
                    QKeySequence::Close);
    settings = add(tr("Se&ttings…"), tr("Language, theme, and what the views show"),
                   QKeySequence(Qt::CTRL | Qt::Key_Comma));
    settings->setMenuRole(QAction::PreferencesRole);
    quit = add(tr("&Quit"), tr("Leave Mullion"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    quit->setMenuRole(QAction::QuitRole);

    find = add(tr("&Find…"), tr("Find text or bytes in the text"), QKeySequence::Find);
    findNext = add(tr("Find &Next"), tr("Go to the next place found"), QKeySequence(Qt::Key_F3));
    findPrevious = add(tr("Find Pre&vious"), tr("Go to the previous place found"),
                       QKeySequence(Qt::SHIFT | Qt::Key_F3));

    tryChange = add(tr("Try a &Change"),
                    tr("See which tokens change when one character of the text is another"),
                    QKeySequence(Qt::CTRL | Qt::Key_J));

    palette = add(tr("Command Pa&lette…"), tr("Find a command, run, text or token by its name"),
                  QKeySequence(Qt::CTRL | Qt::Key_K));
    undoView = add(tr("&Undo View Change"), tr("Take back the last change of a view of runs"),
                   QKeySequence::Undo);
    redoView = add(tr("&Redo View Change"), tr("Make the change again that was taken back"),
                   QKeySequence::Redo);
    pin = add(tr("&Pin for the Time Machine"),
              tr("Keep the selected text, or the line of the cursor, to watch how runs learn it"),
              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));

    textPage =
        add(tr("Te&xt"), tr("Show the text and its tokens"), QKeySequence(Qt::CTRL | Qt::Key_1));
    runsPage = add(tr("&Runs"), tr("Show the runs: those at work and those that are done"),
                   QKeySequence(Qt::CTRL | Qt::Key_2));
    auto* pages = new QActionGroup(this);
    for (QAction* page : {textPage, runsPage}) {
        page->setCheckable(true);
        pages->addAction(page);
    }
    textPage->setChecked(true);

    secondPane = add(tr("Second &Pane"), tr("Show a second tokenizer beside the first"),
                     QKeySequence(Qt::CTRL | Qt::Key_Backslash));
    secondPane->setCheckable(true);
    secondPane->setChecked(true);
    fullScreen = add(tr("F&ull Screen"), tr("Use the whole screen"), QKeySequence(Qt::Key_F11));
    fullScreen->setCheckable(true);
    movePanels =
        add(tr("&Move Panels"), tr("Show the title bars of the panels, by which they can be moved, "
                                   "taken out and closed"));
    movePanels->setCheckable(true);
    resetLayout = add(tr("&Reset Layout"), tr("Put all panels back to where they were at first"));

    keyboard = add(tr("&Keyboard"), tr("Show all shortcuts"), QKeySequence(Qt::Key_F1));
    about = add(tr("&About Mullion"), tr("Version and licence"));
    about->setMenuRole(QAction::AboutRole);

    icons->set(open, QStringLiteral("open"));
    icons->set(openSample, QStringLiteral("sample"));
    icons->set(paste, QStringLiteral("paste"));
    icons->set(type, QStringLiteral("type"));
    icons->set(exportFigure, QStringLiteral("export"));
    icons->set(find, QStringLiteral("find"));
    icons->set(secondPane, QStringLiteral("panes"));
}

QAction* Actions::add(const QString& text, const QString& tip, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, this);
    action->setIconText(plainName(text)); // a button has no use for "(O)"
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setShortcut(shortcut);
    return action;
}

} // namespace mullion::workbench
