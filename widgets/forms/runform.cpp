// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/runform.h"

#include "core/tokenize/registry.h"
#include "widgets/forms/declaredtext.h"
#include "widgets/forms/fieldsform.h"
#include "widgets/forms/pathfield.h"
#include "widgets/forms/pathlist.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mullion {

namespace {

constexpr int kLeftWidth = 380;
constexpr int kFirstInputRow = 4; ///< below kind and preset, each with its explanation

std::string absolutePath(const QString& path)
{
    if (path.isEmpty())
        return {};
    const QString whole =
        path.startsWith(QLatin1String("~/")) ? QDir::homePath() + path.mid(1) : path;
    return QDir::cleanPath(QFileInfo(whole).absoluteFilePath()).toStdString();
}

std::vector<std::string> absolutePaths(const QStringList& paths)
{
    std::vector<std::string> all;
    for (const QString& path : paths)
        all.push_back(absolutePath(path));
    return all;
}

QStringList textsOf(const std::vector<std::string>& texts)
{
    QStringList all;
    for (const std::string& text : texts)
        all << QString::fromStdString(text);
    return all;
}

QLabel* smallPrint(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

RunForm::RunForm(QWidget* parent)
    : QWidget(parent)
    , m_kinds(new QComboBox(this))
    , m_kindHelp(smallPrint(this))
    , m_presets(new QComboBox(this))
    , m_presetHelp(smallPrint(this))
    , m_changed(new QLabel(this))
    , m_resetAll(new QToolButton(this))
    , m_corpus(new PathList(tr("Corpus"),
                            tr("What is learned from: text, JSON lines (each also .gz), or folders "
                               "of these. Files can be dropped here"),
                            this))
    , m_validation(new PathList(tr("Validation corpus"),
                                tr("Held-out text. Without it about one document in 100 of the "
                                   "corpus is held out"),
                                this))
    , m_jsonField(new QLineEdit(this))
    , m_out(new PathField(tr("Folder of the run"),
                          tr("Where everything of the run is written; must be new or empty"),
                          PathField::Takes::NewFolder, QString(), QStringList(), this))
    , m_fields(new FieldsForm(this))
{
    for (const RunKind* kind : runKinds()) {
        m_kinds->addItem(QString::fromStdString(kind->name));
        m_kinds->setItemData(m_kinds->count() - 1, declaredTip(kind->help), Qt::ToolTipRole);
    }
    m_kinds->setAccessibleName(tr("Kind"));
    m_kinds->setToolTip(tr("What is trained"));
    m_presets->setAccessibleName(tr("Preset"));
    m_presets->setToolTip(tr("Values to start from; fields that were changed stay as they are"));
    m_jsonField->setAccessibleName(tr("JSON field"));
    m_jsonField->setToolTip(tr("Field with the text, in corpora of JSON lines"));
    m_jsonField->setText(QString::fromStdString(RunCommand().jsonField));
    m_resetAll->setText(tr("Reset all"));
    m_resetAll->setAutoRaise(true);
    m_resetAll->setToolTip(tr("Put every field back to what the preset says"));
    m_resetAll->setAccessibleName(tr("Reset all fields"));

    auto* right = new QVBoxLayout;
    auto* state = new QHBoxLayout;
    state->addWidget(m_changed, 1);
    state->addWidget(m_resetAll);
    right->addWidget(m_fields, 1);
    right->addLayout(state);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(makeLeft());
    layout->addLayout(right, 1);

    connect(m_kinds, &QComboBox::activated, this, [this] {
        chooseKind(m_kinds->currentText().toStdString());
        Q_EMIT edited();
    });
    connect(m_presets, &QComboBox::activated, this, [this] {
        choosePreset(m_presets->currentText().toStdString());
        Q_EMIT edited();
    });
    connect(m_resetAll, &QToolButton::clicked, m_fields, &FieldsForm::resetAll);
    connect(m_fields, &FieldsForm::edited, this, [this] {
        showPreset();
        Q_EMIT edited();
    });
    for (PathList* list : {m_corpus, m_validation})
        connect(list, &PathList::edited, this, &RunForm::edited);
    connect(m_jsonField, &QLineEdit::textEdited, this, &RunForm::edited);
    connect(m_out, &PathField::edited, this, [this] {
        m_folderIsSuggested = m_out->text().isEmpty();
        Q_EMIT edited();
    });
    chooseKind(runKinds().front()->name);
}

QWidget* RunForm::makeLeft()
{
    auto* content = new QWidget;
    m_left = new QFormLayout(content);
    m_left->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_left->setContentsMargins(0, 0, 6, 0);
    m_left->addRow(tr("&Kind"), m_kinds);
    m_left->addRow(m_kindHelp);
    m_left->addRow(tr("&Preset"), m_presets);
    m_left->addRow(m_presetHelp);
    m_left->addRow(tr("C&orpus"), m_corpus);
    m_left->addRow(tr("Fo&lder of the run"), m_out);
    m_left->addRow(tr("&Validation corpus"), m_validation);
    m_left->addRow(tr("&JSON field"), m_jsonField);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setAccessibleName(tr("What is trained on what"));
    area->setWidget(content);
    area->setFixedWidth(kLeftWidth);
    return area;
}

void RunForm::chooseKind(const std::string& name)
{
    const RunKind* kind = findRunKind(name);
    if (kind == m_kind)
        return;
    m_kind = kind;
    m_kinds->setCurrentText(QString::fromStdString(name));
    m_kindHelp->setText(declaredText(kind->help));
    m_fields->setKind(*kind, m_several);
    m_presets->clear();
    for (const Preset& preset : kind->presets) {
        m_presets->addItem(QString::fromStdString(preset.name));
        m_presets->setItemData(m_presets->count() - 1, declaredTip(preset.help), Qt::ToolTipRole);
    }
    makeInputs();
    // The smallest is the last: what one tries first must not take days.
    choosePreset(kind->presets.back().name);
}

void RunForm::makeInputs()
{
    for (const auto& [role, field] : m_inputs)
        m_left->removeRow(field);
    m_inputs.clear();
    int row = kFirstInputRow;
    for (const InputRole& role : m_kind->inputs) {
        const bool isFile = role.id == "tokenizer";
        const QString label = role.isRequired ? declaredText(role.label)
                                              : tr("%1 (optional)").arg(declaredText(role.label));
        auto* field =
            new PathField(declaredText(role.label), declaredText(role.help),
                          isFile ? PathField::Takes::File : PathField::Takes::Folder,
                          tr("Tokenizers (*.tokenizer);;All files (*)"),
                          isFile ? textsOf(builtinTokenizerNames()) : QStringList(), this);
        m_left->insertRow(row++, label, field);
        m_inputs[role.id] = field;
        connect(field, &PathField::edited, this, &RunForm::edited);
    }
}

void RunForm::choosePreset(const std::string& name)
{
    m_presets->setCurrentText(QString::fromStdString(name));
    const auto preset = std::ranges::find(m_kind->presets, name, &Preset::name);
    m_presetHelp->setText(preset == m_kind->presets.end() ? QString() : declaredText(preset->help));
    static_cast<void>(m_fields->setPreset(name)); // those on offer are known
    showPreset();
    suggestFolder();
}

void RunForm::showPreset()
{
    const int changed = static_cast<int>(m_fields->changedCount());
    m_changed->setText(changed == 0
                           ? tr("All fields as in preset “%1”").arg(m_presets->currentText())
                           : tr("%n field(s) (•) not as in preset “%1”", nullptr, changed)
                                 .arg(m_presets->currentText()));
    m_resetAll->setEnabled(changed > 0);
}

void RunForm::setRunsFolder(const QString& folder)
{
    m_runsFolder = folder;
    suggestFolder();
}

void RunForm::suggestFolder()
{
    if (!m_folderIsSuggested || m_runsFolder.isEmpty())
        return;
    const std::string name =
        m_kind->name + "-" + m_presets->currentText().toStdString() + (m_several ? "-sweep" : "");
    std::filesystem::path folder = std::filesystem::path(m_runsFolder.toStdString()) / name;
    std::error_code ignored;
    if (std::filesystem::exists(folder, ignored))
        folder = freshFolder(folder);
    m_out->setText(QString::fromStdString(folder.string()));
}

void RunForm::setSeveral(bool several)
{
    if (several == m_several)
        return;
    const RunCommand before = command();
    m_several = several;
    m_fields->setKind(*m_kind, several);
    static_cast<void>(m_fields->setPreset(before.preset));
    static_cast<void>(m_fields->setSettings(before.settings)); // they come from this form
    showPreset();
    suggestFolder();
    Q_EMIT edited();
}

RunCommand RunForm::command() const
{
    RunCommand command;
    command.kind = m_kind->name;
    command.preset = m_presets->currentText().toStdString();
    command.settings = m_fields->settings();
    command.corpus = absolutePaths(m_corpus->paths());
    command.validationCorpus = absolutePaths(m_validation->paths());
    command.jsonField = m_jsonField->text().toStdString();
    for (const auto& [role, field] : m_inputs) {
        const std::string source = field->text().toStdString();
        const bool isName =
            role == "tokenizer" && std::ranges::count(builtinTokenizerNames(), source);
        if (!source.empty())
            command.inputs[role] = isName ? source : absolutePath(field->text());
    }
    command.out = absolutePath(m_out->text());
    return command;
}

Result<> RunForm::setCommand(const RunCommand& command)
{
    MULLION_TRY(valuesOf(command));
    if (command.resume)
        return fail(ErrorCode::Usage,
                    "--resume goes on with an old run, and this form is for a new one",
                    "Leave it out, or resume the run from the list of runs");
    chooseKind(command.kind);
    if (!command.preset.empty())
        choosePreset(command.preset);
    MULLION_TRY(m_fields->setSettings(command.settings));
    m_corpus->setPaths(textsOf(command.corpus));
    m_validation->setPaths(textsOf(command.validationCorpus));
    m_jsonField->setText(QString::fromStdString(command.jsonField));
    for (const auto& [role, field] : m_inputs) {
        const auto source = command.inputs.find(role);
        field->setText(source == command.inputs.end() ? QString()
                                                      : QString::fromStdString(source->second));
    }
    m_folderIsSuggested = command.out.empty();
    m_out->setText(QString::fromStdString(command.out));
    suggestFolder();
    showPreset();
    Q_EMIT edited();
    return {};
}

void RunForm::showProblem(const std::string& place, const QString& sentence)
{
    if (place == "corpus")
        m_corpus->setProblem(sentence);
    else if (place == "validation-corpus")
        m_validation->setProblem(sentence);
    else if (place == "out")
        m_out->setProblem(sentence);
    else if (const auto input = m_inputs.find(place); input != m_inputs.end())
        input->second->setProblem(sentence);
}

void RunForm::focusPlace(const std::string& place)
{
    if (place == "corpus")
        m_corpus->setFocus();
    else if (place == "validation-corpus")
        m_validation->setFocus();
    else if (place == "out")
        m_out->setFocus();
    else if (const auto input = m_inputs.find(place); input != m_inputs.end())
        input->second->setFocus();
}

} // namespace mullion
