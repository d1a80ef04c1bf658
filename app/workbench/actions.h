// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;

namespace mullion::workbench {

class Icons;

/// What the main window can be told to do, with text, tip, shortcut and icon.
class Actions final : public QObject
{
    Q_OBJECT

public:
    Actions(Icons* icons, QObject* parent);

    QAction* open;
    QAction* openProject;
    QAction* openSample;
    QAction* paste;
    QAction* type;
    QAction* exportFigure;
    QAction* closeText;
    QAction* settings;
    QAction* quit;
    QAction* find;
    QAction* findNext;
    QAction* findPrevious;
    QAction* tryChange;
    QAction* palette;
    QAction* undoView;
    QAction* redoView;
    QAction* pin;
    QAction* textPage;
    QAction* runsPage;
    QAction* secondPane;
    QAction* fullScreen;
    QAction* movePanels;
    QAction* resetLayout;
    QAction* keyboard;
    QAction* about;

private:
    QAction* add(const QString& text, const QString& tip, const QKeySequence& shortcut = {});
};

} // namespace mullion::workbench
