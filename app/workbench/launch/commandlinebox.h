// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/commandline.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace mullion {
class ProblemLabel;
}

namespace mullion::workbench {

/// The command line that a form stands for. It can be copied; and another one typed or pasted in
/// its place is read at once: the form follows, or what is wrong with it stands below.
class CommandLineBox final : public QWidget
{
    Q_OBJECT

public:
    explicit CommandLineBox(QWidget* parent = nullptr);

    /// Shows what the form stands for now, unless it comes from here.
    void showText(const QString& text);
    /// `readable`: false for a command that is shown only, such as a sweep.
    void setReadable(bool readable);

    /// Of what stands here; while there is one, the form stands for something else.
    [[nodiscard]] QString problem() const;
    /// Something that the form refused.
    void setProblem(const QString& sentence);

Q_SIGNALS:
    void read(const mullion::RunCommand& command); ///< the user has put this command here
    void problemChanged();
    void formWanted(); ///< show again what the form stands for

private:
    void readAgain();

    QPlainTextEdit* m_text;
    ProblemLabel* m_problem;
    QPushButton* m_back;
    QPushButton* m_paste;
    bool m_isReading = false;
    bool m_isShowing = false;
};

} // namespace mullion::workbench
