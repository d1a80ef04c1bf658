// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/launch/launchcontrol.h"

#include "app/workbench/jobslot.h"
#include "app/workbench/launch/launchdialog.h"
#include "app/workbench/launch/tooldialog.h"
#include "app/workbench/problems.h"
#include "app/workbench/runs/runlauncher.h"
#include "app/workbench/runs/runspage.h"
#include "core/runs/commandline.h"
#include "widgets/forms/runform.h"

#include <QAction>
#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>

namespace mullion::workbench {

namespace {

QString defaultRunsFolder()
{
    const QString last = QSettings().value(QStringLiteral("launch/folder")).toString();
    if (!last.isEmpty())
        return last;
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(QStringLiteral("Mullion"));
}

/// What was started last, with a folder still to be found.
std::optional<RunCommand> lastCommand()
{
    const QString text = QSettings().value(QStringLiteral("launch/last")).toString();
    auto command = fromText(text.toStdString());
    if (!command)
        return std::nullopt;
    command->out.clear();
    return *command;
}

} // namespace

LaunchControl::LaunchControl(RunsPage* runs, Problems* problems, QWidget* window)
    : QObject(window)
    , m_runs(runs)
    , m_problems(problems)
    , m_window(window)
    , m_reading(new JobSlot(this))
    , m_newRun(new QAction(tr("&New Run…"), this))
{
    m_buildTokenizer =
        addTool(tr("Build &Tokenizer…"), tr("Make a tokenizer file from a byte model or a corpus"),
                tokenizerTool());
    m_evaluate = addTool(tr("&Evaluate ICAE…"),
                         tr("Measure how well texts come back from memory slots"), evaluateTool());
    m_newRun->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N));
    m_newRun->setToolTip(tr("Choose what to train on what, see what it will need, and start it"));
    m_newRun->setStatusTip(m_newRun->toolTip());
    connect(m_newRun, &QAction::triggered, this, [this] { newRun({}); });
    connect(runs, &RunsPage::newRunRequested, this, &LaunchControl::newRun);
    connect(runs, &RunsPage::runAgainRequested, this, &LaunchControl::runAgain);
}

QAction* LaunchControl::addTool(const QString& text, const QString& tip, const ToolKind& tool)
{
    auto* action = new QAction(text, this);
    action->setToolTip(tip);
    action->setStatusTip(tip);
    connect(action, &QAction::triggered, this, [this, action, &tool] {
        const QString title = action->text().remove(QLatin1Char('&')).remove(QStringLiteral("…"));
        auto* dialog = new ToolDialog(title, tool, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ToolDialog::made, this, &LaunchControl::made);
        dialog->show();
    });
    return action;
}

LaunchDialog* LaunchControl::makeDialog()
{
    auto* dialog = new LaunchDialog(m_window);
    dialog->setRunsFolder(defaultRunsFolder());
    if (const auto last = lastCommand())
        static_cast<void>(dialog->setCommand(*last)); // one of an older version is forgotten
    connect(dialog, &LaunchDialog::startRequested, this, [this](const RunCommand& command) {
        m_runs->launcher()->start(command);
        remember(QString::fromStdString(command.out));
    });
    connect(dialog, &LaunchDialog::queueRequested, this, [this](const RunCommand& command) {
        m_runs->launcher()->enqueue(command);
        remember(QString::fromStdString(command.out));
    });
    connect(dialog, &LaunchDialog::sweepRequested, this, &LaunchControl::startSweep);
    return dialog;
}

void LaunchControl::show(const std::optional<RunCommand>& command)
{
    if (!m_dialog)
        m_dialog = makeDialog();
    m_dialog->setRunsFolder(defaultRunsFolder());
    if (command)
        if (const auto set = m_dialog->setCommand(*command); !set) {
            m_problems->add(set.error());
            return;
        }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void LaunchControl::newRun(const QString& kind)
{
    if (kind.isEmpty()) {
        show(std::nullopt);
        return;
    }
    RunCommand command; // the text stays, what belongs to a kind does not
    if (m_dialog)
        command = m_dialog->form()->command();
    command.kind = kind.toStdString();
    command.preset.clear();
    command.settings.clear();
    command.inputs.clear();
    command.out.clear();
    show(command);
}

void LaunchControl::runAgain(const QString& path)
{
    m_reading->run([path = path.toStdString()](std::stop_token) { return againCommand(path); },
                   [this](const Result<RunCommand>& command) {
                       if (command)
                           show(*command);
                       else
                           m_problems->add(command.error());
                   });
}

void LaunchControl::startSweep(const QStringList& arguments, const QString& out)
{
    const auto program = RunLauncher::program();
    if (!program) {
        m_problems->add(program.error());
        return;
    }
    if (!QProcess::startDetached(QString::fromStdString(program->string()), arguments)) {
        m_problems->add({ErrorCode::Resource, tr("The sweep could not be started").toStdString(),
                         tr("Start its command line in a terminal to see why").toStdString()});
        return;
    }
    remember(out);
}

void LaunchControl::remember(const QString& out)
{
    QSettings().setValue(QStringLiteral("launch/folder"), QFileInfo(out).path());
    m_runs->addFolders({out});
    m_runs->select({out});
    Q_EMIT started(out);
}

} // namespace mullion::workbench
