// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/runlabels.h"
#include "core/runs/runsummary.h"
#include "widgets/plot/figurefile.h"

#include <QJsonObject>
#include <QWidget>

#include <filesystem>
#include <optional>
#include <vector>

namespace mullion::workbench {

/// A run as the views see it.
struct ShownRun
{
    std::filesystem::path path;
    RunSummary summary;
    RunLabels labels;
    int colorIndex = 0; ///< the run's colour everywhere: that of its labels, or one given for now

    friend bool operator==(const ShownRun&, const ShownRun&) = default;
};

/// A tab of the Runs page: shows the selected runs.
class RunView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// The selected runs; again whenever one of them has changed. Must return within 16 ms: reading
    /// files happens on worker threads (JobSlot). Called for the tab that is shown only.
    virtual void showRuns(const std::vector<ShownRun>& runs) = 0;

    /// What the user has chosen in the view (axes, smoothing, range ...), as data: for the
    /// project's memory, undo, and figure recipes.
    [[nodiscard]] virtual QJsonObject viewState() const { return {}; }
    virtual void restoreViewState(const QJsonObject& /*state*/) {}

    /// As it stands, for a file; nothing when there is nothing to draw.
    [[nodiscard]] virtual std::optional<FigureContent> figure() const { return std::nullopt; }

    /// Reads what it needs now and lays out, for a view that is never shown (--figure).
    virtual Result<> prepare(const std::vector<ShownRun>& runs)
    {
        showRuns(runs);
        return {};
    }

Q_SIGNALS:
    void viewStateChanged(); ///< the user has changed something that viewState() holds
};

} // namespace mullion::workbench
