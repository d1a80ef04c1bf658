// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/detailsview.h"

#include "app/workbench/describe.h"
#include "app/workbench/jobslot.h"
#include "core/runs/runkind.h"
#include "widgets/models/runrow.h"

#include <QDateTime>
#include <QDir>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace mullion::workbench {

namespace {

QString html(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped();
}

QString row(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><td style='padding-right:16px'>%1</td><td>%2</td></tr>")
        .arg(name, value);
}

QString heading(const QString& title)
{
    return QStringLiteral("<h4>%1</h4>").arg(title);
}

QString whenText(const Event& event)
{
    return QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(event.atSeconds * 1000)),
        QLocale::ShortFormat);
}

QString changeText(const ChangeEvent& change)
{
    QString word;
    switch (change.change) {
    case RunChange::Started:
        word = DetailsView::tr("started");
        break;
    case RunChange::Resumed:
        word = DetailsView::tr("resumed");
        break;
    case RunChange::Saved:
        word = DetailsView::tr("saved");
        break;
    case RunChange::Paused:
        word = DetailsView::tr("paused");
        break;
    case RunChange::Continued:
        word = DetailsView::tr("continued");
        break;
    case RunChange::Stopped:
        word = DetailsView::tr("stopped");
        break;
    case RunChange::Finished:
        word = DetailsView::tr("finished");
        break;
    case RunChange::Failed:
        word = DetailsView::tr("failed");
        break;
    }
    return change.message.empty() ? word
                                  : DetailsView::tr("%1: %2").arg(word, html(change.message));
}

QString changesTable(const std::vector<Event>& events)
{
    QString text;
    for (const Event& event : events) {
        const auto* change = std::get_if<ChangeEvent>(&event.what);
        const auto* warning = std::get_if<WarningEvent>(&event.what);
        text += row(DetailsView::tr("%1, step %2").arg(whenText(event)).arg(event.step),
                    change ? changeText(*change) : html(warning->message));
    }
    return QStringLiteral("<table>%1</table>").arg(text);
}

QString summaryTable(const ShownRun& run)
{
    const RunRow shown{run.path, run.summary, run.labels, {}, true, true};
    const QLocale locale;
    QString text =
        row(DetailsView::tr("State"),
            DetailsView::tr("%1. %2").arg(stateWord(shown), stateHelp(shown).toHtmlEscaped()));
    text +=
        row(DetailsView::tr("Folder"),
            QDir::toNativeSeparators(QString::fromStdString(run.path.string())).toHtmlEscaped());
    text += row(DetailsView::tr("Steps"),
                DetailsView::tr("%1 of %2; last checkpoint at %3")
                    .arg(locale.toString(qulonglong(run.summary.step)),
                         locale.toString(qulonglong(run.summary.allSteps)),
                         locale.toString(qulonglong(run.summary.checkpointStep))));
    text += row(DetailsView::tr("Time"), durationText(run.summary.elapsedSeconds));
    if (!run.labels.note.empty())
        text += row(DetailsView::tr("Note"),
                    html(run.labels.note).replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    return QStringLiteral("<table>%1</table>").arg(text);
}

QString metricsTable(const RunSummary& summary)
{
    QString text;
    for (const auto& [name, metric] : summary.metrics) {
        const QString number = QLocale().toString(metric.value, 'g', 6);
        text += row(
            html(name),
            DetailsView::tr("%1, at step %2")
                .arg(metric.unit.empty() ? number : number + QLatin1Char(' ') + html(metric.unit))
                .arg(metric.step));
    }
    return QStringLiteral("<table>%1</table>").arg(text);
}

QString settingsTable(const RunSpec& spec)
{
    QString text;
    for (const UsedInput& input : spec.uses)
        text += row(html(input.role), html(input.name));
    for (const std::filesystem::path& path : spec.corpus.paths)
        text += row(DetailsView::tr("corpus"), html(path.string()));
    for (const Field& field : spec.values.kind().fields)
        text += QStringLiteral("<tr title='%1'><td style='padding-right:16px'>%2</td><td>%3 "
                               "%4</td></tr>")
                    .arg(html(field.help), html(field.id), html(textOf(spec.values.at(field.id))),
                         field.type == FieldType::Span ? QString() : html(field.unit));
    return QStringLiteral("<table>%1</table>").arg(text);
}

} // namespace

DetailsView::DetailsView(QWidget* parent)
    : RunView(parent)
    , m_job(new JobSlot(this))
    , m_hint(new QLabel(tr("Choose one run in the list to see what it is and what happened to it."),
                        this))
    , m_text(describe(new QTextBrowser(this), tr("Details of the run"),
                      tr("Settings, changes of state, warnings, measurements and log")))
{
    m_hint->setWordWrap(true);
    m_hint->setMargin(12);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(12);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_hint);
    layout->addWidget(m_text, 1);
    m_text->hide();
}

void DetailsView::showRuns(const std::vector<ShownRun>& runs)
{
    m_hint->setVisible(runs.size() != 1);
    if (runs.size() != 1) {
        m_job->cancel();
        m_text->hide();
        m_path.clear();
        return;
    }
    m_job->run([run = runs.front()](
                   const std::stop_token&) { return std::pair(run, readRunDetails(run.path)); },
               [this](const std::pair<ShownRun, Result<RunDetails>>& read) {
                   showDetails(read.first, read.second);
               });
}

Result<> DetailsView::prepare(const std::vector<ShownRun>& runs)
{
    if (runs.size() != 1)
        return fail(ErrorCode::Usage, tr("The view shows one run").toStdString(),
                    tr("Name one run").toStdString());
    const auto details = readRunDetails(runs.front().path);
    MULLION_TRY(details);
    showDetails(runs.front(), details);
    return {};
}

void DetailsView::showDetails(const ShownRun& run, const Result<RunDetails>& details)
{
    const int place = m_path == run.path ? m_text->verticalScrollBar()->value() : 0;
    m_path = run.path;
    QString text = QStringLiteral("<h3>%1</h3>").arg(html(shownName(run.path, run.labels)));
    if (!details) {
        text += QStringLiteral("<p>%1</p>").arg(html(details.error().sentence()));
    } else {
        text += summaryTable(run);
        if (!run.summary.metrics.empty())
            text += heading(tr("Last measurements")) + metricsTable(run.summary);
        if (!details->warnings.empty())
            text += heading(tr("Warnings")) + changesTable(details->warnings);
        text += heading(tr("What happened")) + changesTable(details->changes);
        text += heading(tr("Settings")) + settingsTable(details->spec);
        if (!details->logTail.empty())
            text += heading(tr("End of the log"))
                    + QStringLiteral("<pre style='white-space:pre-wrap'>%1</pre>")
                          .arg(html(details->logTail));
    }
    m_text->setHtml(text);
    m_text->verticalScrollBar()->setValue(place);
    m_text->show();
}

} // namespace mullion::workbench
