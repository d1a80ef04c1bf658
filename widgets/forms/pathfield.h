// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace mullion {

class ProblemLabel;

/// A path that can be typed, chosen or dropped, with what is wrong with it below.
class PathField final : public QWidget
{
    Q_OBJECT

public:
    enum class Takes
    {
        File,
        NewFile,
        Folder,
        NewFolder
    };

    /// `filter`: as in QFileDialog, for files. `names`: what may stand in the place of a path.
    PathField(const QString& label, const QString& help, Takes takes, const QString& filter,
              const QStringList& names, QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString& text);
    void setProblem(const QString& sentence);
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void edited(); ///< by the user

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void choose();
    void take(const QString& path);

    QString m_label;
    Takes m_takes;
    QString m_filter;
    QLineEdit* m_line;
    QToolButton* m_browse;
    ProblemLabel* m_problem;
};

} // namespace mullion
