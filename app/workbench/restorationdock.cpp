// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/restorationdock.h"

#include "app/workbench/describe.h"
#include "app/workbench/selectionbus.h"
#include "app/workbench/workspace.h"
#include "widgets/text/restorationview.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace mullion::workbench {

namespace {

constexpr int kSoonMs = 60;
constexpr int kWaitingMs = 250;
/// Of a selection; more takes seconds, and is no passage.
constexpr std::uint64_t kMostBytes = 8192;

QString number(std::uint64_t value)
{
    return QLocale().toString(qulonglong(value));
}

QString decimal(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

} // namespace

QString figuresSentence(const PassageStudy& study)
{
    const Comparison& c = study.comparison;
    const double ratio = static_cast<double>(c.sourceTokens)
                         / static_cast<double>(std::max<std::uint64_t>(study.slots, 1));
    const QString counts =
        study.segments == 1
            ? RestorationDock::tr("%1 tokens in %2 slots (%3 tokens/slot)")
                  .arg(number(c.sourceTokens), number(study.slots), decimal(ratio, 1))
            : RestorationDock::tr("%1 tokens in %2 slots of %3 segments (%4 tokens/slot)")
                  .arg(number(c.sourceTokens), number(study.slots), number(study.segments),
                       decimal(ratio, 1));
    const QString exact =
        c.isEqual ? RestorationDock::tr("comes back exactly")
                  : RestorationDock::tr("exact for the first %1 tokens").arg(number(c.equalTokens));
    const QStringList parts = {
        counts, exact, RestorationDock::tr("BLEU %1").arg(decimal(c.bleu, 3)),
        RestorationDock::tr("%1 nats/token (%2 without slots)")
            .arg(decimal(study.natsPerToken, 2), decimal(study.natsPerTokenWithout, 2)),
        RestorationDock::tr("%1 bits/slot").arg(decimal(study.bitsPerSlot, 1))};
    return parts.join(QStringLiteral(" · "));
}

RestorationDock::RestorationDock(Workspace* workspace, IcaeOpener opener, QWidget* parent)
    : QDockWidget(tr("Restoration"), parent)
    , m_workspace(workspace)
    , m_opener(std::move(opener))
    , m_choice(describe(new QComboBox(this), tr("ICAE"),
                        tr("The in-context autoencoder that squeezes the passage into slots")))
    , m_browse(describe(new QPushButton(tr("Choose…"), this), tr("Choose an ICAE"),
                        tr("Choose the run folder of an ICAE that the project does not name")))
    , m_slots(describe(new QSlider(Qt::Horizontal, this), tr("Slots of each segment"), QString()))
    , m_slotNumber(describe(new QSpinBox(this), tr("Number of slots"), QString()))
    , m_place(new QLabel(this))
    , m_figures(new QLabel(this))
    , m_state(new QLabel(this))
    , m_view(new RestorationView(this))
    , m_opening(&m_threads)
    , m_study(&m_threads)
{
    setObjectName(QStringLiteral("restorationDock"));
    if (!m_opener)
        m_opener = [](const std::filesystem::path& folder) {
            return openIcae({folder, {}, false});
        };
    m_threads.setMaxThreadCount(2); // a new request need not wait for the old one to stop
    buildContent();
    connectControls();
    takeProject();
    setSlotRange();
    update();
}

void RestorationDock::buildContent()
{
    m_choice->setPlaceholderText(tr("No ICAE"));
    m_choice->setMinimumContentsLength(24);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_slots->setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('m')) * 10);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setToolTip(tr("The passage: the selected bytes, or what fits into a segment from the "
                           "cursor on. Select another one in any view"));
    for (QLabel* label : {m_figures, m_state}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setContentsMargins(6, 0, 6, 0);
    }
    m_state->setMargin(6);
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    describe(m_state, tr("What is missing"), tr("Why nothing is restored, and what to do"));
    describe(m_figures, tr("Figures of the restoration"),
             tr("BLEU: of tokens, 1 is the same text. Nats/token: what each token of the passage "
                "costs the decoder that reads the slots, and the base without slots. Bits/slot: "
                "the difference, shared out among the slots"));

    auto* slotsLabel = new QLabel(tr("&Slots:"), this);
    slotsLabel->setBuddy(m_slots);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(3);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(6, 0, 6, 0);
    top->addWidget(m_choice);
    top->addWidget(m_browse);
    top->addWidget(slotsLabel);
    top->addWidget(m_slots);
    top->addWidget(m_slotNumber);
    top->addWidget(m_place, 1);
    layout->addLayout(top);
    layout->addWidget(m_figures);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_state, 1);
    setWidget(content);
}

void RestorationDock::connectControls()
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(kWaitingMs);
    connect(&m_soon, &QTimer::timeout, this, &RestorationDock::update);
    connect(&m_waiting, &QTimer::timeout, this,
            [this] { m_figures->setText(tr("Restoring the passage.")); });
    connect(m_choice, &QComboBox::currentIndexChanged, this, &RestorationDock::updateSoon);
    connect(m_browse, &QPushButton::clicked, this, &RestorationDock::browse);
    connect(m_slots, &QSlider::valueChanged, m_slotNumber, &QSpinBox::setValue);
    connect(m_slotNumber, &QSpinBox::valueChanged, m_slots, &QSlider::setValue);
    connect(m_slots, &QSlider::valueChanged, this, &RestorationDock::updateSoon);
    connect(m_workspace, &Workspace::textChanged, this, &RestorationDock::updateSoon);
    connect(m_workspace, &Workspace::projectChanged, this, &RestorationDock::takeProject);
    connect(m_workspace->bus(), &SelectionBus::selectedChanged, this, &RestorationDock::updateSoon);
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible)
            updateSoon();
    });
}

void RestorationDock::takeProject()
{
    const auto& project = m_workspace->project();
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        if (project) {
            for (const std::filesystem::path& folder : project->icaes)
                addIcae(QString::fromStdString(folder.string()));
        }
        m_choice->setCurrentIndex(m_choice->count() > 0 ? 0 : -1);
    }
    m_choice->setEnabled(m_choice->count() > 0);
    updateSoon();
}

void RestorationDock::addIcae(const QString& folder)
{
    if (m_choice->findData(folder) >= 0)
        return;
    const auto& project = m_workspace->project();
    const std::filesystem::path path = folder.toStdString();
    const std::filesystem::path shown =
        project ? path.lexically_proximate(project->folder) : path.filename();
    m_choice->addItem(QString::fromStdString(shown.string()), folder);
    m_choice->setItemData(m_choice->count() - 1, folder, Qt::ToolTipRole);
    m_choice->setEnabled(true);
}

void RestorationDock::chooseIcae(const QString& folder)
{
    addIcae(folder);
    m_choice->setCurrentIndex(m_choice->findData(folder));
    updateSoon();
}

void RestorationDock::browse()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Choose the run folder of an ICAE"));
    if (!folder.isEmpty())
        chooseIcae(folder);
}

void RestorationDock::updateSoon()
{
    // What nobody sees computes nothing.
    m_study.cancel();
    m_waiting.stop();
    if (isVisible())
        m_soon.start();
    else
        m_soon.stop();
}

void RestorationDock::openChosen()
{
    const QString folder = m_choice->currentData().toString();
    m_icae.reset();
    m_problem.clear();
    m_opened = folder;
    showState(tr("Opening the ICAE."));
    m_opening.run([open = m_opener, path = std::filesystem::path(folder.toStdString())](
                      const std::stop_token&) { return open(path); },
                  [this](Result<OpenedIcae> icae) {
                      if (icae)
                          m_icae = std::move(*icae);
                      else
                          m_problem = tr("The ICAE cannot be opened. %1")
                                          .arg(QString::fromStdString(icae.error().sentence()));
                      setSlotRange();
                      update();
                  });
}

void RestorationDock::setSlotRange()
{
    const QSignalBlocker quiet(m_slots);
    const QSignalBlocker quietNumber(m_slotNumber);
    const int most = m_icae ? static_cast<int>(m_icae->model->info().slots) : 1;
    m_slots->setRange(1, most);
    m_slots->setPageStep(std::max(1, most / 8));
    m_slots->setValue(most);
    m_slotNumber->setRange(1, most);
    m_slotNumber->setValue(most);
    QString tip = tr("How many memory slots each segment of the passage gets. Fewer keep less");
    if (m_icae && !m_icae->model->info().variesSlots)
        tip += tr(". This ICAE was trained with %1 slots only").arg(most);
    m_slots->setToolTip(tip);
    m_slotNumber->setToolTip(tip);
    m_slots->setEnabled(m_icae.has_value());
    m_slotNumber->setEnabled(m_icae.has_value());
}

/// Why nothing can be restored now; empty when something can.
QString RestorationDock::whyNot() const
{
    if (m_choice->currentIndex() < 0)
        return tr("There is no ICAE in this project. Choose the run folder of one, or train one "
                  "with “mullion train icae”.");
    if (!m_workspace->hasText())
        return tr("Open a text to see what memory slots keep of it.");
    if (!m_problem.isEmpty())
        return m_problem;
    if (passage().begin >= m_workspace->text().text->bytes.size())
        return tr("Behind the last character there is nothing to restore. Select a passage, or "
                  "place the cursor before it.");
    return {};
}

RestorationDock::Passage RestorationDock::passage() const
{
    const ByteRange selected = m_workspace->bus()->selected();
    const std::uint64_t bytes = selected.size().value();
    return {selected.begin.value(), std::min(bytes, kMostBytes), bytes > kMostBytes};
}

void RestorationDock::update()
{
    m_study.cancel();
    m_waiting.stop();
    const QString chosen = m_choice->currentData().toString();
    if (m_opened != chosen)
        m_problem.clear();
    const QString obstacle = whyNot();
    if (!obstacle.isEmpty()) {
        showState(obstacle);
        return;
    }
    if (!isVisible())
        return;
    if (m_opened != chosen) {
        openChosen();
        return;
    }
    if (!m_icae)
        return; // on its way
    m_waiting.start();
    const Passage asked = passage();
    m_study.run(
        [icae = *m_icae, text = m_workspace->text().text, asked,
         slots = static_cast<std::uint32_t>(m_slots->value())](
            const std::stop_token& stop) -> Result<PassageStudy> {
            const ByteView rest = ByteView(text->bytes).subspan(asked.begin);
            std::uint64_t bytes = asked.bytes;
            if (bytes == 0) {
                const auto fitting = bytesOfSegment(*icae.model, *icae.tokenizer, rest, stop);
                MULLION_TRY(fitting);
                bytes = *fitting;
            }
            return studyPassage(*icae.model, *icae.tokenizer, rest.first(bytes), slots, stop);
        },
        [this, asked](const Result<PassageStudy>& study) { showStudy(study, asked); });
}

void RestorationDock::showStudy(const Result<PassageStudy>& study, const Passage& passage)
{
    m_waiting.stop();
    if (!study) {
        showState(tr("The passage could not be restored. %1")
                      .arg(QString::fromStdString(study.error().sentence())));
        return;
    }
    showState(QString());
    m_view->setTexts(study->source, study->restored, study->alignment);
    const QString place = passage.isCut ? tr("The first %1 bytes of the selection, from byte %2")
                          : passage.bytes == 0 ? tr("%1 bytes from the cursor, at byte %2")
                                               : tr("%1 selected bytes, from byte %2");
    m_place->setText(place.arg(number(study->source.size()), number(passage.begin)));
    QString words = figuresSentence(*study);
    if (static_cast<int>(study->slotsPerSegment) < m_slots->value())
        words += tr(" · a segment of this passage has no more than %1 tokens")
                     .arg(number(study->slotsPerSegment));
    m_figures->setText(words);
    m_view->setAccessibleDescription(words);
}

void RestorationDock::showState(const QString& sentence)
{
    const bool isShown = !sentence.isEmpty();
    m_state->setText(sentence);
    m_state->setVisible(isShown);
    m_view->setVisible(!isShown);
    m_figures->setVisible(!isShown);
    if (isShown) {
        m_place->clear();
        m_figures->clear();
        m_view->clear();
    }
}

QString RestorationDock::state() const
{
    return m_state->text();
}

QString RestorationDock::figures() const
{
    return m_figures->text();
}

} // namespace mullion::workbench
