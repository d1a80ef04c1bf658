// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/commandline.h"

#include <QStringList>
#include <QWidget>

#include <map>
#include <memory>
#include <string>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace mullion {

class FieldsForm;
class PathField;
class PathList;

/// Everything that `mullion train` can be told about a new run, as a form; made from the
/// declarations of `runKinds()`. What needs to look at files is checked by others, who say what
/// they found with `showProblem`.
class RunForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RunForm(QWidget* parent = nullptr);

    /// Paths are absolute. Wrong values of fields are left out: see `FieldsForm::problem`.
    [[nodiscard]] RunCommand command() const;
    /// Error (`Usage`) when it is none for a new run; nothing changes then.
    Result<> setCommand(const RunCommand& command);

    /// Where folders of new runs are suggested.
    void setRunsFolder(const QString& folder);
    /// A field may have a list of values, and the folder is one for many runs.
    void setSeveral(bool several);
    [[nodiscard]] bool isSeveral() const { return m_several; }

    [[nodiscard]] FieldsForm* fields() const { return m_fields; }

    /// What is wrong with "corpus", "validation-corpus", "out" or an input; empty: nothing.
    void showProblem(const std::string& place, const QString& sentence);
    void focusPlace(const std::string& place);

Q_SIGNALS:
    void edited(); ///< by the user or by `setCommand`

private:
    void chooseKind(const std::string& name);
    void choosePreset(const std::string& name);
    void makeInputs();
    void suggestFolder();
    void showPreset();
    QWidget* makeLeft();

    const RunKind* m_kind = nullptr;
    bool m_several = false;
    bool m_folderIsSuggested = true;
    QString m_runsFolder;
    QComboBox* m_kinds;
    QLabel* m_kindHelp;
    QComboBox* m_presets;
    QLabel* m_presetHelp;
    QLabel* m_changed;
    QToolButton* m_resetAll;
    PathList* m_corpus;
    PathList* m_validation;
    QLineEdit* m_jsonField;
    PathField* m_out;
    FieldsForm* m_fields;
    QFormLayout* m_left = nullptr;
    std::map<std::string, PathField*> m_inputs;
};

} // namespace mullion
