// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/fieldsform.h"

#include "widgets/forms/declaredtext.h"
#include "widgets/forms/fieldrow.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace mullion {

namespace {

/// More combinations than anybody waits for are checked by the program when it plans them.
constexpr std::size_t kMostCombinations = 2000;

Result<> checkCombinations(const std::vector<FieldsForm::Axis>& axes, std::size_t axis,
                           const FieldValues& values, std::size_t* left)
{
    if (*left == 0)
        return {};
    if (axis == axes.size()) {
        --*left;
        return values.validate();
    }
    for (const std::string& value : axes[axis].second) {
        FieldValues chosen = values;
        MULLION_TRY(chosen.set(axes[axis].first, value));
        MULLION_TRY(checkCombinations(axes, axis + 1, chosen, left));
    }
    return {};
}

} // namespace

FieldsForm::FieldsForm(QWidget* parent)
    : QWidget(parent)
    , m_search(new QLineEdit(this))
    , m_onlyChanged(new QCheckBox(tr("Only c&hanged"), this))
    , m_nothing(new QLabel(tr("No field has these words."), this))
    , m_area(new QScrollArea(this))
{
    m_search->setPlaceholderText(tr("Find a field"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Find a field"));
    m_search->setToolTip(tr("Show only fields with these words in name or explanation"));
    m_onlyChanged->setToolTip(tr("Show only fields that are not as the preset says"));
    m_onlyChanged->setAccessibleName(tr("Only changed fields"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_area->setWidgetResizable(true);
    m_area->setAccessibleName(tr("Fields"));
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* top = new QHBoxLayout;
    top->addWidget(m_search, 1);
    top->addWidget(m_onlyChanged);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_nothing);
    layout->addWidget(m_area, 1);
    connect(m_search, &QLineEdit::textChanged, this, &FieldsForm::filter);
    connect(m_onlyChanged, &QCheckBox::toggled, this, &FieldsForm::filter);
    filter();
}

void FieldsForm::setKind(const RunKind& kind, bool several)
{
    m_kind = &kind;
    m_several = several;
    m_preset.clear();
    qDeleteAll(m_rows);
    m_rows.clear();
    m_groups.clear();
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(1, 1);
    int at = 0;
    for (const Field& field : kind.fields) {
        const bool known = std::ranges::any_of(m_groups, [&](const Group& group) {
            return group.rows.front()->field().group == field.group;
        });
        if (!known)
            addGroup(field.group, grid, &at);
    }
    grid->setRowStretch(at, 1);
    m_area->setWidget(content);
    check();
    filter();
}

void FieldsForm::addGroup(const std::string& name, QGridLayout* grid, int* at)
{
    QWidget* content = grid->parentWidget();
    Group group{new QLabel(declaredText(name), content), {}};
    QFont font = group.heading->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    group.heading->setFont(font);
    group.heading->setContentsMargins(0, *at > 0 ? 10 : 0, 0, 2);
    grid->addWidget(group.heading, (*at)++, 0, 1, 4);
    for (const Field& field : m_kind->fields) {
        if (field.group != name)
            continue;
        auto* row = new FieldRow(field, m_several, grid, *at, content);
        *at += 2;
        connect(row, &FieldRow::edited, this, [this] {
            check();
            Q_EMIT edited();
        });
        group.rows.push_back(row);
        m_rows.push_back(row);
    }
    m_groups.push_back(std::move(group));
}

Result<> FieldsForm::setPreset(const std::string& name)
{
    FieldValues usual(*m_kind);
    MULLION_TRY(usual.applyPreset(name));
    m_preset = name;
    for (FieldRow* row : m_rows) {
        const bool follows = !row->isChanged();
        row->setUsual(usual.at(row->field().id));
        if (follows)
            row->reset();
    }
    check();
    return {};
}

Result<> FieldsForm::setSettings(const std::vector<std::string>& settings)
{
    FieldValues values(*m_kind);
    std::vector<std::pair<std::string, std::string>> given;
    for (const std::string& setting : settings) {
        const auto equals = std::min(setting.find('='), setting.size());
        given.emplace_back(setting.substr(0, equals),
                           equals < setting.size() ? setting.substr(equals + 1) : std::string());
        MULLION_TRY(values.set(given.back().first, given.back().second));
    }
    for (FieldRow* row : m_rows)
        row->reset();
    for (const auto& [id, value] : given)
        row(id)->setText(QString::fromStdString(textOf(values.at(id))));
    check();
    return {};
}

void FieldsForm::resetAll()
{
    for (FieldRow* row : m_rows)
        row->reset();
    check();
    Q_EMIT edited();
}

std::vector<std::string> FieldsForm::settings() const
{
    std::vector<std::string> settings;
    for (const FieldRow* row : m_rows)
        if (row->isChanged() && row->values().size() == 1)
            settings.push_back(row->field().id + "=" + row->values().front());
    return settings;
}

std::vector<FieldsForm::Axis> FieldsForm::axes() const
{
    std::vector<Axis> axes;
    for (const FieldRow* row : m_rows)
        if (row->values().size() > 1)
            axes.emplace_back(row->field().id, row->values());
    return axes;
}

std::size_t FieldsForm::changedCount() const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_rows, &FieldRow::isChanged));
}

FieldRow* FieldsForm::row(const std::string& id) const
{
    const auto found =
        std::ranges::find_if(m_rows, [&](const FieldRow* row) { return row->field().id == id; });
    return found == m_rows.end() ? nullptr : *found;
}

void FieldsForm::check()
{
    m_problem.clear();
    m_problemRow = nullptr;
    for (FieldRow* row : m_rows) {
        row->setRuleProblem({});
        if (m_problem.isEmpty() && !row->problem().isEmpty()) {
            m_problem = row->problem();
            m_problemRow = row;
        }
    }
    if (m_problem.isEmpty())
        if (const auto rules = checkRules(); !rules)
            showRuleProblem(rules.error());
}

Result<> FieldsForm::checkRules() const
{
    FieldValues values(*m_kind);
    for (const FieldRow* row : m_rows)
        MULLION_TRY(values.set(row->field().id, row->values().front()));
    std::size_t left = kMostCombinations;
    return checkCombinations(axes(), 0, values, &left);
}

/// The engine's sentence names the fields it is about; it stands under the first of them.
void FieldsForm::showRuleProblem(const Error& error)
{
    m_problem = sentenceOf(error);
    qsizetype first = m_problem.size();
    for (FieldRow* row : m_rows) {
        const QRegularExpression name(
            QStringLiteral("\\b%1\\b").arg(QString::fromStdString(row->field().id)));
        const qsizetype place = m_problem.indexOf(name);
        if (place >= 0 && place < first) {
            first = place;
            m_problemRow = row;
        }
    }
    if (m_problemRow)
        m_problemRow->setRuleProblem(m_problem);
}

void FieldsForm::focusProblem()
{
    if (!m_problemRow)
        return;
    m_search->clear();
    m_onlyChanged->setChecked(false);
    m_problemRow->editor()->setFocus();
    m_area->ensureWidgetVisible(m_problemRow->editor());
}

void FieldsForm::filter()
{
    const QString words = m_search->text().trimmed();
    bool any = m_rows.empty();
    for (const Group& group : m_groups) {
        bool anyInGroup = false;
        for (FieldRow* row : group.rows) {
            const bool shown = (!m_onlyChanged->isChecked() || row->isChanged())
                               && (words.isEmpty() || row->matches(words));
            row->setShown(shown);
            anyInGroup = anyInGroup || shown;
        }
        group.heading->setVisible(anyInGroup);
        any = any || anyInGroup;
    }
    m_nothing->setVisible(!any);
    m_nothing->setText(words.isEmpty() ? tr("Every field is as the preset says.")
                                       : tr("No field has these words."));
}

} // namespace mullion
