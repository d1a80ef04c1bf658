// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/runs/runview.h"
#include "app/workbench/timemachine/checkpointreader.h"

#include <QStringList>
#include <QTimer>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace mullion {
class CostText;
}

namespace mullion::workbench {

/// Pinned paragraphs, coloured by what the checkpoint under the slider pays for each token, so that
/// one watches learning happen.
class TimeMachineView final : public RunView
{
    Q_OBJECT

public:
    /// `read`: what a checkpoint pays for paragraphs.
    explicit TimeMachineView(QWidget* parent = nullptr, CheckpointReader::Read read = costsUnder);
    ~TimeMachineView() override;

    void showRuns(const std::vector<ShownRun>& runs) override;
    [[nodiscard]] QJsonObject viewState() const override;
    void restoreViewState(const QJsonObject& state) override;

    /// One more paragraph to watch, cut if it is long; the oldest goes when there are too many.
    void pin(const QString& text);
    [[nodiscard]] const QStringList& pins() const { return m_pins; }

    [[nodiscard]] QSlider* slider() const { return m_slider; }
    [[nodiscard]] CheckpointReader* reader() const { return m_reader; }

private:
    void chooseRun();
    void setPins(QStringList pins);
    void addParagraph();
    void removeParagraph();
    void play(bool on);
    void showStep();
    [[nodiscard]] std::vector<std::uint64_t> steps() const;
    [[nodiscard]] QString wordsFor(std::uint64_t step) const;

    std::vector<ShownRun> m_runs;
    QStringList m_pins;
    CheckpointReader* m_reader;
    QComboBox* m_run;
    QToolButton* m_add;
    QToolButton* m_remove;
    QToolButton* m_play;
    QSlider* m_slider;
    QLabel* m_step;
    QLabel* m_hint;
    CostText* m_text;
    QTimer m_playing;
};

} // namespace mullion::workbench
