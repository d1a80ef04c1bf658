// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workbench/jobslot.h"
#include "core/icae/openedicae.h"
#include "core/icae/passagestudy.h"

#include <QDockWidget>
#include <QThreadPool>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <optional>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;

namespace mullion {
class RestorationView;
}

namespace mullion::workbench {

class Workspace;

/// How an ICAE is opened; on a worker thread.
using IcaeOpener = std::function<Result<OpenedIcae>(const std::filesystem::path&)>;

/// What an ICAE's memory slots keep of a passage: the selected bytes, or what fits into a segment
/// from the cursor on. The restoration stands beside it, with its figures; fewer slots keep less.
class RestorationDock final : public QDockWidget
{
    Q_OBJECT

public:
    explicit RestorationDock(Workspace* workspace, IcaeOpener opener = {},
                             QWidget* parent = nullptr);

    /// Adds the run folder of an ICAE to those that can be chosen, and chooses it.
    void chooseIcae(const QString& folder);

    [[nodiscard]] RestorationView* view() const { return m_view; }
    [[nodiscard]] QSlider* slots() const { return m_slots; }
    /// What is missing, with its cure; empty while a restoration is shown.
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString figures() const;
    [[nodiscard]] bool isBusy() const
    {
        return m_soon.isActive() || m_opening.isBusy() || m_study.isBusy();
    }

private:
    struct Passage
    {
        std::uint64_t begin = 0;
        std::uint64_t bytes = 0; ///< 0: as many as fit into a segment
        bool isCut = false;      ///< more is selected
    };

    void buildContent();
    void connectControls();
    void takeProject();
    void addIcae(const QString& folder);
    void browse();
    void openChosen();
    void setSlotRange();
    void updateSoon();
    void update();
    void showStudy(const Result<PassageStudy>& study, const Passage& passage);
    void showState(const QString& sentence);
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] Passage passage() const;

    Workspace* m_workspace;
    IcaeOpener m_opener;
    QComboBox* m_choice;
    QPushButton* m_browse;
    QSlider* m_slots;
    QSpinBox* m_slotNumber;
    QLabel* m_place;
    QLabel* m_figures;
    QLabel* m_state;
    RestorationView* m_view;
    std::optional<OpenedIcae> m_icae;
    QString m_opened;  ///< the folder that m_icae or m_problem belongs to
    QString m_problem; ///< why it could not be opened
    QTimer m_soon;
    QTimer m_waiting;      ///< after a while of work the user is told of it
    QThreadPool m_threads; ///< not those of others, who may be long at work; outlives the slots
    JobSlot m_opening;
    JobSlot m_study;
};

/// The figures of a passage in one line.
QString figuresSentence(const PassageStudy& study);

} // namespace mullion::workbench
