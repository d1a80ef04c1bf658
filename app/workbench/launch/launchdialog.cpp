// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/launch/launchdialog.h"

#include "app/workbench/describe.h"
#include "app/workbench/jobslot.h"
#include "app/workbench/launch/commandlinebox.h"
#include "app/workbench/launch/forecastline.h"
#include "core/base/file.h"
#include "core/base/shelltext.h"
#include "core/runs/sweeps/sweeptext.h"
#include "widgets/forms/declaredtext.h"
#include "widgets/forms/fieldsform.h"
#include "widgets/forms/runform.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMetaMethod>
#include <QPushButton>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

namespace mullion::workbench {

namespace {

constexpr int kTypingPauseMs = 250;

QStringList asList(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list << QString::fromStdString(word);
    return list;
}

QFrame* rule(QWidget* parent)
{
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    return line;
}

} // namespace

LaunchDialog::LaunchDialog(QWidget* parent)
    : QDialog(parent)
    , m_form(new RunForm(this))
    , m_line(new CommandLineBox(this))
    , m_forecast(new ForecastLine(this))
    , m_several(describe(new QCheckBox(tr("Se&veral values"), this), tr("Several values"),
                         tr("A sweep: a field may have several values, such as 0.01, 0.003, and "
                            "there is a run for each choice of values")))
    , m_state(new QLabel(this))
    , m_show(describe(new QPushButton(tr("S&how"), this), tr("Show what is missing"),
                      tr("Go to the place in the form")))
    , m_start(describe(new QPushButton(tr("&Start Now"), this), tr("Start now"),
                       tr("Start the run; it goes on when this window is closed")))
    , m_queue(describe(new QPushButton(tr("Add to &Queue"), this), tr("Add to queue"),
                       tr("Start the run when those before it have ended")))
    , m_checks(new JobSlot(this))
    , m_checkSoon(new QTimer(this))
{
    setWindowTitle(tr("New Run"));
    m_checkSoon->setSingleShot(true);
    m_checkSoon->setInterval(kTypingPauseMs);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_start->setDefault(true);
    for (QPushButton* button : {m_show, m_queue})
        button->setAutoDefault(false);
    auto* close = describe(new QPushButton(tr("&Close"), this), tr("Close"),
                           tr("Close without starting anything; the form is kept"));
    close->setAutoDefault(false);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_several);
    buttons->addSpacing(12);
    buttons->addWidget(m_state, 1);
    for (QPushButton* button : {m_show, close, m_queue, m_start})
        buttons->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_form, 1);
    layout->addWidget(rule(this));
    layout->addWidget(m_line);
    layout->addWidget(m_forecast);
    layout->addWidget(rule(this));
    layout->addLayout(buttons);
    resize(1000, 780);

    connect(m_form, &RunForm::edited, this, &LaunchDialog::readForm);
    connect(m_line, &CommandLineBox::read, this, [this](const RunCommand& command) {
        if (const auto set = m_form->setCommand(command); !set)
            m_line->setProblem(sentenceOf(set.error()));
    });
    connect(m_line, &CommandLineBox::problemChanged, this, &LaunchDialog::updateState);
    connect(m_line, &CommandLineBox::formWanted, this, &LaunchDialog::readForm);
    connect(m_several, &QCheckBox::toggled, this, [this](bool several) {
        m_line->setReadable(!several);
        m_form->setSeveral(several);
    });
    connect(m_checkSoon, &QTimer::timeout, this, &LaunchDialog::checkPlacesLater);
    connect(m_show, &QPushButton::clicked, this, &LaunchDialog::focusReason);
    connect(m_start, &QPushButton::clicked, this, [this] { finish(false); });
    connect(m_queue, &QPushButton::clicked, this, [this] { finish(true); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    readForm();
}

Result<> LaunchDialog::setCommand(const RunCommand& command)
{
    return m_form->setCommand(command);
}

void LaunchDialog::setRunsFolder(const QString& folder)
{
    m_form->setRunsFolder(folder);
    readForm();
}

std::size_t LaunchDialog::runCount() const
{
    return sweepSize(m_form->fields()->axes());
}

/// The first of the runs of a sweep stands for the others in the forecast.
void LaunchDialog::readForm()
{
    RunCommand command = m_form->command();
    const RunPlaces places = RunPlaces::of(command, m_form->isSeveral());
    if (m_checked != places)
        m_checkSoon->start();
    m_line->showText(m_form->isSeveral()
                         ? QStringLiteral("mullion ") + QString::fromStdString(quoted([&] {
                               std::vector<std::string> words;
                               for (const QString& word : sweepArguments())
                                   words.push_back(word.toStdString());
                               return words;
                           }()))
                         : QString::fromStdString(toText(command)));
    for (const auto& [field, values] : m_form->fields()->axes())
        command.settings.push_back(field + "=" + values.front());
    const QString out = QString::fromStdString(command.out);
    command.out.clear();
    const bool canTry = m_form->fields()->problem().isEmpty() && !command.corpus.empty();
    m_forecast->setRun(canTry ? asList(toArguments(command)) : QStringList(), out, runCount());
    updateState();
}

void LaunchDialog::checkPlacesLater()
{
    const RunPlaces places = RunPlaces::of(m_form->command(), m_form->isSeveral());
    m_checks->run([places](std::stop_token) { return checkPlaces(places); },
                  [this, places](const RunProblems& problems) {
                      m_checked = places;
                      showPlaces(problems);
                  });
}

void LaunchDialog::showPlaces(const RunProblems& problems)
{
    for (const auto& [place, error] : m_problems)
        m_form->showProblem(place, {});
    m_problems = problems;
    for (const auto& [place, error] : m_problems)
        m_form->showProblem(place, sentenceOf(error));
    updateState();
}

QString LaunchDialog::reasonNow() const
{
    if (!m_line->problem().isEmpty())
        return tr("The command line cannot be read: %1").arg(m_line->problem());
    if (!m_form->fields()->problem().isEmpty())
        return m_form->fields()->problem();
    if (m_checked != RunPlaces::of(m_form->command(), m_form->isSeveral()))
        return tr("Looking at the files.");
    if (!m_problems.empty())
        return sentenceOf(m_problems.begin()->second);
    if (m_form->isSeveral() && runCount() < 2)
        return tr("Give a field several values, such as 0.01, 0.003.");
    return {};
}

void LaunchDialog::updateState()
{
    m_reason = reasonNow();
    const bool ready = m_reason.isEmpty();
    m_start->setEnabled(ready);
    m_queue->setEnabled(ready && !m_form->isSeveral());
    m_queue->setVisible(isSignalConnected(QMetaMethod::fromSignal(&LaunchDialog::queueRequested)));
    m_show->setVisible(!ready && (!m_form->fields()->problem().isEmpty() || !m_problems.empty()));
    m_state->setText(!ready ? tr("Cannot start: %1").arg(m_reason)
                     : m_form->isSeveral()
                         ? tr("Ready to start %n run(s).", nullptr, static_cast<int>(runCount()))
                         : tr("Ready to start."));
    m_state->setAccessibleName(m_state->text());
}

void LaunchDialog::focusReason()
{
    if (!m_form->fields()->problem().isEmpty())
        m_form->fields()->focusProblem();
    else if (!m_problems.empty())
        m_form->focusPlace(m_problems.begin()->first);
}

QStringList LaunchDialog::sweepArguments() const
{
    const QString out = QString::fromStdString(m_form->command().out);
    return {QStringLiteral("sweep"), out + QStringLiteral(".sweep.json"), QStringLiteral("--out"),
            out};
}

void LaunchDialog::finish(bool queue)
{
    if (!reasonNow().isEmpty())
        return;
    const RunCommand command = m_form->command();
    QSettings settings;
    settings.setValue(QStringLiteral("launch/last"), QString::fromStdString(toText(command)));
    if (m_form->isSeveral()) {
        startSweep();
        return;
    }
    accept();
    if (queue)
        Q_EMIT queueRequested(command);
    else
        Q_EMIT startRequested(command);
}

void LaunchDialog::startSweep()
{
    const RunCommand command = m_form->command();
    const QStringList arguments = sweepArguments();
    const auto written = writeFileAtomically(arguments.at(1).toStdString(),
                                             sweepText(command, m_form->fields()->axes()));
    if (!written) {
        m_state->setText(sentenceOf(written.error()));
        return;
    }
    accept();
    Q_EMIT sweepRequested(arguments, QString::fromStdString(command.out));
}

} // namespace mullion::workbench
