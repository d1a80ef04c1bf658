// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/position.h"

#include <QObject>

#include <optional>
#include <vector>

class QAction;

namespace mullion::workbench {

/// What is looked at, told to every view: the hovered byte and the selected bytes of the open
/// text. Owns the history of selections and the two actions that walk through it.
class SelectionBus final : public QObject
{
    Q_OBJECT

public:
    explicit SelectionBus(QObject* parent = nullptr);

    [[nodiscard]] std::optional<BytePos> hovered() const { return m_hovered; }
    [[nodiscard]] ByteRange selected() const { return m_selected; }

    void hover(std::optional<BytePos> byte);
    /// An empty range places the cursor. Does not enter the history when nothing changes.
    void select(ByteRange bytes);
    /// Another text: forgets everything.
    void reset();

    [[nodiscard]] QAction* backAction() const { return m_back; }
    [[nodiscard]] QAction* forwardAction() const { return m_forward; }

Q_SIGNALS:
    void hoveredChanged(std::optional<mullion::BytePos> byte);
    void selectedChanged(mullion::ByteRange bytes);

private:
    void go(std::size_t place);
    void updateActions();

    std::optional<BytePos> m_hovered;
    ByteRange m_selected;
    std::vector<ByteRange> m_history; ///< never empty
    std::size_t m_place = 0;          ///< of m_selected in m_history
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
};

} // namespace mullion::workbench
