// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/timemachine/timemachineview.h"

#include "app/workbench/describe.h"
#include "core/runs/checkpoints.h"
#include "core/runs/runfolder.h"
#include "widgets/text/colorlegend.h"
#include "widgets/text/costtext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

namespace mullion::workbench {

namespace {

constexpr qsizetype kLongestPin = 2000; ///< characters
constexpr qsizetype kMostPins = 6;
constexpr int kPlayMs = 500;

/// Shown while nothing is pinned.
QStringList firstPins()
{
    return {QStringLiteral("The window is a pane of glass in a wall. Each window holds as much "
                           "information as every other, and what stands behind it is not seen "
                           "from the next.")};
}

Bytes bytesOf(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return {utf8.begin(), utf8.end()};
}

QString bitsText(double bitsPerByte)
{
    return QLocale().toString(bitsPerByte, 'f', 2);
}

} // namespace

TimeMachineView::TimeMachineView(QWidget* parent, CheckpointReader::Read read)
    : RunView(parent)
    , m_pins(firstPins())
    , m_reader(new CheckpointReader(std::move(read), this))
    , m_run(describe(new QComboBox(this), tr("Run"), tr("The run whose checkpoints are looked at")))
    , m_add(describe(new QToolButton(this), tr("Add a paragraph"),
                     tr("Type a paragraph to watch. In the text page, Ctrl+Shift+P pins what is "
                        "selected")))
    , m_remove(describe(new QToolButton(this), tr("Remove the paragraph"),
                        tr("Stop watching the paragraph that the cursor is in")))
    , m_play(describe(new QToolButton(this), tr("Play"),
                      tr("Go from checkpoint to checkpoint by itself")))
    , m_slider(describe(new QSlider(Qt::Horizontal, this), tr("Checkpoint"),
                        tr("Pull along the training, or use the arrow keys")))
    , m_step(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_text(describe(new CostText(this), tr("Pinned paragraphs"),
                      tr("Coloured by the bits per byte that the model of this checkpoint pays "
                         "for each token")))
{
    m_add->setText(tr("Add…"));
    m_remove->setText(tr("Remove"));
    m_play->setText(tr("Play"));
    m_play->setCheckable(true);
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setPageStep(1);
    m_step->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_hint->setMargin(8);
    for (QToolButton* button : {m_add, m_remove, m_play})
        button->setFocusPolicy(Qt::StrongFocus);

    auto* top = new QHBoxLayout;
    top->addWidget(m_run, 1);
    top->addWidget(m_add);
    top->addWidget(m_remove);
    auto* line = new QHBoxLayout;
    line->addWidget(m_play);
    line->addWidget(m_slider, 1);
    auto* legend = new ColorLegend(this);
    legend->setMode(ColorMode::Bits);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addLayout(line);
    layout->addWidget(m_step);
    layout->addWidget(m_hint);
    layout->addWidget(m_text, 1);
    layout->addWidget(legend);

    m_playing.setInterval(kPlayMs);
    connect(&m_playing, &QTimer::timeout, this, [this] {
        if (m_slider->value() == m_slider->maximum())
            m_play->setChecked(false);
        else
            m_slider->setValue(m_slider->value() + 1);
    });
    connect(m_play, &QToolButton::toggled, this, &TimeMachineView::play);
    connect(m_add, &QToolButton::clicked, this, &TimeMachineView::addParagraph);
    connect(m_remove, &QToolButton::clicked, this, &TimeMachineView::removeParagraph);
    connect(m_run, &QComboBox::activated, this, [this] { chooseRun(); });
    connect(m_slider, &QSlider::valueChanged, this, [this] { showStep(); });
    connect(m_reader, &CheckpointReader::read, this, [this] { showStep(); });
    chooseRun();
}

TimeMachineView::~TimeMachineView() = default;

void TimeMachineView::showRuns(const std::vector<ShownRun>& runs)
{
    const QString before = m_run->currentData().toString();
    m_runs = runs;
    {
        const QSignalBlocker quiet(m_run);
        m_run->clear();
        for (const ShownRun& run : m_runs)
            m_run->addItem(QString::fromStdString(shownName(run.path, run.labels)),
                           QString::fromStdString(run.path.string()));
        m_run->setCurrentIndex(std::max(m_run->findData(before), m_runs.empty() ? -1 : 0));
    }
    m_run->setEnabled(m_runs.size() > 1);
    chooseRun();
}

std::vector<std::uint64_t> TimeMachineView::steps() const
{
    std::vector<std::uint64_t> steps;
    for (const auto& [step, path] : m_reader->checkpoints())
        steps.push_back(step);
    return steps;
}

void TimeMachineView::chooseRun()
{
    const int chosen = m_run->currentIndex();
    const std::filesystem::path run =
        chosen < 0 ? std::filesystem::path() : m_runs[static_cast<std::size_t>(chosen)].path;
    std::vector<Bytes> paragraphs;
    for (const QString& pin : m_pins)
        paragraphs.push_back(bytesOf(pin));
    const std::size_t before = m_reader->checkpoints().size();
    const bool wasAtEnd = m_slider->value() == m_slider->maximum();
    m_reader->set(run,
                  chosen < 0 ? CheckpointReader::Checkpoints()
                             : listCheckpoints(RunFolder(run).checkpoints()),
                  std::move(paragraphs));
    const std::size_t count = m_reader->checkpoints().size();
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, count == 0 ? 0 : static_cast<int>(count) - 1);
        if (wasAtEnd && before != count)
            m_slider->setValue(m_slider->maximum());
    }
    for (QWidget* control : {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_play)})
        control->setEnabled(count > 1);
    showStep();
}

QString TimeMachineView::wordsFor(std::uint64_t step) const
{
    const auto* costs = m_reader->costs(step);
    const std::uint64_t all =
        m_runs[static_cast<std::size_t>(m_run->currentIndex())].summary.allSteps;
    const QString place = tr("Step %L1 of %L2").arg(step).arg(all);
    if (!costs)
        return tr("%1 · reading the checkpoint…").arg(place);
    if (!*costs)
        return tr("%1 · %2").arg(place, QString::fromStdString(costs->error().sentence()));
    double bits = 0;
    double bytes = 0;
    for (const ParagraphCosts& paragraph : **costs) {
        bits += paragraph.bitsPerByte() * static_cast<double>(paragraph.bits.size());
        bytes += static_cast<double>(paragraph.bits.size());
    }
    const std::size_t waiting = m_reader->checkpoints().size() - m_reader->readCount();
    QString words = tr("%1 · %2 bits/byte").arg(place, bitsText(bytes > 0 ? bits / bytes : 0));
    if (waiting > 0)
        words += QStringLiteral(" · ")
                 + tr("%n more checkpoint(s) to read", nullptr, static_cast<int>(waiting));
    return words;
}

void TimeMachineView::showStep()
{
    const std::vector<std::uint64_t> all = steps();
    m_hint->setVisible(all.size() < 2);
    m_hint->setText(
        m_runs.empty() ? tr("Select a run in the list to watch it learn these paragraphs.")
        : all.empty()
            ? tr("This run has no checkpoint here, so there is nothing to look at. Runs keep their "
                 "last checkpoints; the field 'keep_checkpoints' says how many.")
            : tr("This run has kept one checkpoint. To go back in time, start runs with a larger "
                 "'keep_checkpoints'."));
    std::vector<CostText::Paragraph> paragraphs;
    const auto place = static_cast<std::size_t>(m_slider->value());
    const Result<std::vector<ParagraphCosts>>* costs = nullptr;
    const Result<std::vector<ParagraphCosts>>* first = nullptr;
    if (place < all.size()) {
        m_reader->lookAt(all[place]);
        costs = m_reader->costs(all[place]);
        first = m_reader->costs(all.front());
        m_step->setText(wordsFor(all[place]));
    } else {
        m_step->clear();
    }
    for (qsizetype i = 0; i < m_pins.size(); ++i) {
        const auto index = static_cast<std::size_t>(i);
        CostText::Paragraph paragraph{tr("Paragraph %1").arg(i + 1), bytesOf(m_pins[i]), {}};
        if (costs && *costs && index < (*costs)->size()) {
            const ParagraphCosts& now = (**costs)[index];
            paragraph.bits = now.bits;
            paragraph.title += tr(" · %1 bits/byte").arg(bitsText(now.bitsPerByte()));
            if (first && *first && first != costs && index < (*first)->size())
                paragraph.title += tr(" · %1 at the first checkpoint")
                                       .arg(bitsText((**first)[index].bitsPerByte()));
        }
        paragraphs.push_back(std::move(paragraph));
    }
    m_text->setParagraphs(std::move(paragraphs));
    m_remove->setEnabled(!m_pins.isEmpty());
}

void TimeMachineView::play(bool on)
{
    if (!on) {
        m_playing.stop();
        return;
    }
    if (m_slider->value() == m_slider->maximum())
        m_slider->setValue(0);
    m_playing.start();
}

void TimeMachineView::setPins(QStringList pins)
{
    while (pins.size() > kMostPins)
        pins.removeFirst();
    if (pins == m_pins)
        return;
    m_pins = std::move(pins);
    chooseRun();
}

void TimeMachineView::pin(const QString& text)
{
    const QString kept = text.trimmed().left(kLongestPin);
    if (kept.isEmpty())
        return;
    // What stands there at first only shows what the view is for.
    QStringList pins = m_pins == firstPins() ? QStringList() : m_pins;
    pins.removeAll(kept);
    setPins(pins << kept);
    Q_EMIT viewStateChanged();
}

void TimeMachineView::addParagraph()
{
    bool isChosen = false;
    const QString text = QInputDialog::getMultiLineText(
        this, tr("Add a Paragraph"),
        tr("A paragraph to watch (at most %L1 characters):").arg(kLongestPin), {}, &isChosen);
    if (isChosen)
        pin(text);
}

void TimeMachineView::removeParagraph()
{
    const int current = m_text->currentParagraph();
    if (current < 0 || current >= m_pins.size())
        return;
    QStringList pins = m_pins;
    pins.removeAt(current);
    setPins(pins);
    Q_EMIT viewStateChanged();
}

QJsonObject TimeMachineView::viewState() const
{
    return {{QStringLiteral("pins"), QJsonArray::fromStringList(m_pins)}};
}

void TimeMachineView::restoreViewState(const QJsonObject& state)
{
    if (!state.contains(QLatin1String("pins")))
        return;
    QStringList pins;
    for (const QJsonValue& pin : state[QLatin1String("pins")].toArray())
        pins << pin.toString().left(kLongestPin);
    setPins(pins);
}

} // namespace mullion::workbench
