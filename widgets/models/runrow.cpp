// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/runrow.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace mullion {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("mullion", text);
}

template <class T>
int compare(const T& a, const T& b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

template <class T>
int compareOptional(const std::optional<T>& a, const std::optional<T>& b)
{
    if (!a || !b)
        return int(a.has_value()) - int(b.has_value());
    return compare(*a, *b);
}

QString fromUtf8(const std::string& text)
{
    return QString::fromStdString(text);
}

QString tagsText(const RunRow& row)
{
    QStringList tags;
    for (const std::string& tag : row.labels.tags)
        tags << fromUtf8(tag);
    return tags.join(QStringLiteral(" "));
}

std::optional<double> startedOf(const RunRow& row)
{
    return row.summary.startedSeconds > 0 ? std::optional(row.summary.startedSeconds)
                                          : std::nullopt;
}

QString timeText(double seconds)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(seconds * 1000));
    if (when.date() == QDate::currentDate())
        return QLocale().toString(when.time(), QLocale::ShortFormat);
    return QLocale().toString(when, QLocale::ShortFormat);
}

/// What needs attention first.
int rank(const RunRow& row)
{
    if (!row.isReadable)
        return 0;
    switch (row.summary.condition) {
    case RunCondition::Failed:
        return 1;
    case RunCondition::Ended:
        return 2;
    case RunCondition::Running:
        return 3;
    case RunCondition::Paused:
        return 4;
    case RunCondition::RunningElsewhere:
        return 5;
    case RunCondition::New:
        return 6;
    case RunCondition::Stopped:
        return 7;
    case RunCondition::Finished:
        return 8;
    }
    return 9;
}

} // namespace

QString titleOf(RunColumn column)
{
    switch (column) {
    case RunColumn::Name:
        return tr("Name");
    case RunColumn::State:
        return tr("State");
    case RunColumn::Progress:
        return tr("Progress");
    case RunColumn::Remaining:
        return tr("Remaining");
    case RunColumn::HeldOut:
        return tr("Bits/byte");
    case RunColumn::Kind:
        return tr("Kind");
    case RunColumn::Device:
        return tr("Device");
    case RunColumn::Group:
        return tr("Group");
    case RunColumn::Tags:
        return tr("Tags");
    case RunColumn::Started:
        return tr("Started");
    }
    return {};
}

QString helpOf(RunColumn column)
{
    switch (column) {
    case RunColumn::Name:
        return tr("The name given to the run, or that of its folder");
    case RunColumn::State:
        return tr("Whether the run is at work, and how it ended");
    case RunColumn::Progress:
        return tr("Steps done, of all steps");
    case RunColumn::Remaining:
        return tr("Estimated time until the last step");
    case RunColumn::HeldOut:
        return tr("Bits per byte on held-out text, at the last measurement; less is better. Only "
                  "runs measured on the same text can be compared");
    case RunColumn::Kind:
        return tr("What the run trains: m1 a model over bytes, m2 one over tokens, base one to "
                  "build on, icae memory slots");
    case RunColumn::Device:
        return tr("Where it is trained, as its settings say");
    case RunColumn::Group:
        return tr("The group you have put the run into");
    case RunColumn::Tags:
        return tr("Your words for finding the run again");
    case RunColumn::Started:
        return tr("When the first step was begun");
    }
    return {};
}

QString stateWord(const RunRow& row)
{
    if (!row.isReadable)
        return tr("unreadable");
    switch (row.summary.condition) {
    case RunCondition::New:
        return tr("not begun");
    case RunCondition::Running:
        return tr("running");
    case RunCondition::RunningElsewhere:
        return tr("on another machine");
    case RunCondition::Paused:
        return tr("paused");
    case RunCondition::Finished:
        return tr("finished");
    case RunCondition::Stopped:
        return tr("stopped");
    case RunCondition::Failed:
        return tr("failed");
    case RunCondition::Ended:
        return tr("ended without result");
    }
    return {};
}

QString stateHelp(const RunRow& row)
{
    if (!row.isReadable)
        return fromUtf8(row.problem);
    switch (row.summary.condition) {
    case RunCondition::New:
        return tr("The folder is made, but no step was trained yet");
    case RunCondition::Running:
        return tr("A process of this machine trains it");
    case RunCondition::RunningElsewhere:
        return tr("A process of another machine has it; whether that still lives cannot be seen "
                  "from here");
    case RunCondition::Paused:
        return tr("Its process waits, and keeps its memory, until you choose Continue");
    case RunCondition::Finished:
        return tr("All steps are done");
    case RunCondition::Stopped:
        return tr("Saved and stopped at step %1; Resume goes on from there")
            .arg(QLocale().toString(qulonglong(row.summary.checkpointStep)));
    case RunCondition::Failed:
        return fromUtf8(row.summary.message);
    case RunCondition::Ended:
        return row.summary.checkpointStep > 0
                   ? tr("The process is gone and left no result: killed, crashed, or the machine "
                        "was switched off. Resume goes on from the checkpoint of step %1")
                         .arg(QLocale().toString(qulonglong(row.summary.checkpointStep)))
                   : tr("The process is gone and left neither result nor checkpoint: killed, "
                        "crashed, or the machine was switched off. Resume begins at step 0");
    }
    return {};
}

std::optional<double> progressOf(const RunRow& row)
{
    if (!row.isReadable || row.summary.allSteps == 0)
        return std::nullopt;
    return std::min(1.0, double(row.summary.step) / double(row.summary.allSteps));
}

QString durationText(double seconds)
{
    const auto whole = static_cast<qint64>(std::llround(std::max(0.0, seconds)));
    if (whole < 60)
        return tr("%1 s").arg(whole);
    if (whole < 3600)
        return tr("%1 min %2 s").arg(whole / 60).arg(whole % 60);
    if (whole < 86400)
        return tr("%1 h %2 min").arg(whole / 3600).arg(whole / 60 % 60);
    return tr("%1 d %2 h").arg(whole / 86400).arg(whole / 3600 % 24);
}

QString cellText(const RunRow& row, RunColumn column)
{
    const RunSummary& summary = row.summary;
    switch (column) {
    case RunColumn::Name:
        return fromUtf8(shownName(row.path, row.labels));
    case RunColumn::State:
        return stateWord(row);
    case RunColumn::Progress: {
        const auto done = progressOf(row);
        // Rounded down: 100 % is said of nothing that is not done.
        return done ? tr("%1 %").arg(int(std::floor(*done * 100))) : QString();
    }
    case RunColumn::Remaining:
        return summary.remainingSeconds ? durationText(*summary.remainingSeconds) : QString();
    case RunColumn::HeldOut:
        return summary.validationBitsPerByte
                   ? QLocale().toString(*summary.validationBitsPerByte, 'f', 3)
                   : QString();
    case RunColumn::Kind:
        return summary.preset.empty()
                   ? fromUtf8(summary.kind)
                   : tr("%1 %2").arg(fromUtf8(summary.kind), fromUtf8(summary.preset));
    case RunColumn::Device:
        return fromUtf8(summary.device);
    case RunColumn::Group:
        return fromUtf8(row.labels.group);
    case RunColumn::Tags:
        return tagsText(row);
    case RunColumn::Started:
        return summary.startedSeconds > 0 ? timeText(summary.startedSeconds) : QString();
    }
    return {};
}

int compareCells(const RunRow& a, const RunRow& b, RunColumn column)
{
    switch (column) {
    case RunColumn::State:
        return compare(rank(a), rank(b));
    case RunColumn::Progress:
        return compareOptional(progressOf(a), progressOf(b));
    case RunColumn::Remaining:
        return compareOptional(a.summary.remainingSeconds, b.summary.remainingSeconds);
    case RunColumn::HeldOut:
        return compareOptional(a.summary.validationBitsPerByte, b.summary.validationBitsPerByte);
    case RunColumn::Started:
        return compareOptional(startedOf(a), startedOf(b));
    case RunColumn::Name:
        return compare(shownName(a.path, a.labels), shownName(b.path, b.labels));
    case RunColumn::Kind:
        return compare(std::pair(a.summary.kind, a.summary.preset),
                       std::pair(b.summary.kind, b.summary.preset));
    case RunColumn::Device:
        return compare(a.summary.device, b.summary.device);
    case RunColumn::Group:
        return compare(a.labels.group, b.labels.group);
    case RunColumn::Tags:
        return compare(a.labels.tags, b.labels.tags);
    }
    return 0;
}

} // namespace mullion
