// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/runs/rundetails.h"
#include "app/workbench/runs/runview.h"

class QLabel;
class QPlainTextEdit;
class QTextBrowser;

namespace mullion::workbench {

class JobSlot;

/// What one run is and what happened to it, in words.
class DetailsView final : public RunView
{
    Q_OBJECT

public:
    explicit DetailsView(QWidget* parent = nullptr);

    void showRuns(const std::vector<ShownRun>& runs) override;
    Result<> prepare(const std::vector<ShownRun>& runs) override;

private:
    void showDetails(const ShownRun& run, const Result<RunDetails>& details);

    JobSlot* m_job;
    QLabel* m_hint;
    QTextBrowser* m_text;
    std::filesystem::path m_path; ///< of the run whose text stands there
};

} // namespace mullion::workbench
