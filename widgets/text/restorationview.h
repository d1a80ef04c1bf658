// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/icae/comparison.h"

#include <QWidget>

#include <vector>

class QPlainTextEdit;

namespace mullion {

/// A text and its restoration beside it, what differs marked on both sides. Neither can be changed;
/// both can be read with the keyboard, and scroll together.
class RestorationView final : public QWidget
{
    Q_OBJECT

public:
    explicit RestorationView(QWidget* parent = nullptr);

    void setTexts(ByteView source, ByteView restored, const std::vector<AlignedStretch>& alignment);
    void clear();

    [[nodiscard]] QPlainTextEdit* source() const { return m_source.edit; }
    [[nodiscard]] QPlainTextEdit* restored() const { return m_restored.edit; }

protected:
    void changeEvent(QEvent* event) override;

private:
    /// Characters of a side that the other does not have.
    struct Mark
    {
        int begin = 0;
        int length = 0;
    };
    struct Side
    {
        QPlainTextEdit* edit = nullptr;
        std::vector<Mark> marks;
    };

    void showMarks();
    void scroll(const Side& from, const Side& to);

    Side m_source;
    Side m_restored;
    bool m_scrolling = false; ///< one side follows the other now
};

/// Bytes as text of several lines that hides nothing: control bytes and bytes that are no character
/// as <E2>.
QString visibleText(ByteView bytes);

} // namespace mullion
