// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/selectionbus.h"

#include <QAction>
#include <QIcon>

namespace mullion::workbench {

namespace {

constexpr std::size_t kLongestHistory = 500;

} // namespace

SelectionBus::SelectionBus(QObject* parent)
    : QObject(parent)
    , m_history{ByteRange{}}
    , m_back(new QAction(tr("&Back"), this))
    , m_forward(new QAction(tr("&Forward"), this))
{
    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_back->setToolTip(tr("Go back to the place selected before"));
    m_forward->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    m_forward->setToolTip(tr("Go forward again to the place selected after this one"));
    connect(m_back, &QAction::triggered, this, [this] { go(m_place - 1); });
    connect(m_forward, &QAction::triggered, this, [this] { go(m_place + 1); });
    updateActions();
}

void SelectionBus::hover(std::optional<BytePos> byte)
{
    if (byte == m_hovered)
        return;
    m_hovered = byte;
    Q_EMIT hoveredChanged(byte);
}

void SelectionBus::select(ByteRange bytes)
{
    if (bytes == m_selected)
        return;
    m_history.resize(m_place + 1);
    m_history.push_back(bytes);
    if (m_history.size() > kLongestHistory)
        m_history.erase(m_history.begin());
    m_place = m_history.size() - 1;
    m_selected = bytes;
    updateActions();
    Q_EMIT selectedChanged(bytes);
}

void SelectionBus::reset()
{
    m_history.assign(1, ByteRange{});
    m_place = 0;
    m_selected = {};
    updateActions();
    hover(std::nullopt);
    Q_EMIT selectedChanged(m_selected);
}

void SelectionBus::go(std::size_t place)
{
    if (place >= m_history.size())
        return;
    m_place = place;
    m_selected = m_history[place];
    updateActions();
    Q_EMIT selectedChanged(m_selected);
}

void SelectionBus::updateActions()
{
    m_back->setEnabled(m_place > 0);
    m_forward->setEnabled(m_place + 1 < m_history.size());
}

} // namespace mullion::workbench
