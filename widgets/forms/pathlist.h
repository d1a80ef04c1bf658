// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;

namespace mullion {

class ProblemLabel;

/// Files and folders of text: chosen, dropped or pasted, with what is wrong with them below.
class PathList final : public QWidget
{
    Q_OBJECT

public:
    PathList(const QString& label, const QString& help, QWidget* parent = nullptr);

    [[nodiscard]] QStringList paths() const;
    void setPaths(const QStringList& paths);
    void setProblem(const QString& sentence);
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void edited(); ///< by the user

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addFiles();
    void addFolder();
    void removeChosen();
    void add(const QStringList& paths);
    void updateButtons();

    QString m_label;
    QListWidget* m_list;
    QPushButton* m_remove;
    ProblemLabel* m_problem;
};

} // namespace mullion
