// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/fieldeditor.h"

#include "widgets/forms/declaredtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace mullion {

namespace {

/// A list in a form that scrolls: the wheel is the form's.
class Choices final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

QStringList wordsOf(const Field& field)
{
    QStringList words;
    if (field.type == FieldType::Switch)
        words << QStringLiteral("on") << QStringLiteral("off");
    for (const std::string& choice : field.choices)
        words << QString::fromStdString(choice);
    return words;
}

template <class Control>
Control* placed(FieldEditor* editor, Control* control, const Field& field)
{
    control->setAccessibleName(declaredText(field.label));
    control->setToolTip(declaredTip(field.help));
    control->setWhatsThis(declaredText(field.help));
    auto* layout = new QHBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(control);
    editor->setFocusProxy(control);
    return control;
}

class SwitchEditor final : public FieldEditor
{
public:
    SwitchEditor(const Field& field, QWidget* parent)
        : FieldEditor(parent)
        , m_box(placed(this, new QCheckBox(this), field))
    {
        connect(m_box, &QCheckBox::toggled, this, [this] { showState(); });
        connect(m_box, &QCheckBox::clicked, this, &FieldEditor::edited);
        showState();
    }
    [[nodiscard]] QString text() const override
    {
        return m_box->isChecked() ? QStringLiteral("on") : QStringLiteral("off");
    }
    void setText(const QString& text) override
    {
        m_box->setChecked(text == QLatin1String("on") || text == QLatin1String("true"));
    }

private:
    void showState()
    {
        m_box->setText(m_box->isChecked() ? FieldEditor::tr("on") : FieldEditor::tr("off"));
    }

    QCheckBox* m_box;
};

class ChoiceEditor final : public FieldEditor
{
public:
    ChoiceEditor(const Field& field, QWidget* parent)
        : FieldEditor(parent)
        , m_list(placed(this, new Choices(this), field))
    {
        m_list->setFocusPolicy(Qt::StrongFocus);
        m_list->addItems(wordsOf(field));
        connect(m_list, &QComboBox::activated, this, &FieldEditor::edited);
    }
    [[nodiscard]] QString text() const override { return m_list->currentText(); }
    void setText(const QString& text) override { m_list->setCurrentText(text); }

private:
    Choices* m_list;
};

class LineEditor final : public FieldEditor
{
public:
    LineEditor(const Field& field, bool several, QWidget* parent)
        : FieldEditor(parent)
        , m_line(placed(this, new QLineEdit(this), field))
    {
        if (field.type == FieldType::Span)
            m_line->setPlaceholderText(FieldEditor::tr("80% or 500u"));
        if (several && !wordsOf(field).isEmpty())
            m_line->setCompleter(new QCompleter(wordsOf(field), m_line));
        connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    [[nodiscard]] QString text() const override { return m_line->text().trimmed(); }
    void setText(const QString& text) override { m_line->setText(text); }

private:
    QLineEdit* m_line;
};

} // namespace

FieldEditor* FieldEditor::make(const Field& field, bool several, QWidget* parent)
{
    if (!several && field.type == FieldType::Switch)
        return new SwitchEditor(field, parent);
    if (!several && field.type == FieldType::Choice)
        return new ChoiceEditor(field, parent);
    return new LineEditor(field, several, parent);
}

} // namespace mullion
