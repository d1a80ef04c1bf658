// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/launch/tooldialog.h"

#include "app/workbench/describe.h"
#include "app/workbench/jobslot.h"
#include "app/workbench/runs/runlauncher.h"
#include "core/base/shelltext.h"
#include "widgets/forms/declaredtext.h"
#include "widgets/forms/fieldsform.h"
#include "widgets/forms/pathfield.h"
#include "widgets/forms/pathlist.h"

#include <QClipboard>
#include <QDir>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QVBoxLayout>

#include <filesystem>

namespace mullion::workbench {

namespace {

constexpr int kLeftWidth = 360;

std::string absolutePath(const QString& path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath()).toStdString();
}

PathField::Takes takesOf(ToolInput::Takes takes)
{
    switch (takes) {
    case ToolInput::Takes::Folder:
        return PathField::Takes::Folder;
    case ToolInput::Takes::NewFile:
        return PathField::Takes::NewFile;
    case ToolInput::Takes::Texts:
    case ToolInput::Takes::File:
        break;
    }
    return PathField::Takes::File;
}

/// The first input that is not there, or nothing. "out" is made.
QString missingOf(const ToolPaths& paths)
{
    std::error_code ignored;
    for (const auto& [id, list] : paths)
        for (const std::string& path : list) {
            if (id != "out" && !std::filesystem::exists(path, ignored))
                return ToolDialog::tr("There is no '%1'. Choose another.")
                    .arg(QString::fromStdString(path));
            if (id == "out"
                && !std::filesystem::is_directory(std::filesystem::path(path).parent_path(),
                                                  ignored))
                return ToolDialog::tr("There is no folder for '%1'. Choose another.")
                    .arg(QString::fromStdString(path));
        }
    return {};
}

QPlainTextEdit* readOnlyText(int lines, const QString& name, const QString& tip, QWidget* parent)
{
    auto* text = describe(new QPlainTextEdit(parent), name, tip);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setMinimumHeight(lines * text->fontMetrics().lineSpacing() + 14);
    return text;
}

} // namespace

ToolDialog::ToolDialog(const QString& title, const ToolKind& tool, QWidget* parent)
    : QDialog(parent)
    , m_tool(tool)
    , m_fields(new FieldsForm(this))
    , m_line(readOnlyText(2, tr("Command line"),
                          tr("What this form stands for, for a terminal or a script"), this))
    , m_output(readOnlyText(6, tr("Output"), tr("What the program says"), this))
    , m_state(new QLabel(this))
    , m_start(new QPushButton(this))
    , m_looking(new JobSlot(this))
{
    setWindowTitle(title);
    m_fields->setKind(tool.form, false);
    static_cast<void>(m_fields->setPreset(tool.form.presets.front().name)); // it has one
    m_line->setFixedHeight(m_line->minimumHeight());
    m_output->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_output->hide();
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    auto* copy = describe(new QPushButton(tr("&Copy"), this), tr("Copy"),
                          tr("Copy the command to the clipboard"));
    auto* close = describe(new QPushButton(tr("C&lose"), this), tr("Close"), tr("Close the form"));
    for (QPushButton* button : {copy, close})
        button->setAutoDefault(false);
    auto* help = new QLabel(declaredText(tool.form.help), this);
    help->setWordWrap(true);

    auto* form = new QHBoxLayout;
    form->setSpacing(12);
    form->addWidget(makeInputs());
    form->addWidget(m_fields, 1);
    auto* line = new QHBoxLayout;
    line->addWidget(m_line, 1);
    line->addWidget(copy, 0, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_state, 1);
    buttons->addWidget(close);
    buttons->addWidget(m_start);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(help);
    layout->addLayout(form, 2);
    layout->addLayout(line);
    layout->addWidget(m_output, 1);
    layout->addLayout(buttons);
    resize(900, 620);

    connect(m_fields, &FieldsForm::edited, this, &ToolDialog::updateState);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_line->toPlainText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &ToolDialog::startOrCancel);
    updateState();
}

ToolDialog::~ToolDialog()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->setParent(nullptr);
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    m_process->terminate();
}

QWidget* ToolDialog::makeInputs()
{
    auto* content = new QWidget(this);
    content->setFixedWidth(kLeftWidth);
    auto* form = new QFormLayout(content);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setContentsMargins(0, 0, 0, 0);
    for (const ToolInput& input : m_tool.inputs)
        addInput(form, input);
    return content;
}

void ToolDialog::addInput(QFormLayout* form, const ToolInput& input)
{
    if (input.takes == ToolInput::Takes::Texts) {
        auto* list = new PathList(declaredText(input.label), declaredText(input.help), this);
        connect(list, &PathList::edited, this, &ToolDialog::updateState);
        form->addRow(declaredText(input.label), list);
        m_lists[input.id] = list;
        return;
    }
    auto* field = new PathField(declaredText(input.label), declaredText(input.help),
                                takesOf(input.takes), declaredText(input.filter), {}, this);
    connect(field, &PathField::edited, this, &ToolDialog::updateState);
    form->addRow(declaredText(input.label), field);
    m_single[input.id] = field;
}

void ToolDialog::setPaths(const std::string& input, const QStringList& paths)
{
    if (const auto list = m_lists.find(input); list != m_lists.end())
        list->second->setPaths(paths);
    if (const auto field = m_single.find(input); field != m_single.end())
        field->second->setText(paths.value(0));
    updateState();
}

ToolPaths ToolDialog::paths() const
{
    ToolPaths paths;
    for (const auto& [id, field] : m_single)
        if (!field->text().isEmpty())
            paths[id] = {absolutePath(field->text())};
    for (const auto& [id, list] : m_lists)
        for (const QString& path : list->paths())
            paths[id].push_back(absolutePath(path));
    return paths;
}

QStringList ToolDialog::arguments() const
{
    FieldValues values(m_tool.form);
    for (const std::string& setting : m_fields->settings()) {
        const auto equals = setting.find('=');
        static_cast<void>(values.set(setting.substr(0, equals), setting.substr(equals + 1)));
    }
    QStringList words;
    for (const std::string& word : m_tool.arguments(values, paths()))
        words << QString::fromStdString(word);
    return words;
}

QString ToolDialog::reasonNow() const
{
    if (!m_fields->problem().isEmpty())
        return m_fields->problem();
    FieldValues values(m_tool.form);
    for (const std::string& setting : m_fields->settings()) {
        const auto equals = setting.find('=');
        static_cast<void>(values.set(setting.substr(0, equals), setting.substr(equals + 1)));
    }
    const ToolPaths given = paths();
    if (const auto problem = m_tool.check(values, given))
        return sentenceOf(*problem);
    return given == m_looked ? m_missing : tr("Looking at the files.");
}

void ToolDialog::updateState()
{
    if (paths() != m_looked)
        lookForMissing();
    m_reason = reasonNow();
    std::vector<std::string> words = {"mullion"};
    for (const QString& word : arguments())
        words.push_back(word.toStdString());
    m_line->setPlainText(QString::fromStdString(quoted(words)));
    m_start->setText(m_process ? tr("&Cancel") : tr("&Start"));
    describe(m_start, m_process ? tr("Cancel") : tr("Start"),
             m_process ? tr("Stop the program; no file is left") : tr("Start the program"));
    m_start->setEnabled(m_process || m_reason.isEmpty());
    if (m_process)
        m_state->setText(tr("Working."));
    else if (!m_reason.isEmpty())
        m_state->setText(tr("Cannot start: %1").arg(m_reason));
    else
        m_state->setText(tr("Ready to start."));
}

void ToolDialog::lookForMissing()
{
    m_looking->run(
        [given = paths()](std::stop_token) { return std::pair(given, missingOf(given)); },
        [this](std::pair<ToolPaths, QString> found) {
            m_looked = std::move(found.first);
            m_missing = found.second;
            if (paths() == m_looked)
                updateState();
        });
}

void ToolDialog::startOrCancel()
{
    if (m_process) {
        m_process->terminate();
        return;
    }
    m_output->show();
    m_output->clear();
    const auto program = RunLauncher::program();
    if (!program) {
        m_output->appendPlainText(sentenceOf(program.error()));
        return;
    }
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    connect(m_process, &QProcess::readyRead, this, [this] {
        m_output->appendPlainText(QString::fromUtf8(m_process->readAll()).trimmed());
    });
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        finish(code == 0 && status == QProcess::NormalExit);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            m_output->appendPlainText(m_process->errorString());
            finish(false);
        }
    });
    m_process->start(QString::fromStdString(program->string()), arguments());
    updateState();
}

void ToolDialog::finish(bool well)
{
    m_process->deleteLater();
    m_process = nullptr;
    updateState();
    const ToolPaths given = paths();
    const QString out =
        QString::fromStdString(given.contains("out") ? given.at("out").front() : "");
    m_state->setText(well ? tr("Done: %1").arg(out)
                          : tr("Not done; what the program said is above."));
    if (well)
        Q_EMIT made(out);
}

} // namespace mullion::workbench
