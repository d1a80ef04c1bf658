// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/queuepanel.h"

#include "app/workbench/describe.h"
#include "app/workbench/jobslot.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mullion::workbench {

namespace {

constexpr int kReadEveryMs = 1000;

QString stateText(QueueState state)
{
    switch (state) {
    case QueueState::Waiting:
        return QueuePanel::tr("waits");
    case QueueState::Begun:
        return QueuePanel::tr("has begun");
    case QueueState::Failed:
        return QueuePanel::tr("failed");
    }
    return {};
}

} // namespace

QueuePanel::QueuePanel(QWidget* parent)
    : QWidget(parent)
    , m_reading(new JobSlot(this))
    , m_editing(new JobSlot(this))
    , m_title(new QLabel(tr("Queue"), this))
    , m_jobs(describe(new QSpinBox(this), tr("Runs at a time"),
                      tr("How many runs of the queue are trained at a time")))
    , m_up(describe(new QToolButton(this), tr("Earlier"), tr("Let it have its turn earlier")))
    , m_down(describe(new QToolButton(this), tr("Later"), tr("Let it have its turn later")))
    , m_remove(describe(new QToolButton(this), tr("Take out"),
                        tr("Take it out of the queue; a run that has begun is stopped in the list "
                           "above instead")))
    , m_list(describe(new QTreeWidget(this), tr("Queue"),
                      tr("Runs that wait for their turn, in their order. They go on when the "
                         "window is closed")))
{
    m_jobs->setRange(1, 64);
    m_jobs->setSuffix(tr(" at a time"));
    m_up->setArrowType(Qt::UpArrow);
    m_down->setArrowType(Qt::DownArrow);
    m_remove->setText(tr("Take Out"));
    for (QToolButton* button : {m_up, m_down, m_remove})
        button->setFocusPolicy(Qt::StrongFocus);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->header()->setStretchLastSection(true);
    m_list->setMaximumHeight(140);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 2, 4, 2);
    head->addWidget(m_title, 1);
    head->addWidget(m_jobs);
    head->addWidget(m_up);
    head->addWidget(m_down);
    head->addWidget(m_remove);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list);
    hide();

    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QToolButton::clicked, this,
            [this] { edit([id = current()](RunQueue& queue) { return queue.remove(id); }); });
    connect(m_jobs, &QSpinBox::valueChanged, this, [this](int jobs) {
        if (!m_filling)
            edit([jobs](RunQueue& queue) { return queue.setJobs(std::size_t(jobs)); });
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &QueuePanel::updateButtons);
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &QueuePanel::read);
    timer->start(kReadEveryMs);
    read();
}

void QueuePanel::read()
{
    if (m_reading->isBusy() || m_editing->isBusy())
        return;
    m_reading->run(
        [](const std::stop_token&) -> Result<QueueContent> {
            const auto queue = RunQueue::usual();
            MULLION_TRY(queue);
            return queue->read();
        },
        [this](const Result<QueueContent>& content) {
            if (content && *content != m_content)
                show(*content);
        });
}

void QueuePanel::show(const QueueContent& content)
{
    const std::uint64_t chosen = current();
    m_content = content;
    m_filling = true;
    m_jobs->setValue(static_cast<int>(content.jobs));
    m_list->clear();
    for (const QueueEntry& entry : content.entries) {
        const QString run = QString::fromStdString(entry.run.string());
        auto* item = new QTreeWidgetItem(
            m_list,
            {QFileInfo(run).fileName(),
             entry.message.empty() ? stateText(entry.state)
                                   : tr("%1: %2").arg(stateText(entry.state),
                                                      QString::fromStdString(entry.message))});
        item->setData(0, Qt::UserRole, qulonglong(entry.id));
        item->setToolTip(0, run);
        item->setToolTip(1, item->text(1));
        if (entry.id == chosen)
            m_list->setCurrentItem(item);
    }
    m_list->resizeColumnToContents(0);
    m_title->setText(tr("Queue: %n run(s)", nullptr, int(content.entries.size())));
    setVisible(!content.entries.empty());
    m_filling = false;
    updateButtons();
}

std::uint64_t QueuePanel::current() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toULongLong() : 0;
}

void QueuePanel::updateButtons()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    const bool isThere = row >= 0 && row < int(m_content.entries.size());
    const auto state = isThere ? m_content.entries[std::size_t(row)].state : QueueState::Begun;
    m_up->setEnabled(isThere && row > 0);
    m_down->setEnabled(isThere && row + 1 < int(m_content.entries.size()));
    m_remove->setEnabled(isThere && state != QueueState::Begun);
}

void QueuePanel::move(int by)
{
    const int place = m_list->indexOfTopLevelItem(m_list->currentItem()) + by;
    edit([id = current(), place](RunQueue& queue) {
        return queue.move(id, static_cast<std::size_t>(std::max(0, place)));
    });
}

void QueuePanel::edit(std::function<Result<>(RunQueue&)> change)
{
    m_reading->cancel();
    m_editing->run(
        [change = std::move(change)](const std::stop_token&) -> Result<> {
            auto queue = RunQueue::usual();
            MULLION_TRY(queue);
            return change(*queue);
        },
        [this](const Result<>& done) {
            if (!done)
                Q_EMIT failed(done.error());
            read();
        });
}

} // namespace mullion::workbench
