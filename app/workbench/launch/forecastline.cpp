// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/launch/forecastline.h"

#include "app/workbench/describe.h"
#include "app/workbench/runs/runlauncher.h"
#include "core/base/machinespace.h"
#include "widgets/forms/declaredtext.h"
#include "widgets/forms/problemlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProcess>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace mullion::workbench {

namespace {

constexpr int kPatienceMs = 3000; ///< of a probe that was asked to end

QString sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString timeText(double seconds)
{
    const auto whole = static_cast<qint64>(seconds + 0.5);
    if (whole < 60)
        return ForecastLine::tr("%n second(s)", nullptr, static_cast<int>(whole));
    if (whole < 3600)
        return ForecastLine::tr("%n minute(s)", nullptr, static_cast<int>((whole + 30) / 60));
    if (whole < 48 * 3600)
        return ForecastLine::tr("%1 h %2 min")
            .arg(whole / 3600)
            .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'));
    return ForecastLine::tr("%n day(s)", nullptr, static_cast<int>((whole + 43200) / 86400));
}

} // namespace

ForecastLine::ForecastLine(QWidget* parent)
    : QWidget(parent)
    , m_button(new QPushButton(this))
    , m_label(new QLabel(this))
    , m_problem(new ProblemLabel(this))
{
    m_button->setAutoDefault(false);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* text = new QVBoxLayout;
    text->setSpacing(2);
    text->addWidget(m_label);
    text->addWidget(m_problem);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button, 0, Qt::AlignTop);
    layout->addLayout(text, 1);
    connect(m_button, &QPushButton::clicked, this, &ForecastLine::startOrCancel);
    showState();
}

ForecastLine::~ForecastLine()
{
    if (!m_process)
        return;
    // Nobody waits for it any more, and nothing of it is kept.
    m_process->disconnect(this);
    m_process->setParent(nullptr);
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    QTimer::singleShot(kPatienceMs, m_process, &QProcess::kill);
    m_process->terminate();
}

void ForecastLine::setRun(const QStringList& arguments, const QString& out, std::size_t runs)
{
    m_arguments = arguments;
    m_out = out;
    m_runs = runs;
    showState();
}

void ForecastLine::startOrCancel()
{
    if (!m_process) {
        start();
        return;
    }
    m_wasCancelled = true;
    QTimer::singleShot(kPatienceMs, m_process, &QProcess::kill);
    m_process->terminate();
    showState();
}

void ForecastLine::start()
{
    const auto program = RunLauncher::program();
    if (!program) {
        m_problem->setProblem(sentenceOf(program.error()));
        return;
    }
    m_problem->setProblem({});
    m_wasCancelled = false;
    m_running = m_arguments;
    m_process = new QProcess(this);
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        finish(code, status == QProcess::CrashExit);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(-1, false);
    });
    m_process->start(QString::fromStdString(program->string()),
                     m_arguments
                         + QStringList{QStringLiteral("--forecast"), QStringLiteral("--json")});
    showState();
}

void ForecastLine::finish(int exitCode, bool crashed)
{
    const QByteArray output = m_process->readAllStandardOutput();
    QString errors = QString::fromUtf8(m_process->readAllStandardError()).trimmed();
    if (exitCode == -1 && !crashed)
        errors = m_process->errorString();
    m_process->deleteLater();
    m_process = nullptr;
    if (!m_wasCancelled) {
        if (crashed) {
            m_problem->setProblem(tr("The forecast was ended from outside, most likely because "
                                     "memory gave out. Choose a smaller micro batch or model."));
        } else if (exitCode != 0) {
            errors.remove(QStringLiteral("mullion: "));
            m_problem->setProblem(errors);
        } else if (auto forecast = Forecast::fromJson(output.toStdString())) {
            m_forecast = *forecast;
            m_measured = m_running;
        } else {
            m_problem->setProblem(sentenceOf(forecast.error()));
        }
    }
    showState();
}

QString ForecastLine::words(const Forecast& forecast) const
{
    const auto free = [](const std::optional<std::uint64_t>& bytes) {
        return bytes ? tr("%1 free").arg(sizeText(*bytes)) : tr("free: not known");
    };
    const double runs = static_cast<double>(m_runs);
    QString text = tr("About %1, %2 memory (%3), %4 on the disk (%5).")
                       .arg(timeText(forecast.seconds * runs), sizeText(forecast.memoryBytes),
                            free(availableMemoryBytes()), sizeText(forecast.diskBytes * m_runs),
                            free(freeDiskBytes(m_out.toStdString())));
    if (m_runs > 1)
        text += QLatin1Char(' ')
                + tr("For %n runs like the first one, one after the other.", nullptr,
                     static_cast<int>(m_runs));
    return text;
}

void ForecastLine::showState()
{
    m_button->setText(m_process ? tr("Cancel &Forecast") : tr("&Forecast"));
    describe(m_button, m_process ? tr("Cancel the forecast") : tr("Forecast"),
             m_process ? tr("Stop trying it out")
                       : tr("Train a few steps in a temporary folder, to see how much time, memory "
                            "and disk the run will need"));
    m_button->setEnabled(m_process ? !m_wasCancelled : !m_arguments.isEmpty());
    QPalette colors = palette();
    if (m_process) {
        m_label->setText(m_wasCancelled ? tr("Stopping.")
                                        : tr("Training a few steps of it to see what it needs. The "
                                             "form can be changed meanwhile."));
    } else if (!m_forecast) {
        m_label->setText(tr("Not asked yet what the run will need."));
    } else if (isStale()) {
        m_label->setText(
            tr("Out of date, of the form as it was before: %1").arg(words(*m_forecast)));
        colors.setColor(QPalette::WindowText, colors.color(QPalette::PlaceholderText));
    } else {
        m_label->setText(words(*m_forecast));
        const std::size_t runs = m_runs;
        Forecast all = *m_forecast;
        all.diskBytes *= runs;
        all.mostDiskBytes += (runs - 1) * m_forecast->diskBytes;
        QStringList sentences;
        for (const std::string& shortage :
             shortages(all, {availableMemoryBytes(), freeDiskBytes(m_out.toStdString())}))
            sentences << declaredText(shortage);
        m_problem->setProblem(sentences.join(QLatin1Char(' ')));
    }
    QFont font = m_label->font();
    font.setItalic(!m_process && m_forecast && isStale());
    m_label->setFont(font);
    m_label->setPalette(colors);
    m_label->setAccessibleName(m_label->text());
}

} // namespace mullion::workbench
