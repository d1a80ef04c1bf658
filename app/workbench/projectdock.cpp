// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/projectdock.h"

#include "app/workbench/describe.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mullion::workbench {

namespace {

enum Role
{
    PathRole = Qt::UserRole,
    KindRole
};

enum Kind
{
    TextKind = 1,
    TokenizerKind,
    RunKind
};

QString sizeText(const QString& path)
{
    const QFileInfo file(path);
    return file.isFile() ? QLocale().formattedDataSize(file.size(), 1, QLocale::DataSizeSIFormat)
                         : QString();
}

QTreeWidgetItem* addEntry(QTreeWidgetItem* group, const QString& path, Kind kind)
{
    const QFileInfo file(path);
    auto* item = new QTreeWidgetItem(group, {file.fileName(), sizeText(path)});
    item->setData(0, PathRole, path);
    item->setData(0, KindRole, kind);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    const bool isPath = path.contains(QLatin1Char('/'));
    item->setToolTip(0, QDir::toNativeSeparators(path));
    if (isPath && !file.exists()) {
        item->setDisabled(true);
        item->setToolTip(0, ProjectDock::tr("%1 is missing").arg(path));
    }
    return item;
}

} // namespace

ProjectDock::ProjectDock(QWidget* parent)
    : QDockWidget(tr("Project"), parent)
    , m_hint(new QLabel(this))
    , m_tree(describe(new QTreeWidget(this), tr("Project"),
                      tr("Texts, tokenizers and runs of the open project. Press Enter or double "
                         "click to open one")))
{
    setObjectName(QStringLiteral("projectDock"));
    m_hint->setText(tr("No project is open. Open a project folder to see its texts, tokenizers "
                       "and runs here."));
    m_hint->setWordWrap(true);
    m_hint->setMargin(8);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_tree->setColumnCount(2);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->installEventFilter(this);

    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_hint);
    layout->addWidget(m_tree);
    setWidget(content);

    connect(m_tree, &QTreeWidget::itemDoubleClicked, this, &ProjectDock::activate);
    connect(m_tree, &QTreeWidget::customContextMenuRequested, this, &ProjectDock::showMenu);
    setProject(std::nullopt);
}

void ProjectDock::setProject(const std::optional<Project>& project)
{
    m_tree->clear();
    m_hint->setVisible(!project);
    m_tree->setVisible(project.has_value());
    if (!project)
        return;
    m_tree->setHeaderLabels({QString::fromStdString(project->name), QString()});
    auto* texts = addGroup(tr("Texts"));
    for (const auto& text : project->texts)
        addEntry(texts, QString::fromStdString(text.string()), TextKind);
    auto* tokenizers = addGroup(tr("Tokenizers"));
    for (const auto& tokenizer : project->tokenizers)
        addEntry(tokenizers, QString::fromStdString(tokenizer), TokenizerKind);
    auto* runs = addGroup(tr("Runs"));
    for (const auto& run : project->runs)
        addEntry(runs, QString::fromStdString(run.string()), RunKind);
    for (auto* group : {texts, tokenizers, runs})
        if (group->childCount() == 0)
            (new QTreeWidgetItem(group, {tr("None")}))->setDisabled(true);
    m_tree->expandAll();
}

QTreeWidgetItem* ProjectDock::addGroup(const QString& title)
{
    auto* group = new QTreeWidgetItem(m_tree, {title});
    QFont font = group->font(0);
    font.setBold(true);
    group->setFont(0, font);
    return group;
}

void ProjectDock::activate(QTreeWidgetItem* item)
{
    if (!item || item->isDisabled())
        return;
    const QString path = item->data(0, PathRole).toString();
    switch (item->data(0, KindRole).toInt()) {
    case TextKind:
        Q_EMIT textChosen(path);
        break;
    case TokenizerKind:
        Q_EMIT tokenizerChosen(path, 0);
        break;
    case RunKind:
        Q_EMIT runChosen(path);
        break;
    }
}

void ProjectDock::showMenu(const QPoint& at)
{
    QTreeWidgetItem* item = m_tree->itemAt(at);
    if (!item || item->isDisabled())
        return;
    const QString path = item->data(0, PathRole).toString();
    QMenu menu(this);
    switch (item->data(0, KindRole).toInt()) {
    case TextKind:
        menu.addAction(tr("Open This Text"), this, [this, path] { Q_EMIT textChosen(path); });
        break;
    case TokenizerKind:
        menu.addAction(tr("Use in the Left Pane"), this,
                       [this, path] { Q_EMIT tokenizerChosen(path, 0); });
        menu.addAction(tr("Use in the Right Pane"), this,
                       [this, path] { Q_EMIT tokenizerChosen(path, 1); });
        break;
    case RunKind:
        menu.addAction(tr("Show This Run"), this, [this, path] { Q_EMIT runChosen(path); });
        break;
    default:
        return;
    }
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}

bool ProjectDock::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            activate(m_tree->currentItem());
            return true;
        }
    }
    return QDockWidget::eventFilter(watched, event);
}

} // namespace mullion::workbench
