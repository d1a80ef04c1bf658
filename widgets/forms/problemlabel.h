// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace mullion {

/// A sentence about what is wrong, with a sign before it and in a colour of its own. Takes no room
/// while there is none.
class ProblemLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget* parent = nullptr);

    /// Empty: nothing is wrong.
    void setProblem(const QString& sentence);
    [[nodiscard]] const QString& problem() const { return m_problem; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void chooseColor();

    QString m_problem;
    bool m_coloring = false;
};

} // namespace mullion
