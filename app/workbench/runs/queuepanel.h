// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/queue/runqueue.h"

#include <QWidget>

class QLabel;
class QSpinBox;
class QTreeWidget;
class QToolButton;

namespace mullion::workbench {

class JobSlot;

/// The runs that wait for their turn; hidden while there are none.
class QueuePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePanel(QWidget* parent = nullptr);

    /// Reads the queue now; it is read every second besides.
    void read();
    [[nodiscard]] QTreeWidget* list() const { return m_list; }

Q_SIGNALS:
    void failed(const mullion::Error& error);

private:
    void show(const QueueContent& content);
    void edit(std::function<Result<>(RunQueue&)> change);
    void move(int by);
    [[nodiscard]] std::uint64_t current() const;
    void updateButtons();

    JobSlot* m_reading;
    JobSlot* m_editing;
    QLabel* m_title;
    QSpinBox* m_jobs;
    QToolButton* m_up;
    QToolButton* m_down;
    QToolButton* m_remove;
    QTreeWidget* m_list;
    QueueContent m_content;
    bool m_filling = false;
};

} // namespace mullion::workbench
