// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/runs/resourcemeter.h"

#include "app/workbench/jobslot.h"
#include "core/base/filelock.h"
#include "core/runs/runfolder.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QTimer>

namespace mullion::workbench {

namespace {

constexpr int kReadEveryMs = 2000;

QString sizeText(std::uint64_t bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1,
                                       QLocale::DataSizeTraditionalFormat);
}

ResourceMeter::Reading readAll(const std::vector<std::filesystem::path>& runs)
{
    ResourceMeter::Reading reading;
    reading.machine = machineLoad();
    reading.gpus = gpuLoads();
    for (const auto& run : runs) {
        const auto holder = lockHolder(RunFolder(run).lockFile());
        if (!holder || holder->isAlive() != std::optional(true))
            continue;
        if (const auto bytes = residentBytes(static_cast<pid_t>(holder->pid))) {
            reading.runBytes += *bytes;
            ++reading.runs;
        }
    }
    return reading;
}

} // namespace

ResourceMeter::ResourceMeter(std::function<std::vector<std::filesystem::path>()> activeRuns,
                             QWidget* parent)
    : QWidget(parent)
    , m_activeRuns(std::move(activeRuns))
    , m_job(new JobSlot(this))
    , m_label(new QLabel(this))
{
    setObjectName(QStringLiteral("resourceMeter"));
    m_label->setTextFormat(Qt::PlainText);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 0);
    layout->addWidget(m_label);
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &ResourceMeter::read);
    timer->start(kReadEveryMs);
    m_label->setText(tr("CPU"));
    QTimer::singleShot(0, this, &ResourceMeter::read);
}

void ResourceMeter::read()
{
    if (m_job->isBusy())
        return;
    m_job->run([runs = m_activeRuns()](const std::stop_token&) { return readAll(runs); },
               [this](const Reading& reading) { show(reading); });
}

void ResourceMeter::show(const Reading& reading)
{
    QStringList parts;
    QStringList tips;
    if (reading.machine) {
        const auto busy = m_before ? reading.machine->busySince(*m_before) : std::nullopt;
        m_before = reading.machine;
        if (busy) {
            parts << tr("CPU %1 %").arg(qRound(100 * *busy));
            tips << tr("All processors of this machine, over the last seconds");
        }
        const std::uint64_t used = reading.machine->memoryBytes - reading.machine->availableBytes;
        parts << tr("Memory %1 of %2").arg(sizeText(used), sizeText(reading.machine->memoryBytes));
        tips << tr("Memory that programs hold; %1 are left for others")
                    .arg(sizeText(reading.machine->availableBytes));
    }
    if (reading.runs > 0) {
        parts << tr("Runs %1").arg(sizeText(reading.runBytes));
        tips << tr("Of it, %1 belong to %n run(s) at work", nullptr, reading.runs)
                    .arg(sizeText(reading.runBytes));
    }
    for (const GpuLoad& gpu : reading.gpus) {
        parts << tr("GPU %1 of %2, %3 %")
                     .arg(sizeText(gpu.usedBytes), sizeText(gpu.memoryBytes))
                     .arg(qRound(100 * gpu.busy));
        tips << tr("Memory of %1 in use, and the share of time in which it computed")
                    .arg(QString::fromStdString(gpu.name));
    }
    m_label->setText(parts.join(QStringLiteral("   ")));
    m_label->setToolTip(tips.join(QLatin1Char('\n')));
    m_label->setAccessibleName(tr("Use of this machine: %1").arg(parts.join(QStringLiteral(", "))));
}

} // namespace mullion::workbench
