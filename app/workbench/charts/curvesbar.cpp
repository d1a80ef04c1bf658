// SPDX-FileCopyrightText: 2026 The Mullion developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/charts/curvesbar.h"

#include "app/workbench/describe.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace mullion::workbench {

namespace {

void choose(QComboBox* box, const QString& id)
{
    int index = box->findData(id);
    if (index < 0) {
        box->addItem(id, id);
        index = box->count() - 1;
    }
    box->setCurrentIndex(index);
}

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QString groupTitle(const std::string& word)
{
    if (word == "group")
        return CurvesBar::tr("Group label");
    if (word == "tokenizer")
        return CurvesBar::tr("Tokenizer");
    if (word == "preset")
        return CurvesBar::tr("Preset");
    if (word == "kind")
        return CurvesBar::tr("Kind of run");
    return QString::fromStdString(word);
}

} // namespace

CurvesBar::CurvesBar(QWidget* parent)
    : QWidget(parent)
    , m_metric(describe(new QComboBox(this), tr("Metric"),
                        tr("What is drawn upwards: any number that the runs have recorded")))
    , m_x(describe(new QComboBox(this), tr("Along"), tr("What is drawn to the right")))
    , m_logX(describe(new QCheckBox(tr("lo&g x"), this), tr("Logarithmic x axis"),
                      tr("Equal distances to the right are equal factors")))
    , m_logY(describe(new QCheckBox(tr("log &y"), this), tr("Logarithmic y axis"),
                      tr("Equal distances upwards are equal factors")))
    , m_smoothing(describe(new QComboBox(this), tr("Smoothing"),
                           tr("A strong line through neighbouring points; the points as measured "
                              "stay faintly behind it")))
    , m_width(describe(new QSpinBox(this), tr("Width of the smoothing"),
                       tr("How many steps are smoothed together; 0: a fiftieth of the longest "
                          "run")))
    , m_group(describe(new QComboBox(this), tr("Group by"),
                       tr("Runs that are alike in this become one line: their mean, in a band of "
                          "one standard deviation")))
{
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_metric->setMinimumContentsLength(22);
    m_metric->setMaxVisibleItems(25);
    m_x->addItem(tr("Step"), QStringLiteral("step"));
    m_x->addItem(tr("Tokens"), QStringLiteral("tokens"));
    m_x->addItem(tr("Bytes of text"), QStringLiteral("bytes"));
    m_x->addItem(tr("Compute (FLOP)"), QStringLiteral("flops"));
    m_x->addItem(tr("Time"), QStringLiteral("seconds"));
    const QStringList smoothings{tr("No smoothing"), tr("Running mean"), tr("Time-weighted mean"),
                                 tr("Gaussian"),     tr("Median"),       tr("Min-max band")};
    for (std::size_t i = 0; i < kSmoothings.size(); ++i)
        m_smoothing->addItem(smoothings[static_cast<qsizetype>(i)], text(kSmoothings[i].id));
    m_width->setRange(0, 1'000'000'000);
    m_width->setSpecialValueText(tr("automatic"));
    m_width->setSuffix(tr(" steps"));
    m_width->setAccelerated(true);
    m_width->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_width->setKeyboardTracking(false);
    m_width->setEnabled(false);
    m_group->addItem(tr("Each run"), QString());

    const auto labelled = [this](QHBoxLayout* row, const QString& words, QWidget* control) {
        auto* label = new QLabel(words, this);
        label->setBuddy(control);
        row->addWidget(label);
        row->addWidget(control);
    };
    auto* first = new QHBoxLayout;
    labelled(first, tr("&Metric:"), m_metric);
    labelled(first, tr("a&long:"), m_x);
    first->addWidget(m_logX);
    first->addWidget(m_logY);
    first->addStretch(1);
    auto* second = new QHBoxLayout;
    labelled(second, tr("&Smoothing:"), m_smoothing);
    second->addWidget(m_width);
    labelled(second, tr("&Lines:"), m_group);
    second->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 0);
    layout->setSpacing(3);
    layout->addLayout(first);
    layout->addLayout(second);

    connect(m_metric, &QComboBox::activated, this, [this] { m_metricIsChosen = true; });
    for (QComboBox* box : {m_metric, m_x, m_smoothing, m_group})
        connect(box, &QComboBox::activated, this, &CurvesBar::choiceChanged);
    connect(m_smoothing, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_width->setEnabled(index > 0); });
    connect(m_width, &QSpinBox::valueChanged, this, &CurvesBar::choiceChanged);
    for (QCheckBox* box : {m_logX, m_logY})
        connect(box, &QCheckBox::toggled, this, &CurvesBar::scaleChanged);
}

CurvesChoice CurvesBar::choice() const
{
    CurvesChoice choice;
    if (m_metricIsChosen)
        choice.metric = MetricKey::parse(m_metric->currentData().toString().toStdString());
    choice.x = abscissaNamed(m_x->currentData().toString().toStdString()).value_or(Abscissa::Steps);
    choice.smoothing = smoothingNamed(m_smoothing->currentData().toString().toStdString())
                           .value_or(Smoothing::None);
    choice.width = m_width->value();
    choice.groupBy = m_group->currentData().toString().toStdString();
    return choice;
}

void CurvesBar::setChoice(const CurvesChoice& choice)
{
    const QSignalBlocker quiet(this);
    m_metricIsChosen = !choice.metric.name.empty();
    if (m_metricIsChosen)
        choose(m_metric, QString::fromStdString(choice.metric.text()));
    choose(m_x, text(idOf(choice.x)));
    choose(m_smoothing, text(idOf(choice.smoothing)));
    m_width->setValue(static_cast<int>(choice.width));
    choose(m_group, QString::fromStdString(choice.groupBy));
}

bool CurvesBar::logX() const
{
    return m_logX->isChecked();
}

bool CurvesBar::logY() const
{
    return m_logY->isChecked();
}

void CurvesBar::setLog(bool x, bool y)
{
    const QSignalBlocker quiet(this);
    m_logX->setChecked(x);
    m_logY->setChecked(y);
}

void CurvesBar::offer(const CurvesDrawing& drawing)
{
    const QSignalBlocker quiet(this);
    const CurvesChoice before = choice();
    QStringList offered;
    for (int i = 0; i < m_metric->count(); ++i)
        offered << m_metric->itemData(i).toString();
    QStringList now;
    for (const auto& [key, unit] : drawing.metrics)
        now << QString::fromStdString(key.text());
    if (offered != now) { // do not move the list under a user who has opened it
        m_metric->clear();
        for (const auto& [key, unit] : drawing.metrics) {
            const QString words = QString::fromStdString(key.text());
            m_metric->addItem(
                unit.empty() ? words
                             : QStringLiteral("%1 (%2)").arg(words, QString::fromStdString(unit)),
                words);
        }
    }
    const MetricKey& shown = m_metricIsChosen ? before.metric : drawing.choice.metric;
    if (!shown.name.empty())
        choose(m_metric, QString::fromStdString(shown.text()));
    auto* axes = qobject_cast<QStandardItemModel*>(m_x->model());
    for (int i = 0; axes && i < m_x->count(); ++i) {
        const auto abscissa = abscissaNamed(m_x->itemData(i).toString().toStdString());
        const bool has = abscissa && drawing.abscissas.contains(*abscissa);
        axes->item(i)->setEnabled(has || drawing.metrics.empty());
        m_x->setItemData(i, has ? QString() : tr("None of the runs has recorded this"),
                         Qt::ToolTipRole);
    }
    m_group->clear();
    m_group->addItem(tr("Each run"), QString());
    for (const std::string& word : drawing.groupings)
        m_group->addItem(tr("By %1").arg(groupTitle(word)), QString::fromStdString(word));
    choose(m_group, QString::fromStdString(before.groupBy));
}

} // namespace mullion::workbench
