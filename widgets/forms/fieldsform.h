// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/runkind.h"

#include <QWidget>

#include <string>
#include <utility>
#include <vector>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QScrollArea;

namespace mullion {

class FieldRow;

/// A form made from the declaration of a kind of run: its fields in their groups, with a box to
/// find one. Marks what is not as the preset says, and checks values and rules while one types.
class FieldsForm final : public QWidget
{
    Q_OBJECT

public:
    /// A field and all values it is to have.
    using Axis = std::pair<std::string, std::vector<std::string>>;

    explicit FieldsForm(QWidget* parent = nullptr);

    /// All fields at their defaults. `several`: a field may have a list of values.
    void setKind(const RunKind& kind, bool several);
    /// What the user has changed stays. Error (`Usage`): the kind has no such preset.
    Result<> setPreset(const std::string& name);
    /// field=value for each; all others as the preset says. A field or value that is not known is
    /// an error (`Usage`), and nothing changes.
    Result<> setSettings(const std::vector<std::string>& settings);
    void resetAll();

    /// field=value of those with one value that is not the preset's.
    [[nodiscard]] std::vector<std::string> settings() const;
    /// Fields with several values.
    [[nodiscard]] std::vector<Axis> axes() const;
    [[nodiscard]] std::size_t changedCount() const;

    /// The first thing that the engine would refuse; empty when there is none.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    void focusProblem();

    [[nodiscard]] FieldRow* row(const std::string& id) const;

Q_SIGNALS:
    void edited(); ///< by the user

private:
    struct Group
    {
        QLabel* heading;
        std::vector<FieldRow*> rows;
    };

    void addGroup(const std::string& name, QGridLayout* grid, int* at);
    void check();
    [[nodiscard]] Result<> checkRules() const;
    void showRuleProblem(const Error& error);
    void filter();

    const RunKind* m_kind = nullptr;
    bool m_several = false;
    std::string m_preset;
    QString m_problem;
    FieldRow* m_problemRow = nullptr;
    std::vector<FieldRow*> m_rows;
    std::vector<Group> m_groups;
    QLineEdit* m_search;
    QCheckBox* m_onlyChanged;
    QLabel* m_nothing;
    QScrollArea* m_area;
};

} // namespace mullion
