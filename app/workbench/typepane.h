// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace mullion::workbench {

/// A text the user writes; every change is told at once.
class TypePane final : public QWidget
{
    Q_OBJECT

public:
    explicit TypePane(QWidget* parent = nullptr);

    /// Puts the cursor into the editor; `tells`: as if what stands in it had just been typed.
    void activate(bool tells);
    [[nodiscard]] QString text() const;
    void setText(const QString& text);

Q_SIGNALS:
    void typed(const QString& text);

private:
    QPlainTextEdit* m_editor;
};

} // namespace mullion::workbench
