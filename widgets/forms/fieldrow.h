// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/field.h"

#include <QObject>

#include <string>
#include <vector>

class QGridLayout;
class QLabel;
class QToolButton;
class QWidget;

namespace mullion {

class FieldEditor;
class ProblemLabel;

/// One field in a form: label, editor, unit, a mark and a way back when it is not what the preset
/// says, and what is wrong with it.
class FieldRow final : public QObject
{
    Q_OBJECT

public:
    /// Takes two rows of the grid from `row` on. `several`: a list of values may be given.
    FieldRow(const Field& field, bool several, QGridLayout* grid, int row, QWidget* parent);

    [[nodiscard]] const Field& field() const { return *m_field; }
    [[nodiscard]] QWidget* editor() const;

    /// What the preset says; the mark follows from it.
    void setUsual(const FieldValue& value);
    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    void reset();

    /// What is given, each in the form in which values are written; empty when there is a problem
    /// with one.
    [[nodiscard]] const std::vector<std::string>& values() const { return m_values; }
    [[nodiscard]] bool isChanged() const { return m_changed; }
    /// With the value itself; empty for none.
    [[nodiscard]] const QString& problem() const { return m_problem; }

    /// Of a rule between fields; shown while the value itself is right.
    void setRuleProblem(const QString& sentence);

    /// Whether label, id or help has the words.
    [[nodiscard]] bool matches(const QString& words) const;
    void setShown(bool shown);

Q_SIGNALS:
    void edited();

private:
    void read();
    void showState();

    const Field* m_field;
    bool m_several;
    QString m_usual;
    QString m_problem;
    QString m_ruleProblem;
    std::vector<std::string> m_values;
    bool m_changed = false;
    bool m_shown = true;
    QLabel* m_label;
    FieldEditor* m_editor;
    QLabel* m_unit;
    QToolButton* m_reset;
    ProblemLabel* m_message;
};

} // namespace mullion
