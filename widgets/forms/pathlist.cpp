// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/pathlist.h"

#include "widgets/forms/problemlabel.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace mullion {

namespace {

constexpr int kShownLines = 2;

QStringList localPaths(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

QPushButton* button(const QString& text, const QString& tip, const QString& label, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setToolTip(tip);
    button->setAccessibleName(QStringLiteral("%1: %2").arg(label, tip));
    button->setAutoDefault(false);
    return button;
}

} // namespace

PathList::PathList(const QString& label, const QString& help, QWidget* parent)
    : QWidget(parent)
    , m_label(label)
    , m_list(new QListWidget(this))
    , m_problem(new ProblemLabel(this))
{
    setAcceptDrops(true);
    m_list->setAccessibleName(label);
    m_list->setToolTip(help);
    m_list->setWhatsThis(help);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideLeft);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(kShownLines * (m_list->fontMetrics().height() + 6));
    m_list->installEventFilter(this);
    QPushButton* files = button(tr("Add Files…"), tr("Add files of text"), label, this);
    QPushButton* folder =
        button(tr("Add Folder…"), tr("Add all files of text in a folder"), label, this);
    m_remove = button(tr("Remove"), tr("Take the chosen lines out (Delete)"), label, this);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* one : {files, folder, m_remove})
        buttons->addWidget(one);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(m_list);
    layout->addLayout(buttons);
    layout->addWidget(m_problem);
    setFocusProxy(m_list);
    connect(files, &QPushButton::clicked, this, &PathList::addFiles);
    connect(folder, &QPushButton::clicked, this, &PathList::addFolder);
    connect(m_remove, &QPushButton::clicked, this, &PathList::removeChosen);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &PathList::updateButtons);
    updateButtons();
}

QStringList PathList::paths() const
{
    QStringList paths;
    for (int i = 0; i < m_list->count(); ++i)
        paths << m_list->item(i)->text();
    return paths;
}

void PathList::setPaths(const QStringList& paths)
{
    if (paths == this->paths())
        return;
    m_list->clear();
    for (const QString& path : paths) {
        auto* item = new QListWidgetItem(path, m_list);
        item->setToolTip(path);
    }
    updateButtons();
}

void PathList::setProblem(const QString& sentence)
{
    m_problem->setProblem(sentence);
}

QString PathList::problem() const
{
    return m_problem->problem();
}

void PathList::addFiles()
{
    add(QFileDialog::getOpenFileNames(
        this, m_label, m_list->count() ? QFileInfo(paths().constLast()).path() : QString(),
        tr("Texts (*.txt *.txt.gz *.jsonl *.jsonl.gz *.ndjson *.ndjson.gz);;All files (*)")));
}

void PathList::addFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, m_label);
    if (!folder.isEmpty())
        add({folder});
}

void PathList::removeChosen()
{
    if (m_list->selectedItems().isEmpty())
        return;
    qDeleteAll(m_list->selectedItems());
    updateButtons();
    Q_EMIT edited();
}

void PathList::add(const QStringList& added)
{
    QStringList all = paths();
    for (const QString& path : added)
        if (!all.contains(path))
            all << path;
    if (all == paths())
        return;
    setPaths(all);
    Q_EMIT edited();
}

void PathList::updateButtons()
{
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
}

void PathList::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localPaths(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PathList::dropEvent(QDropEvent* event)
{
    add(localPaths(event->mimeData()));
    event->acceptProposedAction();
}

bool PathList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeChosen();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace mullion
