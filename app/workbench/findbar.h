// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/finder.h"
#include "core/text/text.h"

#include <QWidget>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace mullion::workbench {

class Icons;
class JobSlot;
class SelectionBus;

/// Finds text or bytes in the open text, counts the places and walks through them.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    FindBar(SelectionBus* bus, Icons* icons, QWidget* parent = nullptr);

    void setText(std::shared_ptr<const Text> text);
    /// Shows the bar with the cursor in its field.
    void activate();
    void findNext();
    void findPrevious();
    [[nodiscard]] const Found& found() const { return m_found; }
    [[nodiscard]] ByteCount needleSize() const { return ByteCount(m_needleSize); }

Q_SIGNALS:
    void searched(); ///< the places are known, or there are none any more

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void search();
    void forget();
    void showCount();
    void go(std::size_t place);

    SelectionBus* m_bus;
    JobSlot* m_job;
    std::shared_ptr<const Text> m_text;
    Found m_found;
    std::size_t m_needleSize = 0;
    QLineEdit* m_field;
    QComboBox* m_kind;
    QCheckBox* m_matchCase;
    QToolButton* m_previous;
    QToolButton* m_next;
    QLabel* m_count;
    QToolButton* m_close;
};

} // namespace mullion::workbench
