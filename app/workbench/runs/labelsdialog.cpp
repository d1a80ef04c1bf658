// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/labelsdialog.h"

#include "app/workbench/describe.h"
#include "widgets/plot/seriescolor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace mullion::workbench {

namespace {

constexpr int kColorCount = 8;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

std::vector<std::string> wordsOf(const QString& line)
{
    std::vector<std::string> words;
    for (const QString& word :
         QString(line).replace(QLatin1Char(','), QLatin1Char(' ')).split(QLatin1Char(' ')))
        if (!word.isEmpty())
            words.push_back(word.toStdString());
    return words;
}

/// What all runs have in common; other fields are empty.
RunLabels common(const std::vector<RunRow>& runs)
{
    RunLabels labels = runs.front().labels;
    for (const RunRow& run : runs) {
        if (run.labels.group != labels.group)
            labels.group.clear();
        if (run.labels.tags != labels.tags)
            labels.tags.clear();
        if (run.labels.note != labels.note)
            labels.note.clear();
        if (run.labels.colorIndex != labels.colorIndex)
            labels.colorIndex.reset();
        labels.archived = labels.archived && run.labels.archived;
    }
    if (runs.size() > 1)
        labels.name.clear();
    return labels;
}

} // namespace

LabelsDialog::LabelsDialog(const std::vector<RunRow>& runs, const QStringList& groups,
                           QWidget* parent)
    : QDialog(parent)
    , m_runs(runs)
    , m_name(describe(new QLineEdit(this), tr("Name"),
                      tr("Shown instead of the folder's name; empty for that")))
    , m_group(describe(new QComboBox(this), tr("Group"),
                       tr("Runs that belong together, such as those that differ only in their "
                          "seed; curves can be averaged over a group")))
    , m_tags(describe(new QLineEdit(this), tr("Tags"),
                      tr("Words for finding the run again, with spaces between")))
    , m_note(describe(new QPlainTextEdit(this), tr("Note"), tr("Anything worth knowing later")))
    , m_color(describe(new QComboBox(this), tr("Colour"), tr("Its colour in every view")))
    , m_archived(describe(new QCheckBox(tr("Archi&ved"), this), tr("Archived"),
                          tr("Kept, but listed only when archived runs are shown")))
    , m_problem(new QLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
    , m_shown(common(runs))
{
    setWindowTitle(runs.size() == 1
                       ? tr("Labels of %1").arg(text(shownName(runs[0].path, runs[0].labels)))
                       : tr("Labels of %n run(s)", nullptr, int(runs.size())));
    m_name->setText(text(m_shown.name));
    m_name->setPlaceholderText(text(shownName(runs.front().path, {})));
    m_name->setEnabled(runs.size() == 1);
    m_group->setEditable(true);
    m_group->addItem(QString());
    m_group->addItems(groups);
    m_group->setCurrentText(text(m_shown.group));
    QStringList tags;
    for (const std::string& tag : m_shown.tags)
        tags << text(tag);
    m_tags->setText(tags.join(QLatin1Char(' ')));
    m_note->setPlainText(text(m_shown.note));
    m_note->setTabChangesFocus(true);
    m_color->addItem(tr("Given by the program"), -1);
    for (int i = 0; i < kColorCount; ++i) {
        QPixmap swatch(16, 16);
        swatch.fill(seriesColor(i, palette()));
        m_color->addItem(swatch, tr("Colour %1").arg(i + 1), i);
    }
    m_color->setCurrentIndex(m_shown.colorIndex ? *m_shown.colorIndex % kColorCount + 1 : 0);
    m_archived->setChecked(m_shown.archived);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    if (std::ranges::any_of(runs, [](const RunRow& run) { return !run.isWritable; }))
        m_problem->setText(tr("The folder cannot be written; the labels are kept with your "
                              "settings instead."));

    auto* layout = new QFormLayout(this);
    layout->addRow(tr("&Name"), m_name);
    layout->addRow(tr("&Group"), m_group);
    layout->addRow(tr("&Tags"), m_tags);
    layout->addRow(tr("N&ote"), m_note);
    layout->addRow(tr("&Colour"), m_color);
    layout->addRow(QString(), m_archived);
    layout->addRow(m_problem);
    layout->addRow(m_buttons);
    m_buttons->button(QDialogButtonBox::Ok)->setToolTip(tr("Write the labels"));
    m_buttons->button(QDialogButtonBox::Cancel)->setToolTip(tr("Leave the labels as they are"));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &LabelsDialog::check);
    connect(m_group, &QComboBox::currentTextChanged, this, &LabelsDialog::check);
    connect(m_note, &QPlainTextEdit::textChanged, this, &LabelsDialog::check);
    resize(460, sizeHint().height());
}

RunLabels LabelsDialog::labelsOf(const RunRow& run) const
{
    RunLabels labels = run.labels;
    const bool isOne = m_runs.size() == 1;
    if (isOne)
        labels.name = m_name->text().toStdString();
    const std::string group = m_group->currentText().toStdString();
    if (isOne || group != m_shown.group)
        labels.group = group;
    const std::vector<std::string> tags = wordsOf(m_tags->text());
    if (isOne || tags != m_shown.tags)
        labels.tags = tags;
    const std::string note = m_note->toPlainText().toStdString();
    if (isOne || note != m_shown.note)
        labels.note = note;
    const int color = m_color->currentData().toInt();
    const std::optional<int> chosen = color < 0 ? std::nullopt : std::optional(color);
    if (isOne || chosen != m_shown.colorIndex)
        labels.colorIndex = chosen;
    if (isOne || m_archived->isChecked() != m_shown.archived)
        labels.archived = m_archived->isChecked();
    return labels;
}

std::vector<RunLabels> LabelsDialog::labels() const
{
    std::vector<RunLabels> all;
    for (const RunRow& run : m_runs)
        all.push_back(labelsOf(run));
    return all;
}

void LabelsDialog::check()
{
    const auto tidy = tidied(labelsOf(m_runs.front()));
    m_problem->setText(tidy ? QString() : text(tidy.error().sentence()));
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(tidy.has_value());
}

} // namespace mullion::workbench
