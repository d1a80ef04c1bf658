// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/launch/toolkind.h"

#include <QDialog>

#include <map>
#include <string>

class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QProcess;
class QPushButton;

namespace mullion {
class FieldsForm;
class PathField;
class PathList;
} // namespace mullion

namespace mullion::workbench {

class JobSlot;

/// The form of a tool: its inputs and fields, the command line they stand for, and what the program
/// says while it works. The program ends with the dialog: it leaves its file whole or not at all.
class ToolDialog final : public QDialog
{
    Q_OBJECT

public:
    ToolDialog(const QString& title, const ToolKind& tool, QWidget* parent = nullptr);
    ~ToolDialog() override;

    [[nodiscard]] FieldsForm* fields() const { return m_fields; }
    void setPaths(const std::string& input, const QStringList& paths);
    /// Why it cannot start; empty when it can.
    [[nodiscard]] const QString& reason() const { return m_reason; }
    [[nodiscard]] QStringList arguments() const;

Q_SIGNALS:
    void made(const QString& path); ///< the file is there

private:
    QWidget* makeInputs();
    void addInput(QFormLayout* form, const ToolInput& input);
    [[nodiscard]] ToolPaths paths() const;
    [[nodiscard]] QString reasonNow() const;
    void updateState();
    void lookForMissing();
    void startOrCancel();
    void finish(bool well);

    const ToolKind& m_tool;
    FieldsForm* m_fields;
    std::map<std::string, PathField*> m_single;
    std::map<std::string, PathList*> m_lists;
    QPlainTextEdit* m_line;
    QPlainTextEdit* m_output;
    QLabel* m_state;
    QPushButton* m_start;
    QProcess* m_process = nullptr;
    JobSlot* m_looking;
    ToolPaths m_looked; ///< what m_missing is about
    QString m_missing;  ///< names an input that is not there
    QString m_reason;
};

} // namespace mullion::workbench
