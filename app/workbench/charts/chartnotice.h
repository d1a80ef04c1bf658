// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace mullion::workbench {

/// Sentences above a chart that a reader of it must not miss, perhaps with a way out.
class ChartNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartNotice(QWidget* parent = nullptr);

    /// Hidden while there is nothing to say. `cure`: words on the button, empty: none.
    void setSentences(const QStringList& sentences, const QString& cure = {});
    /// All sentences, also those that are in the tool tip alone.
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void cureChosen();

private:
    QLabel* m_text;
    QString m_all;
    QToolButton* m_cure;
};

} // namespace mullion::workbench
