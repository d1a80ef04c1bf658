// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/fieldrow.h"

#include "widgets/forms/declaredtext.h"
#include "widgets/forms/fieldeditor.h"
#include "widgets/forms/problemlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace mullion {

namespace {

/// A list is separated by semicolons if there is one, else by commas, unless it is one value that
/// has commas ("q,v").
QStringList partsOf(const Field& field, const QString& text, bool several)
{
    if (!several || parseField(field, text.toStdString()))
        return {text};
    QStringList parts = text.split(QLatin1Char(text.contains(QLatin1Char(';')) ? ';' : ','));
    for (QString& part : parts)
        part = part.trimmed();
    return parts;
}

} // namespace

FieldRow::FieldRow(const Field& field, bool several, QGridLayout* grid, int row, QWidget* parent)
    : QObject(parent)
    , m_field(&field)
    , m_several(several)
    , m_label(new QLabel(parent))
    , m_editor(FieldEditor::make(field, several, parent))
    , m_unit(new QLabel(declaredText(field.unit), parent))
    , m_reset(new QToolButton(parent))
    , m_message(new ProblemLabel(parent))
{
    m_label->setBuddy(m_editor->focusProxy());
    m_label->setToolTip(declaredTip(field.help));
    m_label->setWhatsThis(declaredText(field.help));
    m_unit->setForegroundRole(QPalette::PlaceholderText);
    m_reset->setText(QStringLiteral("↺"));
    m_reset->setAutoRaise(true);
    QSizePolicy keepsRoom = m_reset->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsRoom);
    grid->addWidget(m_label, row, 0);
    grid->addWidget(m_editor, row, 1);
    grid->addWidget(m_unit, row, 2);
    grid->addWidget(m_reset, row, 3);
    grid->addWidget(m_message, row + 1, 1, 1, 3);
    connect(m_editor, &FieldEditor::edited, this, [this] {
        m_ruleProblem.clear();
        read();
        Q_EMIT edited();
    });
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_editor->setFocus();
        reset();
        Q_EMIT edited();
    });
    m_usual = QString::fromStdString(textOf(field.initial));
    reset();
}

QWidget* FieldRow::editor() const
{
    return m_editor->focusProxy();
}

void FieldRow::setUsual(const FieldValue& value)
{
    m_usual = QString::fromStdString(textOf(value));
    read();
}

void FieldRow::setText(const QString& text)
{
    m_ruleProblem.clear();
    m_editor->setText(text);
    read();
}

QString FieldRow::text() const
{
    return m_editor->text();
}

void FieldRow::reset()
{
    setText(m_usual);
}

void FieldRow::read()
{
    m_values.clear();
    m_problem.clear();
    for (const QString& part : partsOf(*m_field, m_editor->text(), m_several)) {
        const auto value = parseField(*m_field, part.toStdString());
        if (!value) {
            m_problem = sentenceOf(value.error());
            m_values.clear();
            break;
        }
        std::string text = textOf(*value);
        if (std::ranges::count(m_values, text) > 0) {
            m_problem = tr("%1 is given twice").arg(QString::fromStdString(text));
            m_values.clear();
            break;
        }
        m_values.push_back(std::move(text));
    }
    m_changed = m_values.size() != 1 || QString::fromStdString(m_values.front()) != m_usual;
    showState();
}

void FieldRow::setRuleProblem(const QString& sentence)
{
    m_ruleProblem = sentence;
    showState();
}

void FieldRow::showState()
{
    const QString label = declaredText(m_field->label);
    m_label->setText(m_changed ? QStringLiteral("• ") + label : label);
    m_label->setAccessibleName(m_changed ? tr("%1, not as in the preset").arg(label) : label);
    QFont font = m_label->font();
    font.setBold(m_changed);
    m_label->setFont(font);
    m_reset->setVisible(m_shown && m_changed);
    m_reset->setAccessibleName(tr("Reset %1").arg(label));
    m_reset->setToolTip(tr("Back to %1, as the preset says").arg(m_usual));
    m_message->setProblem(m_problem.isEmpty() ? m_ruleProblem : m_problem);
    if (!m_shown)
        m_message->hide();
}

bool FieldRow::matches(const QString& words) const
{
    for (const QString& text : {declaredText(m_field->label), QString::fromStdString(m_field->id),
                                declaredText(m_field->help)})
        if (text.contains(words, Qt::CaseInsensitive))
            return true;
    return false;
}

void FieldRow::setShown(bool shown)
{
    m_shown = shown;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_label, m_editor, m_unit})
        widget->setVisible(shown);
    showState();
}

} // namespace mullion
